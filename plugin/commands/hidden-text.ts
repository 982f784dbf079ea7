/** What of a text nobody sees or says: boxes made with HTML, and marks. */
import type { Html, Root, RootContent } from 'mdast';
import type { Stretch } from './stretches.ts';

/** Offsets into the text, the end not included. */
interface Box {
  readonly from: number;
  readonly to: number;
  /** The name of its tag in small letters; `!--` for a comment. */
  readonly name: string;
}

/** In GitHub’s allowed HTML, what shows text as a quotation, as code, folded, struck out, or as part of something else. */
const boxes: ReadonlySet<string> = new Set([
  'a',
  'blockquote',
  'code',
  'del',
  'details',
  'dl',
  'kbd',
  'li',
  'ol',
  'picture',
  'pre',
  'q',
  's',
  'samp',
  'strike',
  'summary',
  'table',
  'tt',
  'ul',
]);

/** Every stretch between an opening tag and its closing one; without one, to the end of the text. In order of their ends. */
export function htmlBoxes(tree: Root, text: string): readonly Box[] {
  let open: Tag[] = [];
  const found: Box[] = [];
  for (const block of tree.children) {
    const outside = open.length;
    for (const tag of htmlIn(block).flatMap((html) => tagsOf(html, text))) {
      // Within a comment nothing is a tag but its end.
      if (open.at(-1)?.name === COMMENT && tag.name !== COMMENT) continue;
      if (tag.closes) close(tag, open, found);
      else open.push(tag);
    }
    // The end of a list, a quotation or a heading ends the boxes in it, and no comment.
    if (block.type !== 'paragraph' && block.type !== 'html' && open.length > outside)
      open = [...open.slice(0, outside), ...open.slice(outside).filter(({ name }) => name === COMMENT)];
  }
  return [...found, ...open.map(({ from, name }) => ({ from, to: text.length, name }))];
}

/** What was opened within it ends with it. */
function close(tag: Tag, open: Tag[], found: Box[]): void {
  const at = open.findLastIndex(({ name }) => name === tag.name);
  const opened = open[at];
  if (opened === undefined) return;
  found.push({ from: opened.from, to: tag.to, name: tag.name });
  open.length = at;
}

interface Tag extends Box {
  readonly closes: boolean;
}

const COMMENT = '!--';

function tagsOf({ position }: Html, text: string): readonly Tag[] {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset);
  // Behind the last `>` no tag is whole, and looking for its end from each of them would take long.
  const whole = source.slice(0, source.lastIndexOf('>') + 1);
  const tags = [
    ...whole.matchAll(/(?<opens><!--)|(?<ends>-->)|<(?<slash>\/?)(?<tag>[a-z][a-z0-9-]*)\b[^>]*>/gi),
  ].flatMap((match): readonly Tag[] => {
    const { opens, ends, slash, tag = '' } = match.groups ?? {};
    const name = opens === undefined && ends === undefined ? tag.toLowerCase() : COMMENT;
    if (name !== COMMENT && !boxes.has(name)) return [];
    const from = start + match.index;
    return [{ name, closes: ends !== undefined || slash === '/', from, to: from + match[0].length }];
  });
  const left = source.indexOf('<!--', whole.length);
  if (left < 0) return tags;
  const from = start + left;
  return [...tags, { name: COMMENT, closes: false, from, to: from + 4 }];
}

/** All HTML in a block, in order. */
function htmlIn(node: RootContent): readonly Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlIn) : [];
}

/** Stands for a sign that nobody is to read. No text holds it: it is no character. */
const BLOT = '\uffff';

/** A text of the same length, so that offsets mean the same in it. */
export function withoutHidden(text: string, hidden: readonly Stretch[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to } of hidden) {
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, BLOT));
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}

/** The lines that say something, as written; a picture does. */
export function wordsOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.replaceAll(BLOT, ''))
    .filter(saysSomething)
    .join('\n');
}

const picture = /<(?:img|video|audio|picture|svg|object|embed)\b/i;

function saysSomething(source: string): boolean {
  const words = source
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;|[\u00ad\u200b-\u200f\u2060\ufeff]/gi, '');
  return /[^\s=-]/.test(words) || picture.test(source);
}
