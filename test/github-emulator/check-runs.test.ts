/** Check runs as the real GitHub keeps them: the App’s alone, at a commit, with notes that add up. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
let head_sha = '';

beforeAll(async () => {
  acme = await startAcme();
  head_sha = (await acme.bot.rest.git.getRef({ ...desk, ref: 'heads/main' })).data.object.sha;
});

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

const note = (start_line: number) =>
  ({ path: 'a.yml', start_line, end_line: start_line, annotation_level: 'failure', message: 'No.' }) as const;
const create = (count: number, name = 'policy') =>
  acme.bot.rest.checks.create({
    ...desk,
    name,
    head_sha,
    external_id: 'mine',
    conclusion: 'failure',
    output: {
      title: 'Bad',
      summary: 'Very',
      annotations: Array.from({ length: count }, (_, at) => note(at)),
    },
  });

test('a check run with a conclusion is completed, and is found at its commit by name and by its own id', async () => {
  const { data } = await create(2);
  expect(data).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
    output: { annotations_count: 2 },
  });
  const on = { ...desk, ref: head_sha, check_name: 'policy' };
  const { data: found } = await acme.bot.rest.checks.listForRef(on);
  expect(found.check_runs).toMatchObject([{ id: data.id, external_id: 'mine' }]);
  const { data: none } = await acme.bot.rest.checks.listForRef({ ...on, check_name: 'other' });
  expect(none.total_count).toBe(0);
});

test('of one name the newest is listed, unless all are asked for', async () => {
  const [first, second] = [await create(0, 'twice'), await create(0, 'twice')];
  const on = { ...desk, ref: head_sha, check_name: 'twice' };
  const ids = async (filter: 'all' | 'latest') =>
    (await acme.bot.rest.checks.listForRef({ ...on, filter })).data.check_runs.map(({ id }) => id);
  expect(await ids('latest')).toEqual([second.data.id]);
  expect(await ids('all')).toEqual([second.data.id, first.data.id]);
});

test('notes of further calls add to those before', async () => {
  const { data } = await create(50);
  const output = { title: 'Bad', summary: 'Very', annotations: [note(99)] };
  await acme.bot.rest.checks.update({ ...desk, check_run_id: data.id, output });
  const { data: now } = await acme.bot.rest.checks.get({ ...desk, check_run_id: data.id });
  expect(now.output.annotations_count).toBe(51);
});

test('people have no checks, and there is none at a commit that nobody knows', async () => {
  const { checks } = acme.github.as('lena').rest;
  await expect(checks.create({ ...desk, name: 'policy', head_sha })).rejects.toMatchObject({ status: 403 });
  const nowhere = acme.bot.rest.checks.create({ ...desk, name: 'policy', head_sha: '0'.repeat(40) });
  await expect(nowhere).rejects.toMatchObject({ status: 422 });
});
