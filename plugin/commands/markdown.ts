/** The tree of a comment or an issue body in GitHub’s Markdown, as far as commands and answers depend on it. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Entities, and underscores amid words: they change nothing about where a command stands, and many of them cost much. */
const inert = /&|(?<=[a-z\d])_/gi;

let last: { readonly text: string; readonly tree: Root } = {
  text: '',
  tree: { type: 'root', children: [] },
};

/**
 * Its reader’s time grows with the length of the text and no faster, whatever stands there. Offsets are the text’s own;
 * words are to be taken from the text. Several rules ask about one comment, one after the other: the last tree is kept.
 */
export function treeOf(text: string): Root {
  if (text !== last.text) last = { text, tree: read(text) };
  return last.tree;
}

function read(text: string): Root {
  // What stands there instead begins no mark of Markdown either, and is as long.
  const shape = text.replace(inert, (mark) => (mark === '&' ? '%' : ':'));
  const tree = markdownToMdast(shape, { features: { gfm: true, frontmatter: false } });
  if (tree.type !== 'root') throw new Error(`the tree of a whole text begins with a ${tree.type}`);
  return { ...tree, children: tree.children.map(inOneFace) };
}

/** Words in bold are words: what counts is whether they stand in code or in a link. */
function inOneFace(block: RootContent): RootContent {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  return { ...block, children: block.children.flatMap(plain) };
}

function plain(node: PhrasingContent): readonly PhrasingContent[] {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
    ? node.children.flatMap(plain)
    : [node];
}
