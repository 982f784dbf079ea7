/** The contract on PGlite, which is PostgreSQL wherever PostgreSQL is not. */
import { afterAll, beforeAll } from 'vitest';
import { storeContract } from './contract.ts';
import { openPglite, startPglite } from './open-pglite.ts';

let started: Awaited<ReturnType<typeof startPglite>> | null = null;

beforeAll(async () => {
  started = await startPglite();
});

afterAll(async () => {
  await started?.close();
});

storeContract('PGlite', async () => {
  if (started === null) throw new Error('PGlite is not started');
  return await openPglite(started);
});
