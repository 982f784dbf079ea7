/** Turns what a person typed or pasted into the single things worth asking the index for. */

import { isEnding, isUnspaced } from '../../knowledge/matching/unspaced.ts';
import { cleanPaste } from './clean-paste.ts';
import { askedAs, codeOf, isTellingCode, type TypedCode, typedCodes } from './names/code.ts';
import { isStopWord } from './stop-words.ts';
import { isCode, type Term } from './term.ts';
import { tokensOf, wordsOf, wordsOfEach } from './words-of.ts';

/** More of them make a pasted log slow and no clearer. */
const MOST_TERMS = 12;

/** In characters: some screens of a log. Some signs are eighteen letters in one, such as U+FDFA. */
const LONGEST = 16_384;

/**
 * What to ask for; `places` tell where each word stands in the query, counted as the index counts the words of a text.
 * `codes` are those that an article must have whole to be a sure answer; `isLong` is a paste of many words.
 */
export interface Plan {
  readonly terms: readonly Term[];
  readonly places: ReadonlyMap<string, number>;
  readonly codes: readonly TypedCode[];
  readonly isLong: boolean;
}

/**
 * The plan of a search, in the order the words were written. Pagefind asks that every word match, so
 * each is asked by itself. Of a long text only the most telling are kept: codes before names like
 * `FileNotFoundException` before long words before short ones.
 */
export function planSearch(query: string): Plan {
  const cleaned = cleanPaste(query).normalize('NFKC').slice(0, LONGEST);
  const tokens = tokensOf(cleaned);
  const each = [...new Set(tokens)];
  const words = wordsOfEach(each);
  const all = distinct([...each.flatMap((token, at) => termsOf(token, words[at])), ...guessesIn(tokens)]);
  const telling = all.filter(({ word, guess }) => guess || isTelling(word, all.length === 1));
  const names = new Set(tokens.filter(isName).map(bare));
  return {
    terms: mostTelling(telling.some(({ guess }) => !guess) ? telling : all, names),
    places: placesIn(cleaned),
    codes: typedCodes(tokens),
    isLong: tokens.length > MOST_TERMS,
  };
}

function isTelling(word: string, alone: boolean): boolean {
  if (isStopWord(word) || isEnding(word)) return false;
  // One sign of Chinese may be a word.
  return word.length > 1 || alone || isUnspaced(word);
}

// `asp.net` is one thing; `sign-in` is also two; `EventID:1222` is two, of which one is two again.
function termsOf(token: string, pieces = wordsOf(token)): readonly Term[] {
  const plain = { word: bare(token), parts: [], guess: false, code: false };
  // Written without spaces, the whole may stand in a text so; else its words do.
  if (isUnspaced(token) && pieces.length > 1) {
    const telling = pieces.filter((piece) => isTelling(piece, false));
    return [{ ...plain, parts: telling.length > 0 ? telling : pieces, guess: true }];
  }
  const code = codeOf(token);
  if (pieces.length < 2 || /^[^\-:/'’]+$/.test(token) || /^v?\d[\d.\-/]*\d$/i.test(token)) {
    const parts = pieces.length < 2 ? partsOf(token) : pieces.filter((piece) => piece.length > 1);
    const word = /\d\.\d/.test(code) ? askedAs(code) : plain.word;
    return [{ ...plain, word, parts, code: isTellingCode(code) }];
  }
  const single = token.split(/[-:/'’]+/).filter((piece) => piece !== '');
  return [{ ...plain, guess: true }, ...single.flatMap((one) => termsOf(one))];
}

/** Neighbours of letters and digits may be one code: `AADSTS 650056`, `KB 4346904`. */
function guessesIn(tokens: readonly string[]): readonly Term[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1] ?? '';
    if (!/^[A-Za-z]{1,10}$/.test(token) || !/^\d{3,}$/.test(next)) return [];
    return [{ word: bare(token + next), parts: [], guess: true, code: true }];
  });
}

/** `EventID` in its words, `error1075` in its letters and digits; empty for a plain word. */
function partsOf(token: string): readonly string[] {
  if (/^0x/i.test(token) || /^[0-9a-f]{8}$/i.test(token)) return [];
  const parts = token.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
  return parts.length > 1 ? parts.map(bare).filter((part) => part.length > 1) : [];
}

/**
 * To the index a word is what stands between two spaces, whatever marks it has inside, and in scripts without spaces a
 * word of the dictionary. A word that was typed twice has its first place.
 */
function placesIn(text: string): ReadonlyMap<string, number> {
  const all = text.split(/\s+/);
  const found = wordsOfEach(all);
  const runs = all.map((run, at) => ({ run, words: found[at] ?? [] }));
  const places = new Map<string, number>();
  let at = 0;
  for (const { run, words } of runs.filter((one) => one.words.length > 0)) {
    const own = isUnspaced(run) ? words.map((word) => [word]) : [[bare(run), ...words]];
    own.forEach((some, behind) => {
      for (const word of some) if (!places.has(word)) places.set(word, at + behind);
    });
    at += own.length;
  }
  return places;
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter(({ word }) => !seen.has(word) && seen.add(word));
}

function mostTelling(terms: readonly Term[], names: ReadonlySet<string>): readonly Term[] {
  if (terms.length <= MOST_TERMS) return terms;
  const weigh = ({ word }: Term) =>
    Math.min(word.length, 12) + (isCode(word) && word.length > 2 ? 20 : 0) + (names.has(word) ? 15 : 0);
  const kept = terms.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, MOST_TERMS);
  return terms.filter((term) => kept.includes(term));
}

function isName(token: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(token);
}

// As the index keeps a word: small, and without the marks inside it.
function bare(token: string): string {
  return token.toLowerCase().replace(/(?!^-\d)[^\p{L}\p{M}\p{N}]/gu, '');
}
