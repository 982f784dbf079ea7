/** The contract on PGlite, which is PostgreSQL wherever PostgreSQL is not. */
import { afterAll, beforeAll, describe } from 'vitest';
import { fewOrAll } from '../full.ts';
import { storeContract } from './contract.ts';
import { openPglite, startPglite } from './open-pglite.ts';
import { planPostgres } from './postgres.ts';

// Where PostgreSQL itself keeps the contract, its understudy needs not do so each time.
const isProvedElsewhere = (await planPostgres()).kind !== 'none';

describe.skipIf(fewOrAll(isProvedElsewhere, false))('PGlite', () => {
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
});
