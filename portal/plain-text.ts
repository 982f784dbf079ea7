/** The words of a piece of Markdown without its marks, for lists and descriptions. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The text as it would be read aloud: `**Advanced** → \`401\`` becomes `Advanced → 401`. */
export function plainText(markdown: string): string {
  return textOf(fromMarkdown(markdown)).trim();
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(node.type === 'root' ? ' ' : '');
}
