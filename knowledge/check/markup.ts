/** Raw HTML in an article: what would run, what readers would never see, and what they would see as tags. */
import type { Nodes } from 'mdast';
import { lineAt, nodesIn, sourceOf } from '../markdown-tree.ts';
import { isArticleTag } from '../mdx/components.ts';
import { type Finding, findingAt } from '../text/problem.ts';
import type { Piece } from './pieces.ts';
import { runs, tagsIn } from './tags.ts';

/** Elements that run or load something: nobody who pastes one wants it to be a text. */
const ACTIVE =
  /^(script|style|iframe|frame|object|embed|applet|form|input|button|link|meta|base|svg|math|video|audio|template)$/i;
/** Elements that GitHub knows and the portal does not. */
const GITHUBS = /^(center|font|picture|source)$/i;
/** What the portal takes out of an element: it would dress it, or give it a name that a page has already. */
const TAKEN_OUT = /\s(style|class|id|name)\s*=/i;

/** What is wrong with the HTML of a piece of plain Markdown; each kind of tag is named once for a node. */
export function markupFindings(file: string, piece: Piece): readonly Finding[] {
  return [...nodesIn(piece.tree)].flatMap((node) =>
    node.type === 'html' ? htmlFindings(file, piece, node) : fenceFindings(file, piece, node),
  );
}

function htmlFindings(file: string, piece: Piece, node: Nodes): readonly Finding[] {
  const { line, text } = sourceOf(node, piece.markdown);
  const named = new Set<string>();
  return tagsIn(text).flatMap(({ whole, name, attributes, index }) => {
    const tag = `<${name}>`;
    // Readers see no comment, here as on GitHub.
    if (name === '' || named.has(tag)) return [];
    named.add(tag);
    const at = { line: piece.lineOf(lineAt(line, text, index)) };
    const finding = judged(tag, name, attributes, whole);
    return finding === null ? [] : [findingAt(file, at, finding)];
  });
}

function judged(tag: string, name: string, attributes: string, whole: string) {
  if (ACTIVE.test(name) || runs(attributes))
    return {
      level: 'mistake' as const,
      message: `${tag} does not work in an article: the portal shows it as text, and GitHub takes it out.`,
      remedy: `Take it out. To show it, put it in backticks: ${inCode(tag)}.`,
    };
  if (isArticleTag(name)) {
    const what = TAKEN_OUT.exec(attributes)?.[1]?.toLowerCase();
    if (what === undefined) return null;
    return {
      level: 'warning' as const,
      message: `The portal takes “${what}” out of ${tag}.`,
      remedy: 'Take it out here, too.',
    };
  }
  if (GITHUBS.test(name))
    return {
      level: 'warning' as const,
      message: `The portal shows the HTML ${tag} as text.`,
      remedy: 'Write it in Markdown.',
    };
  return {
    level: 'mistake' as const,
    message: `${shortened(whole)} counts as HTML, and on GitHub readers never see it.`,
    remedy: `Put it in backticks: ${inCode(shortened(whole))}.`,
  };
}

/** A code block that was never closed swallows what stands under it. */
function fenceFindings(file: string, piece: Piece, node: Nodes): readonly Finding[] {
  if (node.type !== 'code') return [];
  const { line, text } = sourceOf(node, piece.markdown);
  const [fence] = /^(`{3,}|~{3,})/.exec(text) ?? [];
  if (fence === undefined) return [];
  const last =
    text
      .split('\n')
      .slice(1)
      .at(-1)
      ?.replace(/^[ >]+/, '')
      .trimEnd() ?? '';
  if (last.startsWith(fence) && /^(`+|~+)$/.test(last)) return [];
  return [
    findingAt(
      file,
      { line: piece.lineOf(line) },
      {
        level: 'mistake',
        message: 'The code block that begins here never ends.',
        remedy: `Put ${fence} alone on a line under it.`,
      },
    ),
  ];
}

/** A text as it is written to be shown as it is. */
export function inCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** One line of at most 40 characters. */
export function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
