/** What a build with MDX would choke on, or run: an `.mdx` article is Markdown, and holds no program. */
import type { Nodes } from 'mdast';
import { lineAt, nodesIn, sourceOf } from '../markdown-tree.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import { inCode, shortened } from './markup.ts';
import type { Piece } from './pieces.ts';

const BRACES = /(?<!\\)(\{[^{}\n]*\}?|\})/g;
const ANGLE = /(?<!\\)<[^\s<>]+>?/g;
const PROGRAM = /^(import|export)\s.*$/gm;
const TAG = /<!--|<\/?[^<>]*>?/g;

/** The mistakes in the body of an `.mdx` file, each with its line. */
export function mdxFindings(file: string, piece: Piece): readonly Finding[] {
  return [...nodesIn(piece.tree)].flatMap((node) => {
    const { line, offset, text } = sourceOf(node, piece.markdown);
    return trapsIn(node, text, piece.markdown.slice(0, offset)).map((trap) =>
      findingAt(file, { line: piece.lineOf(lineAt(line, text, trap.at)) }, { level: 'mistake', ...trap }),
    );
  });
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
        ...[...source.matchAll(BRACES)].map(({ 0: found, index }) => brace(found, index)),
        ...[...source.matchAll(ANGLE)].map(({ 0: found, index }) => tag(found, index)),
      ];
    default:
      return [];
  }
}

function tagTraps(source: string): readonly Trap[] {
  return [...source.matchAll(TAG)]
    .filter(({ 0: found }) => !found.startsWith('</'))
    .map(({ 0: found, index }) => (found === '<!--' ? comment(index) : tag(found, index)));
}

function programTraps(source: string): readonly Trap[] {
  return [...source.matchAll(PROGRAM)].map(({ 0: found, index }) => ({
    at: index,
    message: `“${shortened(found)}” is a program to MDX, and articles hold none: the portal shows it as text.`,
    remedy: 'Take the line out, or begin it with another word.',
  }));
}

function brace(found: string, at: number): Trap {
  const message = `MDX takes ${shortened(found)} for a program, and a build with MDX fails at it.`;
  return { at, message, remedy: `Put it in backticks: ${inCode(shortened(found))}. Or call the file .md.` };
}

function tag(found: string, at: number): Trap {
  const message = `MDX takes ${shortened(found)} for a component, and a build with MDX fails at it.`;
  return { at, message, remedy: `Put it in backticks: ${inCode(shortened(found))}. Or call the file .md.` };
}

function autolink(source: string): Trap {
  const address = source.slice(1, -1);
  const message = `MDX takes ${shortened(source)} for a component, and a build with MDX fails at it.`;
  return { at: 0, message, remedy: `Write ${shortened(address)} without the < and >.` };
}

function comment(at: number): Trap {
  const message = 'MDX knows no <!-- comments -->, and a build with MDX fails at this one.';
  return { at, message, remedy: 'Take it out.' };
}
