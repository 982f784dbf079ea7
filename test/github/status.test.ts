/** What a failed call to GitHub says: its status, and how long to stay away. */
import { expect, test } from 'vitest';
import { askedToWait, isUnknownInstallation, statusOf } from '../../plugin/github/status.ts';

const NOON = Date.parse('2026-11-20T12:00:00Z');

const failure = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
  url = 'https://api.github.com/repos/acme/desk/issues/1',
) => Object.assign(new Error('refused'), { status, request: { url }, response: { headers } });

test('a status is what GitHub answered; where it did not answer there is none', () => {
  expect(statusOf(failure(404))).toBe(404);
  expect(
    statusOf(Object.assign(new Error('fetch failed'), { status: 500, request: { url: 'x' } })),
  ).toBeNull();
  expect(statusOf(new Error('something else'))).toBeNull();
  expect(statusOf('text')).toBeNull();
});

test('a token that is refused says nothing about the thing that was asked for', () => {
  const refused = failure(404, {}, 'https://api.github.com/app/installations/7/access_tokens');
  expect(statusOf(refused)).toBeNull();
  expect(isUnknownInstallation(refused)).toBe(true);
  expect(isUnknownInstallation(failure(404))).toBe(false);
});

test('GitHub says how long to wait: by retry-after, or by the end of a used-up limit', () => {
  expect(askedToWait(failure(429, { 'retry-after': '60' }), NOON)).toBe(60_000);
  const reset = String(NOON / 1_000 + 90);
  const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  expect(askedToWait(failure(403, used), NOON)).toBe(90_000);
  expect(askedToWait(failure(403, { ...used, 'x-ratelimit-remaining': '12' }), NOON)).toBe(0);
  expect(askedToWait(failure(502), NOON)).toBe(0);
  expect(askedToWait(new Error('fetch failed'), NOON)).toBe(0);
});
