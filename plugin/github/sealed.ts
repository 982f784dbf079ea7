/** What the App hides in its own comments for itself alone: shortened, sealed with its own key, and bound to one ticket. */
import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** What GitHub’s readers see nothing of; the number is that of the format. */
const pattern = /<!-- tierline-record:1:([A-Za-z0-9+/=]+) -->/g;

const CIPHER = 'aes-256-gcm';
const KEY_LENGTH = 32;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
/** Nothing that was sealed here unfolds to more, in bytes. */
const LONGEST = 4 * 1024 * 1024;

/** A small window: the library’s own makes tables of 4 MB ready for each text, which takes forty times as long. */
const packing = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16 };

/**
 * The key that follows from the App’s private key, in whichever format that is written.
 *
 * @param privateKey PEM
 */
export function sealingKey(privateKey: string): Buffer {
  const secret = createPrivateKey(privateKey).export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', secret, 'tierline', 'record 1', KEY_LENGTH));
}

/** The text as an HTML comment, which only the same App can open, and only as that ticket’s. */
export function sealed(text: string, ticket: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(ticket));
  const packed = brotliCompressSync(text, { params: packing });
  const hidden = Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  return `<!-- tierline-record:1:${hidden.toString('base64')} -->`;
}

/**
 * What was sealed in a text: the last of several. Whoever may edit the App’s comment can take it away, and can neither
 * change it nor put another ticket’s in its place.
 *
 * @param keys the App’s present key and those that it had before
 */
export function readSealed(
  body: string,
  ticket: string,
  keys: readonly Buffer[],
): { readonly text: string } | { readonly why: 'none' | 'unreadable' } {
  const found = [...body.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) return { why: 'none' };
  const hidden = Buffer.from(found, 'base64');
  for (const key of keys) {
    const text = opened(hidden, ticket, key);
    if (text !== null) return { text };
  }
  return { why: 'unreadable' };
}

/** The text without what is sealed in it. */
export function withoutSealed(body: string): string {
  return body.replace(pattern, '').replace(/\n{3,}/g, '\n\n');
}

function opened(hidden: Buffer, ticket: string, key: Buffer): string | null {
  if (hidden.length < NONCE_LENGTH + TAG_LENGTH) return null;
  const nonce = hidden.subarray(0, NONCE_LENGTH);
  const tag = hidden.subarray(hidden.length - TAG_LENGTH);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_LENGTH })
    .setAAD(Buffer.from(ticket))
    .setAuthTag(tag);
  try {
    const packed = decipher.update(hidden.subarray(NONCE_LENGTH, hidden.length - TAG_LENGTH));
    return brotliDecompressSync(Buffer.concat([packed, decipher.final()]), {
      maxOutputLength: LONGEST,
    }).toString('utf8');
  } catch {
    // Sealed by another key, or for another ticket, or changed since.
    return null;
  }
}
