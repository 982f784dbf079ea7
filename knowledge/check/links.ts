/** Links of an article that lead nowhere: on the portal, on GitHub, or in the comment that `/known` posts. */
import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import { nodesIn, sourceOf } from '../markdown-tree.ts';
import { decoded, leadsOutside, readArticleLink } from '../outside-link.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import { type Beside, fileComplaint, pictureComplaints } from './files.ts';
import type { Piece, Sheet } from './pieces.ts';
import type { Site } from './site.ts';
import { type Named, namedBy } from './tags.ts';

type Judged = Complaint & Pick<Finding, 'level'>;

/** Another kind of address, a path of Windows, or a text that is no article. */
const NO_FILE = /^[a-z][a-z0-9+.-]*:|\\|\.mdx?(?:#.*)?$/i;

const MENTION = /\b(?:KE|HT|RB)-\d{4,}\b/g;

/** What a link can lead to. */
export interface Landings {
  readonly site: Site;
  readonly beside: Beside;
}

/** What is wrong with the links, the pictures and the mentions of other articles in one piece. */
export function linkFindings(sheet: Sheet, piece: Piece, landings: Landings): readonly Finding[] {
  return [...nodesIn(piece.tree)].flatMap((node) => {
    const source = sourceOf(node, piece.markdown);
    const said = (line: number) => (judged: Judged) =>
      findingAt(sheet.path, { line: piece.lineOf(line) }, judged);
    return [
      ...complaintsOf(node, sheet, piece, landings).map(said(source.line)),
      ...namedBy(node, source).flatMap((tag) =>
        tagComplaints(tag, sheet, piece, landings).map(said(tag.line)),
      ),
    ];
  });
}

/** The portal reads the links and pictures of tags as it reads Markdown’s. */
function tagComplaints(
  { kind, target, alt }: Named,
  sheet: Sheet,
  piece: Piece,
  landings: Landings,
): readonly Judged[] {
  if (kind === 'link') return [targetComplaint(target, sheet, piece, landings)].flatMap((one) => one ?? []);
  if (piece.field === 'workaround' && !leadsOutside(target)) return [inComment(target)];
  return pictureComplaints({ url: target, alt, isTag: true }, sheet.path, landings.beside);
}

function complaintsOf(node: Nodes, sheet: Sheet, piece: Piece, landings: Landings): readonly Judged[] {
  const { site, beside } = landings;
  switch (node.type) {
    case 'link':
    case 'definition':
      return [targetComplaint(node.url, sheet, piece, landings)].flatMap((one) => one ?? []);
    case 'image':
      return piece.field === 'workaround' && !leadsOutside(node.url)
        ? [inComment(node.url)]
        : pictureComplaints({ url: node.url, alt: node.alt ?? '' }, sheet.path, beside);
    case 'imageReference':
      return pictureComplaints({ url: null, alt: node.alt ?? '' }, sheet.path, beside);
    case 'text':
      return [...new Set(node.value.match(MENTION))].filter((id) => !site.has(id)).map(noSuchMention);
    default:
      return [];
  }
}

function targetComplaint(
  target: string,
  sheet: Sheet,
  piece: Piece,
  { site, beside }: Landings,
): Judged | null {
  if (leadsOutside(target)) return null;
  if (piece.field === 'workaround') return inComment(target);
  const own = typeof sheet.fields['id'] === 'string' ? sheet.fields['id'] : '';
  if (target.startsWith('#')) return anchorComplaint(target, own, site);
  const link = readArticleLink(target);
  if (link === null)
    return NO_FILE.test(target) ? neither(target) : fileComplaint(target, sheet.path, beside);
  const { id, path, anchor } = link;
  const found = site.get(id);
  if (found === undefined) return noSuchArticle(target, id);
  const way = posix.relative(posix.dirname(sheet.path.replaceAll('\\', '/')), found.path);
  if (posix.normalize(path) !== way) return otherPlace(target, way);
  if (found.audience === 'staff' && site.get(own)?.audience === 'public') return staffOnly(target, id);
  return anchor === '' ? null : anchorComplaint(anchor, id, site);
}

function anchorComplaint(anchor: string, id: string, site: Site): Judged | null {
  const anchors = site.get(id)?.anchors ?? [];
  if (anchors.includes(decoded(anchor.slice(1)))) return null;
  const known = anchors.slice(0, 8).map((one) => `#${one}`);
  return {
    level: 'mistake',
    message: `${id} has no heading for the link “${anchor}”.`,
    remedy: known.length === 0 ? 'Take the anchor out.' : `Write one of ${known.join(', ')}, or take it out.`,
  };
}

function inComment(target: string): Judged {
  return {
    level: 'mistake',
    message: `The workaround is posted as a comment, where the link “${target}” leads nowhere.`,
    remedy: 'Write the whole web address, or move the link into the text under the front matter.',
  };
}

function noSuchArticle(target: string, id: string): Judged {
  return {
    level: 'mistake',
    message: `The link “${target}” leads nowhere: there is no article ${id}.`,
    remedy: 'Correct the number, or take the link out.',
  };
}

/** @param way from the folder of the article that the link stands in */
function otherPlace(target: string, way: string): Judged {
  const same = posix.basename(target.replace(/#.*$/, '')) === posix.basename(way);
  return {
    level: 'mistake',
    message: `The link “${target}” leads nowhere on GitHub: the file ${same ? 'is in another folder' : 'has another name'}.`,
    remedy: `Write ${way.startsWith('../') ? way : `./${way}`}.`,
  };
}

function staffOnly(target: string, id: string): Judged {
  return {
    level: 'mistake',
    message: `The link “${target}” leads nowhere on the portal: ${id} is for staff.`,
    remedy: 'Take the link out, or write “audience: staff” here, too.',
  };
}

function neither(target: string): Judged {
  return {
    level: 'mistake',
    message: `The link “${target}” leads to neither the web nor an article.`,
    remedy: 'Write a whole web address, or ./ and the name of an article’s file or of one beside it.',
  };
}

function noSuchMention(id: string): Judged {
  return {
    level: 'warning',
    message: `There is no article ${id}.`,
    remedy: 'Correct the number, or put it in backticks if it is an example.',
  };
}
