/** The names by which a link can lead to a heading, as GitHub makes them. */
import type { Nodes } from 'mdast';
import { nodesIn, treeOf } from './markdown-tree.ts';

/** The anchors of a text's headings in their order, e.g. `after-the-merge`; one that comes again gets a number. */
export function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  return headingNames(markdown).map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

/** The names of a text's headings in their order, the same one more than once where headings are called the same. */
export function headingNames(markdown: string): readonly string[] {
  return [...nodesIn(treeOf(markdown))]
    .filter((node) => node.type === 'heading')
    .map((heading) => anchorName(wordsOf(heading)));
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The anchor of a heading with these words: `After the merge!` becomes `after-the-merge`. */
export function anchorName(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
