/** A whole and right environment for `npm start` on this machine, with a key of its own. */
import { generateKeyPairSync } from 'node:crypto';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const pem: string = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

export const rightEnvironment = {
  GITHUB_APP_ID: '12345',
  GITHUB_PRIVATE_KEY: pem,
  GITHUB_WEBHOOK_SECRET: 'new-secret',
  GITHUB_WEBHOOK_SECRET_FORMER: 'old-secret',
} as const;
