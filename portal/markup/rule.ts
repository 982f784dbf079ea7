/** A rule for some elements of an article: the same holds in native code, where most articles stay, and on a tree. */
import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';

export type Element = Extract<HastNode, { type: 'element' }>;
export type Content = Element['children'][number];
type Parent = Extract<HastNode, { type: 'root' }>;
type Value = Element['properties'][string];

/** What a rule may do and know beside the element itself. */
interface Visit {
  /** Undefined takes a property away. */
  readonly set: (name: string, value: Value) => void;
  /** Whether it stands in an element of this name, however deep. */
  readonly isWithin: (tag: string) => boolean;
}

export interface Rule {
  readonly name: string;
  readonly tags: readonly string[];
  /** Sets properties of an element, or gives what stands instead of it. */
  readonly visit: (
    element: Readonly<Element>,
    visit: Visit,
  ) => Content | undefined | Promise<Content | undefined>;
}

/** The rule for the reader of Markdown itself. */
export function native({ name, tags, visit }: Rule): HastPluginDefinition {
  return defineHastPlugin({
    name,
    element: {
      filter: [...tags],
      visit: (node, context) =>
        visit(node, {
          set: (property, value) => context.setProperty(node, property, value),
          isWithin: (tag) => {
            for (let up = context.parent(node); up?.type === 'element'; up = context.parent(up))
              if (up.tagName === tag) return true;
            return false;
          },
        }),
    },
  });
}

/** The same tree with each rule applied in turn; what a rule puts in is seen by those after it. */
export async function ruled(tree: Parent, rules: readonly Rule[]): Promise<Parent> {
  let { children } = tree;
  for (const rule of rules) children = await childrenBy(rule, children, []);
  return { ...tree, children };
}

async function childrenBy<Child extends Content | Parent['children'][number]>(
  rule: Rule,
  children: readonly Child[],
  above: readonly string[],
): Promise<(Child | Content)[]> {
  const all: (Child | Content)[] = [];
  // In reading order, in which headings get their numbers.
  for (const child of children)
    all.push(child.type === 'element' ? await elementBy(rule, child, above) : child);
  return all;
}

async function elementBy(rule: Rule, element: Element, above: readonly string[]): Promise<Content> {
  const properties = { ...element.properties };
  const children = await childrenBy(rule, element.children, [...above, element.tagName]);
  const inner: Element = { ...element, properties, children };
  if (!rule.tags.includes(element.tagName)) return inner;
  const instead = await rule.visit(inner, {
    set: (name, value) => {
      properties[name] = value;
    },
    isWithin: (tag) => above.includes(tag),
  });
  return instead ?? inner;
}

/** An element of ours, with classes where it has any. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly (Content | string)[],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

const phrases: ReadonlySet<string> = new Set(
  'a abbr b br code del em i img ins kbd q s samp small span strike strong sub sup u var wbr'.split(' '),
);

/** What a block holds: words that stand in it without a paragraph get one. */
export function inParagraph(children: readonly Content[]): readonly Content[] {
  const isLoose = children.every(
    (one) => one.type === 'text' || (one.type === 'element' && phrases.has(one.tagName)),
  );
  return isLoose && children.some((one) => textOf(one).trim() !== '')
    ? [element('p', {}, children)]
    : children;
}

/** The words in an element. */
export function textOf(node: Readonly<HastNode>): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A property that an author wrote, as text; empty where there is none. */
export function written({ properties }: Readonly<Element>, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}
