/** The App's private key: finding one takes a tenth of a second, so that one serves every GitHub of a process. */
import { generateKeyPairSync } from 'node:crypto';

let keyOnce: string | undefined;

export function appKey(): string {
  keyOnce ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;
  return keyOnce;
}
