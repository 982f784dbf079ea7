/** Finds commands in a comment’s Markdown tree, where a person would see them: never in code, quotes or links. */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { htmlBoxes } from './html-boxes.ts';
import { treeOf } from './markdown.ts';
import { withoutQuotedReply } from './quoted-reply.ts';
import { readSlashLine } from './words.ts';

export interface Spoken {
  readonly verb: string;
  /** The rest of the line, as written. */
  readonly words: string;
}

export interface Parsed {
  readonly commands: readonly Spoken[];
  /** Verbs alone on a line in backticks, where nothing runs: they deserve a hint. */
  readonly inCode: readonly string[];
  /** What is left to read after taking out commands and quotes, as written; empty where nothing is. */
  readonly rest: string;
}

/** GitHub’s own limit for a body. */
const LONGEST = 65_536;

/** Quotes and lists within each other, deeper than any person writes: they would take the parser’s breath away. */
const tooDeep = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){16,}/gm;

/** Marks that nobody sees, which programs put around a line: byte order, direction of writing, spaces of no width. */
const unseen = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Reads a comment or an issue body. Never throws, whatever the text. */
export function parseCommands(body: string): Parsed {
  // The parser leaves a byte order mark out of its offsets.
  const lines = body
    .replace(/^\ufeff/, '')
    .slice(0, LONGEST)
    .replace(/\r\n?/g, '\n');
  const text = withoutQuotedReply(lines).replace(tooDeep, '> ');
  const tree = treeOf(text);
  const boxes = htmlBoxes(tree, text);
  const inBox: InBox = (offset) => boxes.some(({ from, to }) => from <= offset && offset < to);
  const read = tree.children.map((node) => readBlock(node, text, inBox));
  return {
    commands: read.flatMap(({ commands }) => commands),
    inCode: read.flatMap(({ inCode }) => inCode),
    rest: read
      .map(({ rest }) => rest)
      .filter((rest) => rest !== '')
      .join('\n\n'),
  };
}

/** Whether this offset of the text stands in a quotation, a fold or code that was made with HTML. */
type InBox = (offset: number) => boolean;

const silent: Parsed = { commands: [], inCode: [], rest: '' };

function readBlock(node: RootContent, text: string, inBox: InBox): Parsed {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  switch (node.type) {
    case 'paragraph':
      return readLines(node, text, inBox);
    case 'heading':
      // A line above `--`, the mark of an e-mail signature, is a heading to Markdown and a line to people.
      return source.startsWith('#') ? { ...silent, rest: source } : readLines(node, text, inBox);
    case 'blockquote':
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return silent;
    default:
      return { ...silent, rest: source };
  }
}

/** A command is a whole line that begins in plain text: a line that begins in a link or in code is none. */
function readLines(block: Paragraph | Heading, text: string, inBox: InBox): Parsed {
  const start = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? start;
  const commands: Spoken[] = [];
  const inCode: string[] = [];
  const rest: string[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const trimmed = withoutUnseen(line);
    const spoken = readSlashLine(trimmed);
    const begins = offset + line.indexOf(trimmed);
    if (spoken !== null && isPlain(block.children, begins) && !inBox(begins)) {
      commands.push(spoken);
    } else {
      inCode.push(...verbInCode(trimmed));
      rest.push(trimmed.replace(/<!--.*?-->/g, ''));
    }
    offset += line.length + 1;
  }
  return { commands, inCode, rest: rest.filter((line) => /[^\s=-]/.test(line)).join('\n') };
}

/** One step for each mark: a pattern would look through a long stretch of blanks again from each of them. */
function withoutUnseen(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && unseen.test(line.charAt(from))) from += 1;
  while (to > from && unseen.test(line.charAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

function isPlain(children: readonly PhrasingContent[], offset: number): boolean {
  return children.some(
    ({ type, position }) =>
      type === 'text' &&
      (position?.start.offset ?? Number.POSITIVE_INFINITY) <= offset &&
      offset < (position?.end.offset ?? Number.NEGATIVE_INFINITY),
  );
}

/** Only a line that is nothing but code was meant to be a command; amid a sentence it is spoken about. */
function verbInCode(line: string): readonly string[] {
  const spoken = readSlashLine(/^(`+)([^`]+)\1$/.exec(line)?.[2]?.trim() ?? '');
  return spoken === null ? [] : [spoken.verb];
}
