/** Finds commands in a comment’s Markdown tree, where a person would see them: never in code, quotes or links. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export interface Spoken {
  readonly verb: string;
  /** The rest of the line, as written. */
  readonly words: string;
}

export interface Parsed {
  readonly commands: readonly Spoken[];
  /** Verbs written inside backticks, where nothing runs: they deserve a hint. */
  readonly inCode: readonly string[];
  /** Whether words, code or pictures are left after taking out commands and quotes: something to read. */
  readonly saysMore: boolean;
}

/** From here on an e-mail program has quoted the message that is answered. */
const quotedReply =
  /^(?:-{2,} ?Original Message ?-{2,}|_{10,}|On .{5,200} wrote:|Am .{5,200} schrieb .{1,200}:)\s*$/im;

const spoken = /^\/([a-z][a-z-]*)(?:[ \t]+(.*))?$/i;

/** Reads a comment or an issue body. Never throws, whatever the text. */
export function parseCommands(body: string): Parsed {
  const text = withoutQuotedReply(body);
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const read = tree.children.map((node) => readBlock(node, text));
  return {
    commands: read.flatMap(({ commands }) => commands),
    inCode: read.flatMap(({ inCode }) => inCode),
    saysMore: read.some(({ saysMore }) => saysMore),
  };
}

function withoutQuotedReply(body: string): string {
  const at = body.search(quotedReply);
  return at < 0 ? body : body.slice(0, at);
}

const silent: Parsed = { commands: [], inCode: [], saysMore: false };

function readBlock(node: RootContent, text: string): Parsed {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, text);
    case 'blockquote':
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return silent;
    default:
      return { ...silent, saysMore: true };
  }
}

/** A command is a whole line that begins in plain text: a line that begins in a link or in code is none. */
function readParagraph(paragraph: Paragraph, text: string): Parsed {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const commands: Spoken[] = [];
  let saysMore = false;
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const trimmed = line.trim();
    const match = spoken.exec(trimmed);
    const begins = offset + line.indexOf(trimmed);
    if (match?.[1] !== undefined && isPlain(paragraph.children, begins)) {
      commands.push({ verb: match[1].toLowerCase(), words: (match[2] ?? '').trim() });
    } else if (trimmed.replace(/<!--.*?-->/g, '') !== '') {
      saysMore = true;
    }
    offset += line.length + 1;
  }
  return { commands, inCode: verbsInCode(paragraph.children), saysMore };
}

function isPlain(children: readonly PhrasingContent[], offset: number): boolean {
  return children.some(
    ({ type, position }) =>
      type === 'text' &&
      (position?.start.offset ?? Number.POSITIVE_INFINITY) <= offset &&
      offset < (position?.end.offset ?? Number.NEGATIVE_INFINITY),
  );
}

function verbsInCode(children: readonly PhrasingContent[]): readonly string[] {
  return children.flatMap((child) => {
    const verb = child.type === 'inlineCode' ? spoken.exec(child.value.trim())?.[1] : undefined;
    return verb === undefined ? [] : [verb.toLowerCase()];
  });
}
