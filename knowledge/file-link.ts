/** Links of an article to a file that lies beside it: a picture that it shows, or an attachment that it hands out. */
import { posix } from 'node:path';
import { decoded } from './outside-link.ts';
import type { Complaint } from './text/problem.ts';

/** What a page can show; each is made a light picture anew, so that nothing of the file itself is published. */
const PICTURES = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif', 'svg'] as const;
/** What is handed out as it is. A browser runs none of these: no HTML, no XML, no script for pages. */
const ATTACHMENTS =
  'pdf txt csv log json ics vcf zip gz 7z docx xlsx pptx odt ods odp ps1 bat cmd sh reg rdp ovpn mobileconfig conf cfg ini yml yaml pem crt cer'.split(
    ' ',
  );

const MB = 1_000_000;
/** The most bytes of a file; GitHub’s own limits for what people attach to an issue. */
const MOST: Readonly<Record<LinkedFile['kind'], number>> = { picture: 10 * MB, attachment: 25 * MB };

export interface LinkedFile {
  readonly kind: 'picture' | 'attachment';
  /** Inside the folder of articles, with `/`. */
  readonly path: string;
  /** `#page=3`, with its `#`; empty where there is none. */
  readonly anchor: string;
}

/**
 * The file that a link or picture names, or why it can be none. Whatever comes back lies inside the folder by its
 * name; whether it is there, and no way out of the folder by itself, only the disk knows.
 *
 * @param target as it was written, percent-encoded or not
 * @param from the article’s path inside the folder of articles
 */
export function readFileLink(target: string, from: string): LinkedFile | Complaint {
  const [, written = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(target) ?? [];
  const plain = decoded(written);
  // The character of a control, a backslash or a colon has a meaning on some system, and in no name of an article’s file.
  if (/[\p{Cc}\\:]/u.test(plain) || plain.startsWith('/') || plain === '') return notBeside(target);
  const path = posix.join(posix.dirname(from.replaceAll('\\', '/')), plain);
  if (path.startsWith('../') || path === '..' || path.startsWith('/')) return outside(target);
  if (path.split('/').some((part) => /^[._]/.test(part))) return hidden(target);
  const ending = endingOf(path);
  if (PICTURES.some((one) => one === ending)) return { kind: 'picture', path, anchor: '' };
  if (ATTACHMENTS.includes(ending)) return { kind: 'attachment', path, anchor };
  return otherEnding(target, ending);
}

/** Why a file of so many bytes is not published; null where it may be. */
export function tooBig({ kind, path }: LinkedFile, bytes: number): Complaint | null {
  if (bytes <= MOST[kind]) return null;
  const size = (bytes / MB).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return {
    message: `${path} has ${size} MB, and ${kind === 'picture' ? 'a picture' : 'an attachment'} may have ${MOST[kind] / MB} MB.`,
    remedy:
      kind === 'picture'
        ? 'Save it smaller, or as a JPEG.'
        : 'Make it smaller, or link to a place on the web where it can be fetched.',
  };
}

/** Whether an ending is that of a picture. */
export function isPictureName(path: string): boolean {
  return PICTURES.some((one) => one === endingOf(decoded(path.replace(/[?#].*$/s, ''))));
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function notBeside(target: string): Complaint {
  return {
    message: `“${target}” is no file beside an article.`,
    remedy: 'Put the file beside the article and write ./ and its name, or write a whole web address.',
  };
}

function outside(target: string): Complaint {
  return {
    message: `“${target}” lies outside the folder of articles, and nothing from there is published.`,
    remedy: 'Put the file beside the article, and write ./ and its name.',
  };
}

function hidden(target: string): Complaint {
  return {
    message: `“${target}” lies in a place that begins with . or _, and nothing from there is published.`,
    remedy: 'Put the file beside the article, under a name that begins with a letter or a digit.',
  };
}

function otherEnding(target: string, ending: string): Complaint {
  const what = ending === '' ? 'a file without an ending' : `files that end in .${ending}`;
  return {
    message: `“${target}” cannot be published: the portal does not hand out ${what}.`,
    remedy: `A picture ends in ${PICTURES.map((one) => `.${one}`).join(', ')}; an attachment in one of ${ATTACHMENTS.map((one) => `.${one}`).join(', ')}. Pack anything else into a .zip, or write a whole web address.`,
  };
}
