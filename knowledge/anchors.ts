/** The names by which a link can lead to a heading, as GitHub makes them. */
import type { Nodes } from 'mdast';
import { anchorName } from './anchor-name.ts';
import { nodesIn, treeOf } from './check/tree.ts';

/** The anchors of a text's headings in their order, e.g. `after-the-merge`; one that comes again gets a number. */
export function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...nodesIn(treeOf(markdown))]
    .filter((node) => node.type === 'heading')
    .map((heading) => {
      const name = anchorName(wordsOf(heading));
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return before === 0 ? name : `${name}-${before}`;
    });
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
