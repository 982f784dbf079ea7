/** The gate against planted secrets: each that it misses stands here by name, with the reason. */
import { expect, test } from 'vitest';
import { redactSecrets } from '../../plugin/redaction/gate.ts';
import { planted, plantedKinds } from './planted.ts';

/** This list may only get shorter. */
const knownMisses: Readonly<Record<string, string>> = {
  'password, as people tell it, text 7': '“pass” and a word stand in many sentences: “tests pass again”.',
  'password, as people tell it, text 8': 'Nothing says that it is a password but the words of its sentence.',
};

test('the corpus is broad enough to tell something', () => {
  expect(planted.length).toBeGreaterThanOrEqual(150);
  expect(plantedKinds).toBeGreaterThanOrEqual(25);
  expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length);
});

test('what is missed is known by name', async () => {
  const missed: string[] = [];
  for (const { name, text, secrets } of planted) {
    const redacted = await redactSecrets(text);
    if (secrets.some((secret) => redacted.text.includes(secret))) missed.push(name);
  }
  console.log(
    `${planted.length - missed.length} of ${planted.length} planted secrets found, in ${plantedKinds} kinds`,
  );
  expect(missed).toEqual(Object.keys(knownMisses));
});

test('the words around it stay', async () => {
  const swallowed: string[] = [];
  for (const { name, text, secrets } of planted) {
    const { removed } = await redactSecrets(text);
    const taken = removed.reduce((sum, { length }) => sum + length, 0);
    const hidden = secrets.reduce((sum, secret) => sum + secret.length, 0);
    if (taken > hidden * 1.3 + 140) swallowed.push(`${name}: ${taken} of ${hidden}`);
  }
  expect(swallowed).toEqual([]);
});
