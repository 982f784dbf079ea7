/** The gate as a whole: what comes out of it, and what it tells whoever reviews it. */
import { expect, test } from 'vitest';
import { REMOVED } from '../../plugin/redaction/found.ts';
import { redactForPublishing, redactSecrets, secretsIn } from '../../plugin/redaction/gate.ts';

/** In pieces, so that no scanner takes this file for a leak. */
const gitHubToken = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hJ3lR6'].join('');

test('a secret is taken out, and all else stays as it was', async () => {
  const text = `Line one\nDB_PASSWORD=${'Tulpe'}-42\nlast line ${gitHubToken}.`;
  expect(await redactSecrets(text)).toEqual({
    text: `Line one\nDB_PASSWORD=${REMOVED}\nlast line ${REMOVED}.`,
    removed: [
      { kind: 'password', issuer: null, line: 2, begins: '', length: 8 },
      { kind: 'token', issuer: 'GitHub', line: 3, begins: 'gh', length: 40 },
    ],
  });
});

test('what came out of the gate passes it again unchanged', async () => {
  const once = await redactForPublishing(`password: ${'Tulpe'}-42 and ${gitHubToken}`);
  expect(await redactForPublishing(once.text)).toEqual({ text: once.text, removed: [] });
});

test('each kind is named once, however often it stands there', async () => {
  expect(await secretsIn(`${gitHubToken}\n${gitHubToken}\npwd=${'Tulpe'}-42`)).toEqual([
    { kind: 'token', issuer: 'GitHub' },
    { kind: 'password', issuer: null },
  ]);
});

test('a text cannot ask not to be looked at', async () => {
  const { removed } = await redactSecrets(`<!-- secretlint-disable -->\n${gitHubToken}`);
  expect(removed).toHaveLength(1);
});

test('a text without a secret passes as it is', async () => {
  const text = 'The password is wrong, says the login page; my password=xxxx and `$PASSWORD` are fine.';
  expect(await redactSecrets(text)).toEqual({ text, removed: [] });
});
