/** Finds English in what a desk of another language says: whole sentences of its own, and the words that English needs. */
import { messageNames } from '../../plugin/words/catalog.ts';
import { de } from '../../plugin/words/de.ts';
import { en } from '../../plugin/words/en.ts';

/** Words that English sentences cannot do without, and that are no German words. */
const words =
  /(?<![\w.-])(the|is|are|you|your|and|of|to|with|please|what|it|this|that|by|for|not|we|has|have|here|will|if|due|nobody|yet|from|when|who|how|does|did|can|our|us|on|at|since|closed|open|write|times|waiting|level|owner|service desk)(?![\w-])/gi;

/** What stands between the braces of an English sentence, where it is long enough to be known by. */
const pieces = messageNames.flatMap((name) =>
  en[name]
    .split(/\{[a-z-]+\}|`[^`]*`|\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 12 && piece.includes(' ') && !de[name].includes(piece))
    .map((piece) => ({ name, piece })),
);

/** Empty for a text without English. What people wrote, code, links and the desk’s marks are not its own words. */
export function englishIn(text: string, allowed: RegExp = /(?!)/): readonly string[] {
  const own = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(`{3,})[^`][\s\S]*?^\1/gm, '')
    .replace(/^> .*$/gm, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/https?:\S+/g, '')
    .replace(/„[^“]*“/g, '')
    .replace(/Service-Desk/g, '')
    .replace(new RegExp(allowed.source, 'g'), '');
  const sentences = pieces
    .filter(({ piece }) => own.includes(piece))
    .map(({ name, piece }) => `${name}: ${piece}`);
  return [...sentences, ...(own.match(words) ?? [])];
}
