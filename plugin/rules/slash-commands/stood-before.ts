/** What stood in a text before somebody edited it: none of it is said anew, least of all by whoever edits it. */
import { type Parsed, parseCommands, type Spoken } from '../../commands/parse.ts';
import { readSlashLine } from '../../commands/words.ts';

interface EditedText {
  readonly by: { readonly id: number };
  readonly before?: { readonly text: string; readonly author: number } | undefined;
}

/** The keys of what the text said, one each. */
export function keysBefore({ by, before }: EditedText): readonly string[] {
  if (before === undefined) return [];
  const said = keysOf(parseCommands(before.text));
  // Who takes the marks off their own line says it now; somebody else’s line stays the line that it was.
  const lines = before.author === by.id ? [] : linesAmid(before.text);
  return [...new Set([...said, ...lines])];
}

/** Every line that would be a command without the marks around it: of a quotation, a list, of code. */
function linesAmid(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const spoken = readSlashLine(line.replace(/^[\s>*_~`#+\\-]+/, '').replace(/[\s*_~`]+$/, ''));
    return spoken === null ? [] : [keyOfSpoken(spoken)];
  });
}

/** By these the desk knows again what a whole text said. */
export function keysOf({ commands, inCode }: Pick<Parsed, 'commands' | 'inCode'>): readonly string[] {
  return [...commands.map(keyOfSpoken), ...inCode.map(keyOfCode)];
}

/** By what the desk knows again what was said in one place. */
export function keyOfSpoken({ verb, words }: Spoken): string {
  return `${verb} ${words}`.trim();
}

/** Of a verb in backticks. */
export function keyOfCode(verb: string): string {
  return `\`${verb}\``;
}
