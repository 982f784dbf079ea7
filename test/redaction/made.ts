/** Secrets that nobody has: made anew at each run, and the same each time, so that none stands in a file of this repository. */

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

export const HEX = `${DIGITS}abcdef`;
export const ALNUM = `${LOWER}${LOWER.toUpperCase()}${DIGITS}`;
export const UPPER = `${LOWER.toUpperCase()}${DIGITS}`;
export const BASE64 = `${ALNUM}+/`;
export const URL64 = `${ALNUM}-_`;
export const DIGIT = DIGITS;
export const LETTERS = `${LOWER}${LOWER.toUpperCase()}`;

/** So many characters of an alphabet, drawn by a seed. */
export function drawn(alphabet: string, length: number, seed: string): string {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16_777_619) >>> 0;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += alphabet.charAt(Math.floor((state / 2 ** 32) * alphabet.length));
  }
  return text;
}

/** The body of a private key: so many lines of base64, the first of which says what it is. */
export function keyBody(magic: string, lines: number, seed: string): readonly string[] {
  return Array.from({ length: lines }, (_, at) =>
    at === 0 ? magic + drawn(BASE64, 64 - magic.length, seed) : drawn(BASE64, 64, `${seed}/${at}`),
  );
}

const words = ['Tulpe', 'regen', 'Katze', 'lampe', 'Orion', 'kiesel', 'Brezel', 'winter', 'Falke', 'nebel'];
const marks = ['!', '#', '-', '$', '_', '%', '+', '?'];

/** As people make them: a word or two, a number, perhaps a mark. */
export function password(seed: string): string {
  const pick = (from: readonly string[], which: string): string =>
    from[Number(drawn(DIGITS, 3, seed + which)) % from.length] ?? '';
  return pick(words, 'a') + pick(marks, 'b') + pick(words, 'c') + drawn('23456789', 3, seed);
}

/** A JSON Web Token that a server could have signed. */
export function jsonWebToken(seed: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg: 'HS256', typ: 'JWT' });
  return `${head}.${part({ sub: drawn(HEX, 24, seed), iat: 1_794_000_000 })}.${drawn(URL64, 43, seed)}`;
}
