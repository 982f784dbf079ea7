/** Tags in an article, HTML’s own and those of components: where they stand, and what their links and pictures name. */
import { htmlToHast, type MdastNode } from 'satteri';
import { lineAt } from '../markdown-tree.ts';

interface Tag {
  /** As it stands in the text, with its brackets. */
  readonly whole: string;
  /** Empty for a comment. */
  readonly name: string;
  readonly attributes: string;
  readonly index: number;
}

/** What a tag leads to or shows. */
export interface Named {
  readonly kind: 'link' | 'picture';
  /** As its author means it, without entities. */
  readonly target: string;
  /** Null where something else asks for it. */
  readonly alt: string | null;
  /** Counted from 1, in the text that the node was read from. */
  readonly line: number;
}

const TAG = /<!--|<([a-z][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>?/gi;

/** The tags of a piece of HTML that begin something, and its comments. */
export function tagsIn(html: string): readonly Tag[] {
  return [...html.matchAll(TAG)].map(({ 0: whole, 1: name = '', 2: attributes = '', index }) => ({
    whole,
    name,
    attributes,
    index,
  }));
}

/** Whether it would run something, which no article does. */
export function runs(attributes: string): boolean {
  return /[\s"'/]on\w+\s*=|javascript:/i.test(attributes);
}

/** @param at where the node begins, and its text from there */
export function namedBy(
  node: MdastNode,
  { line, text }: { readonly line: number; readonly text: string },
): readonly Named[] {
  if (node.type === 'html')
    return withoutComments(text).flatMap(({ whole, name, attributes, index }) =>
      /^(?:a|img)$/i.test(name) && whole.endsWith('>') && !runs(attributes)
        ? named(name, propertiesOf(whole), lineAt(line, text, index))
        : [],
    );
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const given = Object.fromEntries(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );
  // What would run a program is refused by the reader of MDX, as is a figure that lacks one of its two.
  if (node.name !== 'Figure')
    return named(node.name ?? '', given, line).filter(({ target }) => !isProgram(target));
  const { src = '', alt = '' } = given;
  if (src.trim() === '') return [];
  return [{ kind: 'picture', target: src, alt: alt.trim() === '' ? null : alt, line }];
}

function isProgram(target: string): boolean {
  return /^\s*(?:javascript|data|vbscript):/i.test(target);
}

function named(name: string, { href, src, alt }: Given, line: number): readonly Named[] {
  switch (name.toLowerCase()) {
    case 'a':
      return typeof href === 'string' ? [{ kind: 'link', target: href, alt: null, line }] : [];
    case 'img':
      return [{ kind: 'picture', target: typeof src === 'string' ? src : '', alt: textOf(alt), line }];
    default:
      return [];
  }
}

type Given = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function withoutComments(html: string): readonly Tag[] {
  return tagsIn(html.replace(/<!--.*?(?:-->|$)/gs, (comment) => comment.replace(/[^\n]/g, ' ')));
}

/** Of one tag, as a browser reads it. */
function propertiesOf(tag: string): Given {
  const tree = htmlToHast(tag, { fragment: true });
  const [first] = 'children' in tree ? tree.children : [];
  return first?.type === 'element' ? first.properties : {};
}
