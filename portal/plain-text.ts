/** The words of a piece of Markdown without its marks, for lists and descriptions. */
import { type MdastNode, markdownToMdast } from 'satteri';

/** Nothing in it can be a mark: one line that begins with a letter and has no character that marks anything. */
const UNMARKED = /^\p{L}[^\n\r`*_[\]<>&\\#!~|]*$/u;

/** The text as it would be read aloud: `**Advanced** → \`401\`` becomes `Advanced → 401`. */
export function plainText(markdown: string): string {
  // Most lines are such, and reading them as Markdown would cost the build a good part of its time.
  return UNMARKED.test(markdown) ? markdown.trim() : textOf(treeOf(markdown)).trim();
}

function treeOf(markdown: string): MdastNode {
  return markdownToMdast(markdown, { features: { gfm: false, frontmatter: false }, position: false });
}

function textOf(node: Readonly<MdastNode>): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(node.type === 'root' ? ' ' : '');
}
