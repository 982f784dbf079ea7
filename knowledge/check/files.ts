/** Pictures and attachments beside articles: that they are there, may be published, and say something to everybody. */
import { posix } from 'node:path';
import { isPictureName, readFileLink, tooBig } from '../file-link.ts';
import { leadsOutside } from '../outside-link.ts';
import type { Complaint, Finding } from '../text/problem.ts';

type Judged = Complaint & Pick<Finding, 'level'>;

/** What lies in the folder of articles beside them. */
export interface Beside {
  /** The folder of articles, as its files’ paths begin: `knowledge/articles`, or empty. */
  readonly folder: string;
  /** Every file, under its path inside that folder, with `/`; null where nobody looked, and then any is thought to be there. */
  readonly files: ReadonlyMap<string, FileState> | null;
}

/** A file as a directory or a commit has it. */
export interface FileState {
  readonly bytes: number;
  /** A symbolic link, or below one. */
  readonly isLink: boolean;
}

export const unseen: Beside = { folder: '', files: null };

/** What is wrong with a link to something that is neither the web nor an article; null where it is a good file. */
export function fileComplaint(target: string, from: string, { folder, files }: Beside): Judged | null {
  const own = posix.relative(folder, from.replaceAll('\\', '/'));
  const file = readFileLink(target, own);
  if ('message' in file) return mistake(file);
  if (files === null) return null;
  const state = files.get(file.path);
  if (state === undefined) return mistake(noSuchFile(target, file.path, { own, there: [...files.keys()] }));
  if (state.isLink)
    return mistake({
      message: `“${target}” is a symbolic link, and the portal follows none.`,
      remedy: 'Put the file itself there.',
    });
  const big = tooBig(file, state.bytes);
  return big === null ? null : mistake(big);
}

interface Picture {
  /** Null where it stands elsewhere and is judged there. */
  readonly url: string | null;
  /** Null where it is judged elsewhere. */
  readonly alt: string | null;
  /** Written as a tag, and not in Markdown. */
  readonly isTag?: true;
}

export function pictureComplaints(picture: Picture, from: string, beside: Beside): readonly Judged[] {
  const { url, alt } = picture;
  const onWeb = url !== null && /^https?:\/\//i.test(url);
  const missing = alt === null ? [] : [altComplaint(alt, picture)].filter((one) => one !== null);
  if (url === null || onWeb) return missing;
  if (leadsOutside(url) || !isPictureName(url)) {
    const shown = url.length > 60 ? `${url.slice(0, 59)}…` : url;
    const read = /^[a-z][a-z0-9+.-]*:/i.test(url) ? null : fileComplaint(url, from, beside);
    return [read ?? mistake(noPicture(shown)), ...missing];
  }
  return [...[fileComplaint(url, from, beside)].filter((one) => one !== null), ...missing];
}

/** What writing programs and telephones call a picture says nothing to whoever cannot see it. */
const SAYS_NOTHING =
  /^(?:image|img|picture|pic|photo|screen ?shot|bildschirmfoto|bild|foto|grafik|unbenannt|untitled)?[\d\s_.:-]*(?:\.\w{3,4})?$/i;

function altComplaint(alt: string, { url, isTag }: Picture): Judged | null {
  const name = url === null ? '' : ` “${posix.basename(url)}”`;
  const example = isTag
    ? 'Write what it shows, as in alt="The window that asks for the code".'
    : 'Write what it shows between the brackets, as in ![The window that asks for the code](./code.png).';
  if (alt.trim() === '')
    return mistake({
      message: `The picture${name} has no text for people who cannot see it, and none that a search would find.`,
      remedy: example,
    });
  if (!SAYS_NOTHING.test(alt.trim()) && alt.trim() !== posix.basename(url ?? '')) return null;
  return {
    level: 'warning',
    message: `The text “${alt}” of the picture${name} says nothing to people who cannot see it.`,
    remedy: example,
  };
}

function noSuchFile(
  target: string,
  path: string,
  { own, there }: { readonly own: string; readonly there: readonly string[] },
): Complaint {
  return { message: `There is no file for “${target}”.`, remedy: remedyFor(path, own, there) };
}

function remedyFor(path: string, own: string, there: readonly string[]): string {
  const same = there.find((one) => one.toLowerCase() === path.toLowerCase());
  if (same !== undefined) return `It is called ${posix.basename(same)}: small and large letters count.`;
  const [other, ...more] = there.filter((one) => posix.basename(one) === posix.basename(path));
  if (other === undefined || more.length > 0) return 'Correct the name, or add the file.';
  return `Write ${posix.relative(posix.dirname(own), other).replace(/^(?!\.\.\/)/, './')}.`;
}

function noPicture(target: string): Complaint {
  return {
    message: `The portal does not show the picture “${target}”.`,
    remedy:
      'Put it beside the article and write ./ and its name, or write the whole web address where it can be seen.',
  };
}

function mistake(complaint: Complaint): Judged {
  return { ...complaint, level: 'mistake' };
}
