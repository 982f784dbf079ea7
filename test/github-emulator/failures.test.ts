/** The API fails when a test says so, and the local GitHub keeps a record of every call. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
let issue_number: number;

beforeAll(async () => {
  acme = await startAcme();
  issue_number = (await acme.github.as('rita').rest.issues.create({ ...desk, title: 'x' })).data.number;
});

afterAll(() => acme.github.close());

const commenting = /^POST .*\/comments$/;

function comment(body: string) {
  return acme.bot.rest.issues.createComment({ ...desk, issue_number, body });
}

async function comments(): Promise<readonly string[]> {
  return (await acme.github.issue('acme/desk', issue_number)).comments.map(({ body }) => body);
}

test('a planned failure meets as many calls as it was planned for', async () => {
  acme.github.fail({ match: commenting, with: 502, times: 2 });
  await expect(comment('one')).rejects.toMatchObject({ status: 502 });
  await expect(comment('one')).rejects.toMatchObject({ status: 502 });
  await expect(comment('one')).resolves.toMatchObject({ status: 201 });
  expect(await comments()).toEqual(['one']);
});

test('a line can be cut before the call is carried out, or after it', async () => {
  acme.github.fail({ match: commenting, with: 'hang-up' });
  await expect(comment('cut before')).rejects.toThrow();
  expect(await comments()).not.toContain('cut before');
  acme.github.fail({ match: commenting, with: 'hang-up', afterwards: true });
  await expect(comment('cut after')).rejects.toThrow();
  expect(await comments()).toContain('cut after');
});

test('a call can be left without an answer until the caller gives up', async () => {
  acme.github.fail({ match: commenting, with: 'timeout', times: 5 });
  const asked = acme.bot.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...desk,
    issue_number,
    body: 'x',
    request: { signal: AbortSignal.timeout(50) },
  });
  await expect(asked).rejects.toThrow();
  acme.github.mend();
  await expect(comment('mended')).resolves.toMatchObject({ status: 201 });
});

test('every call is on record with who made it and what came of it', async () => {
  await acme.github.as('rita').rest.repos.get(desk);
  expect(acme.github.requests().at(-1)).toEqual({
    method: 'GET',
    path: '/repos/acme/desk',
    query: '',
    actor: 'rita',
    status: 200,
    at: acme.clock.now(),
  });
});
