/** The terms by which tickets and articles are compared: stems of words, and names and codes as they are written. */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { englishStopWords, germanStopWords } from '../text/stop-words.ts';
import { errorWords } from './error-words.ts';
import { fold } from './fold.ts';
import { isEnding, isUnspaced, piecesOfEach } from './unspaced.ts';

export interface Term {
  /** What is compared. */
  readonly key: string;
  /** The name of a program’s part, a code or a version: it says more than a word. */
  readonly isCode: boolean;
  /** Where its word stands in the text: the first character, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** Whose endings are taken off; a text in another language loses few by English rules, and the same ones everywhere. */
type StemLanguage = 'en' | 'de';

const stopWords: Record<StemLanguage, ReadonlySet<string>> = {
  en: new Set(englishStopWords.split(' ')),
  de: new Set(germanStopWords.split(' ')),
};

// Letters and digits, held together by what holds names together: ORA-00942, Ti.UI.createView, don’t.
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-_.:'’](?=[\p{L}\p{N}]))*/gu;
const JOINT = /[-_.:]/u;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/u;

/** In characters. No word is longer; what is, is a picture or a key written as letters. */
const LONGEST_RUN = 120;

/** By its little words; English where neither language has more. */
export function stemLanguageOf(text: string): StemLanguage {
  let surplus = 0;
  for (const [word] of text
    .slice(0, 4000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    surplus += Number(stopWords.de.has(word)) - Number(stopWords.en.has(word));
  }
  return surplus > 0 ? 'de' : 'en';
}

/** The terms of a text that was normalised by NFKC, in its own order. */
export function termsOf(text: string, language: StemLanguage): readonly Term[] {
  const runs = [...text.matchAll(RUN)].filter(([run]) => run.length <= LONGEST_RUN);
  const pieces = piecesOfEach(runs.map(([run]) => run));
  return runs.flatMap(({ 0: run, index }, at) => {
    const place = { from: index, to: index + run.length };
    if (isUnspaced(run)) return wordsIn(pieces[at] ?? []).map((key) => ({ key, isCode: false, ...place }));
    return keysOf(run, language).map((key) => ({ ...key, ...place }));
  });
}

/** A script without spaces has its words inside the run. */
function wordsIn(pieces: readonly string[]): readonly string[] {
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !isEnding(piece)).map(plainOf);
}

/** “Fehler 809” and “error 809” ask for the same. */
function plainOf(word: string): string {
  const plain = fold(word);
  return errorWords.has(plain) ? 'error' : plain;
}

type Key = Pick<Term, 'key' | 'isCode'>;

/** A joined name gives itself without its joints (`ORA-00942` → `ora00942`), and then its parts. */
function keysOf(run: string, language: StemLanguage): readonly Key[] {
  const bare = run.replace(/['’]/gu, '');
  if (isVersion(bare)) return [{ key: bare, isCode: true }];
  if (isVolatile(bare)) return [];
  const parts = bare.split(JOINT).flatMap((part) => {
    const humps = part.split(HUMP);
    return humps.length > 1 ? [part, ...humps] : [part];
  });
  const whole = parts.length > 1 && JOINT.test(bare) ? [keyOfName(bare.split(JOINT).join(''))] : [];
  return [
    ...whole,
    ...parts
      .filter((part) => !isVolatile(part))
      .map((part) => keyOfWord(part, language))
      .filter(({ key }) => isTelling(key, language)),
  ];
}

function keyOfName(name: string): Key {
  return { key: fold(name), isCode: true };
}

function keyOfWord(part: string, language: StemLanguage): Key {
  const plain = plainOf(part);
  const isCode = HUMP.test(part) || (/\d/.test(plain) && plain.length > 2);
  return { key: isCode ? plain.replace(/^0x/, '') : stemOf(plain, language), isCode };
}

function isTelling(key: string, language: StemLanguage): boolean {
  return !stopWords[language].has(key) && (key.length > 1 || /[^a-z\d]/.test(key));
}

function isVersion(run: string): boolean {
  return /^\d+(\.\d+){1,3}$/.test(run) && run.length < 16;
}

/** What is another one in every report: dates, times, addresses in memory, random names, long numbers. */
function isVolatile(run: string): boolean {
  // The result codes of Windows are errors’ names, and look like addresses.
  if (/^(0x)?[8c]0[\da-f]{6}$/i.test(run)) return false;
  return /^[\d.:-]{6,}$/.test(run) || /^(0x)?(?=[a-f]*\d)[\da-f]{6,}(-[\da-f]+)*$/i.test(run);
}

const stems: Record<StemLanguage, (word: string) => string> = { en: stemEnglish, de: stemGerman };
const stemmed: Record<StemLanguage, Map<string, string>> = { en: new Map(), de: new Map() };
/** In words of each language. A stem costs more than the rest of a word together. */
const REMEMBERED = 50_000;

function stemOf(word: string, language: StemLanguage): string {
  if (!/^[a-z]+$/.test(word) || stopWords[language].has(word)) return word;
  const known = stemmed[language];
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = stems[language](word);
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, stem);
  return stem;
}
