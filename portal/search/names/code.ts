/** Codes and versions: which ways of writing one are the same, and which of them a text has, whole. */
import { saysError } from '../../../knowledge/matching/error-words.ts';
import { fold } from '../../../knowledge/matching/fold.ts';
import { spellingsOf } from '../spellings.ts';
import { tokensOf, wordsOf } from '../words-of.ts';

/** A letter that stands in the index for the mark between two numbers, which the index itself would drop. */
const JOINT = 'q';

/**
 * A token as codes are compared: small, with a point for whatever stands between two digits, and without
 * all other marks. `SYNC_ERR_0042` and `sync-err-0042` are one, `1.0.10` and `10.1.0` are not.
 */
export function codeOf(token: string): string {
  return fold(token)
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}.]|(?<!\d)\.|\.(?!\d)/gu, '')
    .replace(/^v(?=\d)/, '');
}

/** Whether a code is one that must be met whole: `E1010`, `10.1`, `809`; not the `30` of 30 minutes, `2nd` or `10mb`. */
export function isTellingCode(code: string): boolean {
  if (/^\d+$/.test(code)) return code.length > 2;
  if (/^0x[0-9a-f]+$/.test(code) || /^[0-9a-f]{8}$/.test(code)) return /\d/.test(code);
  return /\d\.\d/.test(code) || /^\p{L}+\d/u.test(code);
}

/** How the index is asked for a code: in one word, whatever stands between its numbers. */
export function askedAs(code: string): string {
  return code.replaceAll('.', JOINT);
}

/** The words that the index needs beside a text, so that its versions, numbers with marks and `4346904` of `KB4346904` are found whole. */
export function jointCodesIn(text: string): readonly string[] {
  const numbered = tokensOf(text).filter((token) => /\p{N}/u.test(token));
  const codes = numbered.flatMap((token) => [token, ...piecesOf(token)].map(codeOf));
  const joint = codes
    .filter((code) => /\d\.\d/.test(code) && !/^\d{4}\.\d{2}\.\d{2}$/.test(code))
    .map(askedAs);
  return [...joint, ...codes.flatMap(numberOf)];
}

/** All codes that a text has: each token, its pieces, and letters with the number beside them (`Event ID 1222`). */
export function codesIn(text: string): ReadonlySet<string> {
  const tokens = tokensOf(text);
  const codes = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!/\p{N}/u.test(token)) continue;
    for (const code of [token, ...piecesOf(token)].map(codeOf))
      for (const form of [code, ...numberOf(code)]) codes.add(form);
    for (const joined of withNeighbours(tokens, at)) codes.add(joined);
  }
  return codes;
}

/**
 * The codes that stand in a title, each as it is written there: `404.13`, `8004f016`, the `1603` of “Error 1603”. Of
 * numbers alone only those that the title says are an error’s: the 2016 of a product is none.
 */
export function codesOfTitle(title: string): readonly string[] {
  const tokens = tokensOf(title);
  return tokens.filter((token, at) => {
    const code = codeOf(token);
    return isTellingCode(code) && (!/^\d+$/.test(code) || saysError(fold(tokens[at - 1] ?? '')));
  });
}

/** A text’s words as the index has them: a version is one, whatever stands between its numbers. */
export function wordsWithCodesOf(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => {
    const code = codeOf(token);
    return /\d\.\d/.test(code) ? [askedAs(code)] : wordsOf(token);
  });
}

/** A code that was typed, with the other forms in which an article may have it. */
export interface TypedCode {
  readonly typed: string;
  readonly forms: readonly string[];
}

/** The codes of a query that must be met whole. */
export function typedCodes(tokens: readonly string[]): readonly TypedCode[] {
  return tokens.flatMap((token, at) => {
    const code = codeOf(token);
    if (!isTellingCode(code)) return [];
    const bare = withoutErrorWord(code);
    const minus = token.startsWith('-') ? [token] : [];
    const file = /^([^.]+)\.\p{L}+$/u.exec(token)?.slice(1).map(codeOf).filter(isTellingCode) ?? [];
    const forms = [code, bare, ...file, ...withNeighbours(tokens, at), ...minus].flatMap(spellingsOf);
    // `EventID:1222` is also the number beside its name.
    const [number, ...others] = token.split(/:+/).map(codeOf).filter(isTellingCode);
    const named = token.includes(':') && number !== undefined && others.length === 0 ? [number] : [];
    return [{ typed: token, forms: [...new Set([...forms, ...named])] }];
  });
}

/** Whether a text with these codes has the one that was typed. */
export function hasCode(codes: ReadonlySet<string>, { forms }: TypedCode): boolean {
  return forms.some((form) => codes.has(form));
}

/** Whether a text has a code of the same make that differs in its number: `SYNC_ERR_0042` for `SYNC_ERR_0043`. */
export function hasLookAlike(codes: ReadonlySet<string>, { forms: [code = ''] }: TypedCode): boolean {
  const make = makeOf(code);
  return /\p{L}{2}/u.test(make) && [...codes].some((other) => other !== code && makeOf(other) === make);
}

function makeOf(code: string): string {
  return code.replace(/\d+/g, '0');
}

// `error809`, `Fehler809`, `http401`: the word says what the number is, and an article may say it otherwise.
function withoutErrorWord(code: string): string {
  const [, word = '', number = ''] = /^(\p{L}+)(\d[\d.]*)$/u.exec(code) ?? [];
  return saysError(word) ? number : code;
}

function piecesOf(token: string): readonly string[] {
  // The point of `Regsvr32.exe` stands before what kind of file it is, and nobody types that.
  const pieces = token.split(/[-:/'’_]+|\.(?=\p{L})/u).filter((piece) => /\p{N}/u.test(piece));
  return pieces.length === 1 && pieces[0] === token ? [] : pieces;
}

/** The number that people type alone, without the letters glued to it; the shorter ones name too many things. */
function numberOf(code: string): readonly string[] {
  return /^\p{L}+(\d{4,})$/u.exec(code)?.slice(1) ?? [];
}

function withNeighbours(tokens: readonly string[], at: number): readonly string[] {
  const [second = '', first = '', token = ''] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!isWord(first) || !/^\p{N}/u.test(token)) return [];
  const joined = [first + token, ...(isWord(second) ? [second + first + token] : [])];
  return joined.map(codeOf);
}

function isWord(token: string): boolean {
  return /^\p{L}+$/u.test(token);
}
