/** The own names of articles, in files small enough to ask one of them for every query: title, aliases and codes. */
import { saysError } from '../../../knowledge/matching/error-words.ts';
import { fold } from '../../../knowledge/matching/fold.ts';
import { tokensOf } from '../words-of.ts';
import { codeOf, isTellingCode } from './code.ts';

/** What a page is called, under the id by which the index gives it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** So many articles share one file of names; each query fetches one of about half a kilobyte. */
const ARTICLES_A_FILE = 16;
const LETTERS = 7;
const SEPARATOR = ' ';

/** How many files hold the names of so many articles. */
export function nameFiles(articles: number): number {
  return Math.max(1, Math.ceil(articles / ARTICLES_A_FILE));
}

/**
 * The texts of the files. A line is a page's id and marks of the names that it has in this file, each a few letters
 * made from the name, so that a name takes no more room than it needs to be told from the others.
 */
export function packNames(pages: readonly Named[], files: number): readonly string[] {
  const uses = pages.flatMap(({ id, names }) =>
    names.map((name) => ({ id, loose: looseKey(name), strict: strictKey(name) })),
  );
  // Only where names differ in their marks alone, such as `C++` and `C#`, are these kept, too.
  const kept = [...Map.groupBy(uses, ({ loose }) => loose).values()].flatMap((same) => {
    const differ = new Set(same.map(({ strict }) => strict)).size > 1;
    return same.flatMap(({ id, loose, strict }) =>
      (differ ? [loose, strict] : [loose]).map((key) => ({ id, key })),
    );
  });
  const texts = Array.from({ length: files }, () => new Map<string, Set<string>>());
  for (const { id, key } of kept) {
    const mark = markOf(key);
    const own = texts[fileOfMark(mark, files)];
    own?.set(id, (own.get(id) ?? new Set()).add(mark));
  }
  return texts.map((lines) => [...lines].map(([id, own]) => [id, ...own].join(SEPARATOR)).join('\n'));
}

/**
 * The ids of the pages that have a text as their name, as written where they differ only in their marks.
 *
 * @param read gives the text of the n-th file
 */
export async function pagesNamed(
  text: string,
  files: number,
  read: (file: number) => Promise<string>,
): Promise<ReadonlySet<string>> {
  const loose = await pagesWith(looseKey(text), files, read);
  if (loose.size < 2) return loose;
  const strict = await pagesWith(strictKey(text), files, read);
  return strict.size > 0 ? strict : loose;
}

async function pagesWith(key: string, files: number, read: (file: number) => Promise<string>) {
  const mark = markOf(key);
  const lines = (await read(fileOfMark(mark, files))).split('\n').map((line) => line.split(SEPARATOR));
  const having = lines.filter(([, ...marks]) => marks.includes(mark));
  return new Set(having.map(([id = '']) => id));
}

/** A name without what people leave out: case, accents, the marks between words, the `0x` of a code, the word “error”. */
function looseKey(name: string): string {
  const codes = tokensOf(name).map(codeOf);
  const number = codes.at(-1) ?? '';
  const isNumber = isTellingCode(number) && codes.slice(0, -1).every((word) => saysError(word));
  const key = (isNumber ? [number] : codes).map((code) => code.replace(/^0x(?=[0-9a-f]+$)/, '')).join(' ');
  return key === '' ? strictKey(name) : key;
}

// With and without its `0x` a code is the same one.
function strictKey(name: string): string {
  const written = fold(name).replace(/\b0x(?=[0-9a-f]+\b)/g, '');
  return `=${written.replace(/\s+/g, ' ').trim()}`;
}

function fileOfMark(mark: string, files: number): number {
  return Number.parseInt(mark, 36) % files;
}

/** A few letters made from a text, always the same ones; two texts in many millions share theirs (cyrb53, public domain). */
function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & b) + (a >>> 0);
  return number.toString(36).padStart(LETTERS, '0').slice(-LETTERS);
}
