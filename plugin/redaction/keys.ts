/** Secrets that are known by their make: private keys, also without beginning or end, JSON Web Tokens, keys of AWS and Azure. */
import type { Found, Rule } from './found.ts';
import { isPlaceholder, isRandom } from './placeholder.ts';

/** A line of a key as people paste it: quoted, indented, or with `\n` for its end. */
const BODY = String.raw`(?:[A-Z][\w-]{1,20}: [^\n]{1,80}\n|[A-Za-z0-9+/=]|\s|\\[nr]|[>|#"',+])`;
const BEGIN = /-----BEGIN[A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/g;
const AFTER_BEGIN = new RegExp(
  `${BODY}{0,20000}(?:-----END[A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----)?`,
  'y',
);
const END = /-----END[A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/g;
/** How a private key begins in base64: PKCS #8 and #1 of usual lengths, EC, OpenSSH. */
const NAKED =
  /(?<![A-Za-z0-9+/])(?:MII(?:[BCEJ][a-zA-Z0-9+/]{2}IBA[A-D]|Ev[A-Za-z0-9]IBAD)|MHcCAQEE|b3BlbnNzaC1rZXktdjE)[A-Za-z0-9+/]{20,80}/g;
const AFTER_NAKED = /(?:[A-Za-z0-9+/=]|\s|\\[nr]){0,20000}/y;
const PUTTY = /Private-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=]{4,80}\r?\n){1,60}/g;

export const findPrivateKeys: Rule = (text) => {
  const found: Found[] = [];
  const add = (start: number, end: number): void => {
    found.push({ kind: 'private-key', issuer: null, start, end });
  };
  let covered = 0;
  if (text.includes('PRIVATE KEY')) {
    for (const { 0: begin, index } of text.matchAll(BEGIN)) {
      if (index < covered) continue;
      AFTER_BEGIN.lastIndex = index + begin.length;
      const body = AFTER_BEGIN.exec(text)?.[0] ?? '';
      covered = index + begin.length + body.length;
      if (isKeyMatter(body)) add(index, covered);
    }
    for (const { 0: end, index } of text.matchAll(END)) {
      const start = beginOfBody(text, index);
      if (index >= covered && isKeyMatter(text.slice(start, index))) add(start, index + end.length);
    }
  }
  for (const { 0: naked, index } of text.matchAll(NAKED)) {
    if (index < covered) continue;
    AFTER_NAKED.lastIndex = index + naked.length;
    covered = AFTER_NAKED.lastIndex + (AFTER_NAKED.exec(text)?.[0] ?? '').length;
    add(index, covered);
  }
  for (const { 0: putty, index } of text.matchAll(PUTTY)) add(index, index + putty.length);
  return found;
};

/** Dots and stars between the lines are a manual’s. */
function isKeyMatter(body: string): boolean {
  return (
    /[A-Za-z0-9+/]{40}/.test(body.replaceAll(/\\[nr]|\s|[>|]/g, '')) &&
    !isPlaceholder(body.slice(0, 60).trim())
  );
}

/** Goes up from the end of a key, line by line, as long as lines look like one. */
function beginOfBody(text: string, end: number): number {
  let start = end;
  while (start > 0) {
    // Not by a place to search from: before the first character JavaScript searches at the first, for ever.
    const above = text.slice(0, start - 1).lastIndexOf('\n') + 1;
    const line = text.slice(above, start).trim();
    if (line !== '' && !/^[>|\s]*[A-Za-z0-9+/=]{16,80}(?:\\[nr])?$/.test(line)) break;
    start = above;
  }
  return start;
}

const JWT =
  /(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt]))eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,8000}(?:\.[A-Za-z0-9_-]{10,2000}){0,3}/g;
/** The payload of the example that every manual shows. */
const EXAMPLE_CLAIM = 'eyJzdWIiOiIxMjM0NTY3ODkw';

export const findJsonWebTokens: Rule = (text) => {
  if (!text.includes('eyJ')) return [];
  return [...text.matchAll(JWT)]
    .filter(([token]) => !token.includes(EXAMPLE_CLAIM) && hasAlgorithm(token))
    .map(({ 0: token, index }) => ({ kind: 'token', issuer: null, start: index, end: index + token.length }));
};

function hasAlgorithm(token: string): boolean {
  const [header = ''] = token.split('.');
  try {
    return /"(?:alg|enc|typ)"/.test(atob(header.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return false;
  }
}

const KEY_ID = /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g;
const FORTY = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
/** So far from its id the secret of a pair may stand. */
const NEAR = 400;

/** The secret half of a pair: the id alone is as harmless as a login. */
export const findAwsSecrets: Rule = (text) => {
  const ids = [...text.matchAll(KEY_ID)].filter(([id]) => !isPlaceholder(id)).map(({ index }) => index);
  if (ids.length === 0) return [];
  return [...text.matchAll(FORTY)]
    .filter(({ 0: key, index }) => ids.some((id) => Math.abs(id - index) < NEAR) && isAwsSecret(key))
    .map(({ 0: key, index }) => ({ kind: 'token', issuer: 'AWS', start: index, end: index + key.length }));
};

/** The SHA-1 of a commit has forty characters, too, and no capitals. */
function isAwsSecret(key: string): boolean {
  return /[A-Z]/.test(key) && /[a-z]/.test(key) && isRandom(key, 4);
}

export const findKeyIds: Rule = (text) =>
  [...text.matchAll(KEY_ID)]
    .filter(([id]) => !isPlaceholder(id))
    .map(({ 0: id, index }) => ({ kind: 'key-id', issuer: 'AWS', start: index, end: index + id.length }));

const AZURE =
  /(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/]{40,90}={0,2})|[?&]sig=([A-Za-z0-9%+/_-]{40,100}(?:%3D|=)?)/g;

/** Keys in Azure’s connection strings, and the signature that opens an address to whoever has it. */
export const findAzureKeys: Rule = (text) =>
  text.includes('Key=') || text.includes('sig=') || text.includes('SharedSecretValue=')
    ? [...text.matchAll(AZURE)].flatMap(({ 0: all, 1: key, 2: signature, index }) => {
        const secret = key ?? signature ?? '';
        const start = index + all.length - secret.length;
        return isPlaceholder(secret)
          ? []
          : [{ kind: 'token' as const, issuer: 'Azure', start, end: start + secret.length }];
      })
    : [];
