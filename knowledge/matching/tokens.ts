/** Cuts a text into the terms that tickets and articles are compared by. */
import { englishStopWords } from '../text/stop-words.ts';
import { errorWords } from './error-words.ts';
import { fold } from './fold.ts';
import { isEnding, isUnspaced, piecesOf } from './unspaced.ts';

interface Token {
  readonly term: string;
  /** The word as it was written, for telling people why something matched. */
  readonly written: string;
}

// Letters and digits, held together by what holds codes together: ORA-00942, 0x8004F016, EventID:1222.
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-_.:'’](?=[\p{L}\p{N}]))*/gu;
const joint = /[-_.:]/u;

/** They are in every ticket. */
export const stopWords: ReadonlySet<string> = new Set(englishStopWords.split(' '));

/**
 * The tokens of a text in its own order. A code or a joined word gives itself without its joints
 * (`ORA-00942` → `ora00942`) and then its parts, so that it is found however people write it.
 */
export function tokensOf(text: string): readonly Token[] {
  return [
    ...text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .matchAll(word),
  ]
    .flatMap(([run]) => wordsIn(run))
    .flatMap((written) => termsOf(written).map((term) => ({ term, written })));
}

/** A run of letters is a word, but where a script writes none of the spaces between words. */
function wordsIn(run: string): readonly string[] {
  if (!isUnspaced(run)) return [run];
  return piecesOf(run).filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !isEnding(piece));
}

function termsOf(written: string): readonly string[] {
  const parts = written.replace(/['’]/gu, '').split(joint);
  const whole = parts.length > 1 ? [normal(parts.join(''))] : [];
  const small = parts.flatMap((part) => {
    const humps = part.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return humps.length > 1 && !isHex(part) ? [part, ...humps] : [part];
  });
  return [...whole, ...small.map(normal).filter(isTelling)];
}

function normal(part: string): string {
  const plain = fold(part);
  // “Fehler 809” and “error 809” ask for the same.
  if (errorWords.has(plain)) return 'error';
  return isHex(plain) ? plain.slice(2) : foldPlural(plain);
}

/** A number as programs write it: people quote it with and without its 0x. */
function isHex(part: string): boolean {
  return /^0x[0-9a-f]{2,}$/i.test(part);
}

function isTelling(term: string): boolean {
  return !stopWords.has(term) && (term.length > 1 || /[^a-z]/.test(term));
}

/** An English word and its plural get one key, and nothing more: stems that guess confuse error texts. `printers` → `printer`, `policies` → `policy`; `cache` and `caches` → `cach`. Words such as `status` stay. */
function foldPlural(word: string): string {
  if (word.length < 4) return word;
  const one = word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  if (one.length > 4 && one.endsWith('ie')) return `${one.slice(0, -2)}y`;
  // Nobody can tell from “caches” and “crashes” alone which of the two lost an e.
  return one.replace(/(?<=[sxz]|[cs]h)e$/, '');
}
