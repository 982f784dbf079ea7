/** Where an author’s HTML quotes, folds away or shows code: what stands there is no command. */
import type { Html, Root, RootContent } from 'mdast';

/** Offsets into the text, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
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

/** Every stretch between an opening tag and its closing one; without one, to the end of the text. */
export function htmlBoxes(tree: Root, text: string): readonly Stretch[] {
  let open: readonly Tag[] = [];
  const found: Stretch[] = [];
  for (const block of tree.children) {
    const outside = open.length;
    for (const tag of htmlIn(block).flatMap((html) => tagsOf(html, text))) {
      // Within a comment nothing is a tag but its end.
      if (open.at(-1)?.name === COMMENT && tag.name !== COMMENT) continue;
      const at = tag.closes ? open.findLastIndex(({ name }) => name === tag.name) : open.length;
      const opened = open[at];
      if (opened !== undefined) found.push({ from: opened.from, to: tag.to });
      if (at >= 0) open = tag.closes ? open.slice(0, at) : [...open, tag];
    }
    // The end of a list, a quotation or a heading ends the boxes in it, and no comment.
    if (block.type !== 'paragraph' && block.type !== 'html')
      open = open.filter(({ name }, at) => at < outside || name === COMMENT);
  }
  return [...found, ...open.map(({ from }) => ({ from, to: text.length }))];
}

interface Tag extends Stretch {
  readonly name: string;
  readonly closes: boolean;
}

const COMMENT = '!--';

function tagsOf({ position }: Html, text: string): readonly Tag[] {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset);
  return [
    ...source.matchAll(/(?<opens><!--)|(?<ends>-->)|<(?<slash>\/?)(?<tag>[a-z][a-z0-9-]*)\b[^>]*>/gi),
  ].flatMap((match): readonly Tag[] => {
    const { opens, ends, slash, tag = '' } = match.groups ?? {};
    const name = opens === undefined && ends === undefined ? tag.toLowerCase() : COMMENT;
    if (name !== COMMENT && !boxes.has(name)) return [];
    const from = start + match.index;
    return [{ name, closes: ends !== undefined || slash === '/', from, to: from + match[0].length }];
  });
}

/** All HTML in a block, in order. */
function htmlIn(node: RootContent): readonly Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlIn) : [];
}
