/** Finds commands in a comment’s Markdown tree, where a person would see them: never in code, quotes or links. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { htmlBoxes, withoutHidden, wordsOf } from './hidden-text.ts';
import { signatureAt } from './mail-signature.ts';
import { treeOf } from './markdown.ts';
import { findMail, type Mail } from './quoted-mail.ts';
import { isIn, joined, type Stretch } from './stretches.ts';
import { readSlashLine } from './words.ts';

export interface Spoken {
  readonly verb: string;
  /** The rest of the line, as written. */
  readonly words: string;
  /** What stands below it, as far as the next command; left out where nothing does. */
  readonly below?: string;
}

export interface Parsed {
  readonly commands: readonly Spoken[];
  /** Verbs alone on a line in backticks, where nothing runs: they deserve a hint. */
  readonly inCode: readonly string[];
  /** What is left to read after taking out commands and quotes, as written; empty where nothing is. */
  readonly rest: string;
  /** Of it, what stands above everything that looks like a quoted mail; all of it where nothing stands there. */
  readonly own: string;
  /** What stands in a mail below: no command of it runs, and its words are read where the writer has none of their own. */
  readonly mail: string;
}

/** GitHub’s own limit for a body, in characters. */
const LONGEST = 65_536;

/** In a body of that length, shorter lines than anybody writes, and than any log has: what stands below is not read. */
const MOST_LINES = 4_000;

/** Quotes and lists within each other, deeper than any person writes: they would take the parser’s breath away. */
const tooDeep = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){16,}/gm;

/** Marks that nobody sees, which programs put around a line: byte order, direction of writing, spaces of no width. */
const unseen = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]/;

let last: { readonly body: string; readonly parsed: Parsed } | null = null;

/**
 * Reads a comment or an issue body. Never throws, whatever the text. Several rules ask about one comment, one after the
 * other: what was read last is kept.
 */
export function parseCommands(body: string): Parsed {
  if (body !== last?.body) last = { body, parsed: read(body) };
  return last.parsed;
}

function read(body: string): Parsed {
  // The parser leaves a byte order mark out of its offsets. To Markdown, a return alone ends a line as well.
  const text = firstLines(
    body
      .replace(/^\ufeff/, '')
      .slice(0, LONGEST)
      .replace(/\r\n?/g, '\n'),
  ).replace(tooDeep, '> ');
  const tree = treeOf(text);
  const mail = findMail(text, codeIn(tree, text));
  const mailFrom = mail.quoted?.from ?? text.length;
  const boxes = htmlBoxes(tree, text);
  const hidden = boxes.filter(({ name }) => unheard.has(name));
  const page: Page = { text, shown: withoutHidden(text, joined(hidden)), boxes: joined(boxes) };
  const above = readPart(
    tree,
    page,
    { from: 0, to: signatureAt(text.slice(0, mailFrom), mail.leads) },
    mail.leads,
  );
  const below = readPart(tree, page, { from: mailFrom, to: text.length }, []);
  return { commands: above.commands, inCode: above.inCode, ...heard(above, below.rest, mail) };
}

function firstLines(text: string): string {
  let end = -1;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text;
  }
  return text.slice(0, end);
}

/** In these, nobody’s own words stand: somebody else’s, or what nobody sees. */
const unheard: ReadonlySet<string> = new Set(['!--', 'blockquote']);

/**
 * What stands in a mail is read where it is all that somebody sends, where they announce it with a colon, and where they
 * may well have written it themselves. Below a command, a mail is what the program put there.
 */
function heard(above: Part, below: string, { quoted }: Mail): Pick<Parsed, 'rest' | 'own' | 'mail'> {
  const isRead =
    above.rest === ''
      ? above.commands.length === 0 || quoted?.sure === false
      : quoted?.sure === false || /[:：]$/.test(above.rest);
  const rest = [above.rest, ...(isRead ? [below] : [])].filter((words) => words !== '').join('\n\n');
  return { rest, own: above.rest === '' ? rest : above.rest, mail: below };
}

