/** Reads the body of an `.mdx` article as MDX, and says what of it is not allowed; nothing in it is ever run. */
import type { Root } from 'mdast';
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Complaint, Place } from '../text/problem.ts';
import { type Component, components, isArticleTag } from './components.ts';

/** Its place is counted from the first line of the body. */
export interface Fault extends Complaint, Place {}

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const names = Object.keys(components);
const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

/** The tree of a body, or why it is no MDX: one fault, where its reader stopped. */
export function readMdx(body: string): { readonly tree: Root } | { readonly unreadable: Fault } {
  try {
    const tree = mdxToMdast(body, { features: { gfm: true, frontmatter: false } });
    if (tree.type !== 'root') throw new Error(`the tree of a whole text begins with a ${tree.type}`);
    return { tree };
  } catch (error) {
    return { unreadable: unreadable(error) };
  }
}

/** What keeps a body from being shown as MDX: empty where it is good. */
export function mdxFaults(body: string): readonly Fault[] {
  const read = readMdx(body);
  return 'tree' in read ? faultsIn(read.tree, undefined) : [read.unreadable];
}

function faultsIn(node: Readonly<MdastNode>, parent: string | undefined): readonly Fault[] {
  const own = faultsOf(node, parent).map((complaint) => ({ ...placeOf(node), ...complaint }));
  if (!('children' in node)) return own;
  const around = isTag(node) && node.name !== null ? node.name : paragraphIn(node, parent);
  return [...own, ...node.children.flatMap((child) => faultsIn(child, around))];
}

/** A component alone in a paragraph stands in what the paragraph stands in. */
function paragraphIn(node: Readonly<MdastNode>, parent: string | undefined): string | undefined {
  return node.type === 'paragraph' ? parent : undefined;
}

function isTag(node: Readonly<MdastNode>): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function placeOf(node: Readonly<MdastNode>): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

function faultsOf(node: Readonly<MdastNode>, parent: string | undefined): readonly Complaint[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [program(node.value)];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [expression(`{${node.value}}`)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagFaults(node, parent);
    default:
      return [];
  }
}

/** Braces around nothing but a comment are how MDX writes what readers never see. */
function isComment(value: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(value) || value.trim() === '';
}

function tagFaults(node: Tag, parent: string | undefined): readonly Complaint[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (component === undefined && (name === '' || /[A-Z.:]/.test(name) || !isArticleTag(name)))
    return [unknown(name)];
  const wrong = node.attributes.filter(
    (one) =>
      one.type === 'mdxJsxExpressionAttribute' || (one.value !== null && typeof one.value === 'object'),
  );
  if (wrong.length > 0) return [dynamic(name)];
  return component === undefined ? htmlFaults(node, name) : componentFaults(node, name, component, parent);
}

/** HTML that would run something: in Markdown it is shown as text, too. */
function htmlFaults({ attributes }: Tag, name: string): readonly Complaint[] {
  const runs = attributes.some(
    (one) =>
      one.type === 'mdxJsxAttribute' &&
      (/^on/i.test(one.name) ||
        (typeof one.value === 'string' && /^\s*(?:javascript|data|vbscript):/i.test(one.value))),
  );
  return runs
    ? [{ message: `<${name}> would run a program, and articles hold none.`, remedy: 'Take that out of it.' }]
    : [];
}

function componentFaults(
  node: Tag,
  name: string,
  component: Component,
  parent: string | undefined,
): readonly Complaint[] {
  const given = new Map(
    node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute'
        ? [[one.name, typeof one.value === 'string' ? one.value : ''] as const]
        : [],
    ),
  );
  const { attributes, within, holds, example } = component;
  const remedy = `Write ${example}.`;
  const allowed = new Set(attributes.map((one) => one.name));
  return [
    ...[...given.keys()]
      .filter((one) => !allowed.has(one))
      .map((one) => ({ message: `<${name}> has no “${one}”.`, remedy })),
    ...attributes.flatMap(({ name: one, isRequired, oneOf }) => {
      const value = given.get(one);
      if (isRequired && (value ?? '').trim() === '')
        return [{ message: `<${name}> lacks its “${one}”.`, remedy }];
      if (value === undefined || oneOf === undefined || oneOf.includes(value)) return [];
      return [
        { message: `<${name}> knows no ${one} “${value}”.`, remedy: `Write one of ${oneOf.join(', ')}.` },
      ];
    }),
    ...(within !== undefined && parent !== within
      ? [
          {
            message: `<${name}> stands outside of <${within}>.`,
            remedy: `Put ${components[within]?.example}.`,
          },
        ]
      : []),
    ...(holds !== undefined && !node.children.every((child) => isOnly(child, holds))
      ? [{ message: `<${name}> holds more than <${holds}>.`, remedy: `Put ${example}.` }]
      : []),
    ...(name === 'Steps' && !node.children.some((child) => child.type === 'list' && child.ordered)
      ? [
          {
            message: '<Steps> holds no numbered list.',
            remedy: `Put ${example}, with an empty line before it.`,
          },
        ]
      : []),
    ...(node.type === 'mdxJsxTextElement' && !component.isInline
      ? [{ message: `<${name}> stands within a line.`, remedy: 'Give it lines of its own.' }]
      : []),
    ...linkFaults(name, given),
  ];
}

/** Whether a node is this component, or nothing that anybody sees. */
function isOnly(node: Readonly<MdastNode>, name: string): boolean {
  if (isTag(node)) return node.name === name;
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true;
  return node.type === 'paragraph' && node.children.every((child) => isOnly(child, name));
}

function linkFaults(name: string, given: ReadonlyMap<string, string>): readonly Complaint[] {
  const href = given.get('href');
  if (name !== 'Video' || href === undefined || href === '' || /^https:\/\//i.test(href)) return [];
  return [
    {
      message: `<Video> leads to “${href}”.`,
      remedy: 'Write a whole web address that begins with https://.',
    },
  ];
}

function unknown(name: string): Complaint {
  if (name === '') return { message: 'There is no component <>.', remedy: 'Take the <> and </> out.' };
  return {
    message: `There is no component <${name}>.`,
    remedy: `Write one of ${known}, or put it in backticks to show it: \`<${name}>\`.`,
  };
}

function dynamic(name: string): Complaint {
  return {
    message: `<${name}> is told something by a program, in braces, and articles hold none.`,
    remedy: 'Write it between quotes: name="value".',
  };
}

function program(value: string): Complaint {
  const [line = ''] = value.split('\n');
  return {
    message: `“${inShort(line)}” is a program to MDX, and articles hold none.`,
    remedy: 'Take the line out, or begin it with another word. The components need no import.',
  };
}

function expression(written: string): Complaint {
  const [line = ''] = written.split('\n');
  const short = inShort(line);
  return {
    message: `MDX takes ${short} for a program, and articles hold none.`,
    remedy: `Put it in backticks: \`${short}\`. Or call the file .md.`,
  };
}

function inShort(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The reader’s own words begin with the place and end with a name for programs. */
function unreadable(error: unknown): Fault {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = said] =
    /^(\d+):(\d+): (.*?)(?: \(mdx[\w-]*:[\w-]+\))?$/s.exec(said) ?? [];
  return {
    line: Number(line),
    column: Number(column),
    message: `This is no MDX: ${what.replace(/ \(note: .*\)$/s, '').replace(/ \(\d+:\d+\)/g, '')}.`,
    remedy: 'Close the tag or the brace, or put it in backticks if it is to be read.',
  };
}
