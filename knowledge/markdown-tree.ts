/** Reads a piece of Markdown and finds the nodes in it, code left out. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** At each of these the reader copies all words of the paragraph before it: entities, and underscores amid words. */
const costly = /&|(?<=[a-z\d])_/gi;
/** No article for people holds as many, and as many are read within a fraction of a second. */
const MANY = 4_000;

/** The tree of a text in GitHub's Markdown, as the portal reads it; of one full of costly marks, its shape. */
export function treeOf(markdown: string): Root {
  const tree = markdownToMdast(readable(markdown), { features: { gfm: true, frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`the tree of a whole text begins with a ${tree.type}`);
  return tree;
}

function readable(markdown: string): string {
  if ((markdown.match(costly)?.length ?? 0) <= MANY) return markdown;
  // What stands there instead begins no mark of Markdown, and is as long: every place stays where it is.
  return markdown.replace(costly, (mark) => (mark === '&' ? '%' : ':'));
}

/** The node itself and all that it holds, in reading order. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* nodesIn(child);
}

/** Where a node begins and what stands there in the text it was read from. */
export function sourceOf(
  node: Nodes,
  markdown: string,
): { readonly line: number; readonly offset: number; readonly text: string } {
  const { start, end } = node.position ?? {};
  const offset = start?.offset ?? 0;
  return { line: start?.line ?? 1, offset, text: markdown.slice(offset, end?.offset ?? offset) };
}

/** The line of a place in a text that begins at a line. */
export function lineAt(line: number, text: string, index: number): number {
  return line + text.slice(0, index).split('\n').length - 1;
}
