/** What keeps an `.mdx` article from being shown as MDX: programs, unknown components, and what MDX cannot read. */
import type { Nodes } from 'mdast';
import { lineAt, nodesIn, sourceOf, treeOf } from '../markdown-tree.ts';
import { components, isArticleTag } from '../mdx/components.ts';
import { mdxFaults, readMdx } from '../mdx/read-mdx.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import { inCode, shortened } from './markup.ts';
import type { Piece } from './pieces.ts';

const BRACES = /(?<!\\)(\{[^{}\n]*\}?|\})/g;
const ANGLE = /(?<!\\)<[^\s<>]+>?/g;
const PROGRAM = /^(import|export)\s.*$/gm;
const TAG = /<!--|<\/?[^<>]*>?/g;
const COMMENT = /^\{\s*\/\*.*\*\/\s*\}$/;
/** Elements that have no end, which MDX wants to be told. */
const ENDLESS = /^<(?:br|hr|img|wbr)\b[^>]*(?<!\/)>$/i;

/** What becomes of such an article, said once. */
const MEANWHILE = 'Until then the portal shows the article as plain Markdown, its components as text.';

/** The mistakes in the body of an `.mdx` file, each with its line. */
export function mdxFindings(file: string, piece: Piece): readonly Finding[] {
  const [first, ...more] = complaintsOf(piece.markdown);
  if (first === undefined) return [];
  return [{ ...first, remedy: `${first.remedy} ${MEANWHILE}` }, ...more].map(({ line, ...complaint }) =>
    findingAt(file, { line: piece.lineOf(line) }, { level: 'mistake', ...complaint }),
  );
}

/** Where MDX cannot be read at all, what it most likely stumbled over is said in the words of authors. */
function complaintsOf(body: string): readonly (Complaint & { readonly line: number })[] {
  const faults = mdxFaults(body).map(({ line, message, remedy }) => ({ line, message, remedy }));
  if ('tree' in readMdx(body)) return faults;
  const likely = [...nodesIn(treeOf(body))].flatMap((node) => {
    const { line, offset, text } = sourceOf(node, body);
    return trapsIn(node, text, body.slice(0, offset)).map(({ at, message, remedy }) => ({
      line: lineAt(line, text, at),
      message,
      remedy,
    }));
  });
  return likely.length > 0 ? likely : faults;
}

interface Trap extends Complaint {
  /** Where in the text of its node, counted from 0. */
  readonly at: number;
}

function trapsIn(node: Nodes, source: string, before: string): readonly Trap[] {
  switch (node.type) {
    case 'html':
      return tagTraps(source);
    case 'link':
      return source.startsWith('<') ? [autolink(source)] : [];
    case 'paragraph':
      return before === '' || before.endsWith('\n') ? programTraps(source) : [];
    case 'text':
      return [
        ...[...source.matchAll(BRACES)]
          .filter(({ 0: found }) => !COMMENT.test(found))
          .map(({ 0: found, index }) => brace(found, index)),
        ...[...source.matchAll(ANGLE)].map(({ 0: found, index }) => tag(found, index)),
      ];
    default:
      return [];
  }
}

function tagTraps(source: string): readonly Trap[] {
  return [...source.matchAll(TAG)]
    .filter(({ 0: found }) => !found.startsWith('</') && !isGood(found))
    .map(({ 0: found, index }) => (found === '<!--' ? comment(index) : tag(found, index)));
}

/** A component or an element that an article may have, as far as its tag shows. */
function isGood(found: string): boolean {
  const [, name = ''] = /^<([a-z][\w.-]*)/i.exec(found) ?? [];
  return Object.hasOwn(components, name) || (isArticleTag(name) && !ENDLESS.test(found));
}

function programTraps(source: string): readonly Trap[] {
  return [...source.matchAll(PROGRAM)].map(({ 0: found, index }) => ({
    at: index,
    message: `“${shortened(found)}” is a program to MDX, and articles hold none.`,
    remedy: 'Take the line out, or begin it with another word.',
  }));
}

function brace(found: string, at: number): Trap {
  const message = `MDX takes ${shortened(found)} for a program, and articles hold none.`;
  return { at, message, remedy: `Put it in backticks: ${inCode(shortened(found))}. Or call the file .md.` };
}

function tag(found: string, at: number): Trap {
  if (ENDLESS.test(found))
    return {
      at,
      message: `MDX waits for the end of ${found}.`,
      remedy: `Write ${found.replace(/\s*>$/, ' />')}.`,
    };
  const message = `MDX takes ${shortened(found)} for a component, and cannot read the article.`;
  return { at, message, remedy: `Put it in backticks: ${inCode(shortened(found))}. Or call the file .md.` };
}

function autolink(source: string): Trap {
  const address = source.slice(1, -1);
  const message = `MDX takes ${shortened(source)} for a component, and cannot read the article.`;
  return { at: 0, message, remedy: `Write ${shortened(address)} without the < and >.` };
}

function comment(at: number): Trap {
  const message = 'MDX knows no <!-- comments -->, and cannot read the article because of this one.';
  return { at, message, remedy: 'Write {/* and */} around it, or take it out.' };
}
