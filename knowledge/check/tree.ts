/** Reads a piece of Markdown and finds the nodes in it, code left out. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** The tree of a text in GitHub's Markdown, as the portal reads it. */
export function treeOf(markdown: string): Root {
  const tree = markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`the tree of a whole text begins with a ${tree.type}`);
  return tree;
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