/** Where the text shows code, also within a list. What is merely indented is none: some programs indent all that they quote. */
function codeIn(tree: Root, text: string): readonly Stretch[] {
  const within = (node: RootContent): readonly Stretch[] => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'code') return /[`~]/.test(text.charAt(from)) ? [{ from, to }] : [];
    return node.type === 'list' || node.type === 'listItem' ? node.children.flatMap(within) : [];
  };
  return tree.children.flatMap(within);
}

interface Page {
  readonly text: string;
  /** The same, where what nobody is to hear is blotted out. */
  readonly shown: string;
  /** Where a quotation, a fold or code was made with HTML. */
  readonly boxes: readonly Stretch[];
}

interface Part extends Pick<Parsed, 'commands' | 'inCode' | 'rest'> {
  /** Of `rest`, what stands above its first command. */
  readonly lead: string;
}

const silent: Part = { commands: [], inCode: [], rest: '', lead: '' };

function onlyWords(rest: string): Part {
  return { ...silent, rest, lead: rest };
}

/** What is said within `part`, beside the lines that lead to a quotation. */
function readPart(tree: Root, page: Page, part: Stretch, leads: readonly Stretch[]): Part {
  const read = tree.children.map((node) => readBlock(node, page, part, leads));
  return {
    commands: read.reduce<readonly Spoken[]>(
      (before, { commands, lead }) => [...addedBelow(before, lead), ...commands],
      [],
    ),
    inCode: read.flatMap(({ inCode }) => inCode),
    rest: together(read.map(({ rest }) => rest)),
    lead: '',
  };
}

function together(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

/** The last of them with a further block of words below it. */
function addedBelow(commands: readonly Spoken[], words: string): readonly Spoken[] {
  const last = commands.at(-1);
  if (last === undefined || words === '') return commands;
  return [...commands.slice(0, -1), { ...last, below: together([last.below, words]) }];
}

function readBlock(node: RootContent, page: Page, part: Stretch, leads: readonly Stretch[]): Part {
  const from = Math.max(node.position?.start.offset ?? 0, part.from);
  const to = Math.min(node.position?.end.offset ?? from, part.to);
  if (from >= to) return silent;
  const source = page.text.slice(from, to);
  switch (node.type) {
    case 'paragraph':
      return readLines(node, page, { from, to }, leads);
    case 'heading':
      // A line above `--`, the mark of an e-mail signature, is a heading to Markdown and a line to people.
      return source.startsWith('#') ? onlyWords(source) : readLines(node, page, { from, to }, leads);
    case 'blockquote':
      // A line right below a quotation belongs to it for Markdown; it is the answer to whoever wrote it there.
      return onlyWords(
        wordsOf(
          page.shown
            .slice(from, to)
            .split('\n')
            .filter((line) => !/^ {0,3}>/.test(line)),
        ),
      );
    case 'html':
      return onlyWords(wordsOf([page.shown.slice(from, to)]));
    case 'definition':
    case 'thematicBreak':
      return silent;
    default:
      return onlyWords(source);
  }
}

/** A command is a whole line that begins in plain text: a line that begins in a link or in code is none. */
function readLines(
  block: Paragraph | Heading,
  { text, shown, boxes }: Page,
  { from, to }: Stretch,
  leads: readonly Stretch[],
): Part {
  const plainTexts = plainIn(block.children);
  const commands: { readonly spoken: Spoken; readonly below: string[] }[] = [];
  const inCode: string[] = [];
  const rest: string[] = [];
  const lead: string[] = [];
  let offset = from;
  for (const line of text.slice(from, to).split('\n')) {
    const trimmed = withoutUnseen(line);
    const spoken = readSlashLine(trimmed);
    const begins = offset + line.indexOf(trimmed);
    if (spoken !== null && isIn(plainTexts, begins) && !isIn(boxes, begins)) {
      commands.push({ spoken, below: [] });
    } else if (!isIn(leads, offset)) {
      inCode.push(...verbInCode(trimmed));
      const words = withoutUnseen(shown.slice(offset, offset + line.length));
      rest.push(words);
      (commands.at(-1)?.below ?? lead).push(words);
    }
    offset += line.length + 1;
  }
  const spoken = commands.flatMap((one) => addedBelow([one.spoken], wordsOf(one.below)));
  return { commands: spoken, inCode, rest: wordsOf(rest), lead: wordsOf(lead) };
}

/** One step for each mark: a pattern would look through a long stretch of blanks again from each of them. */
function withoutUnseen(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && unseen.test(line.charAt(from))) from += 1;
  while (to > from && unseen.test(line.charAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

function plainIn(children: readonly PhrasingContent[]): readonly Stretch[] {
  return children.flatMap(({ type, position }) =>
    type === 'text' && position?.start.offset !== undefined && position.end.offset !== undefined
      ? [{ from: position.start.offset, to: position.end.offset }]
      : [],
  );
}

/** Only a line that is nothing but code was meant to be a command; amid a sentence it is spoken about. */
function verbInCode(line: string): readonly string[] {
  const spoken = readSlashLine(/^(`+)([^`]+)\1$/.exec(line)?.[2]?.trim() ?? '');
  return spoken === null ? [] : [spoken.verb];
}
