/** Objects as GitHub’s description allows them and nobody expects them: none of them stops the door or the sweep. */
import examples from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' };
import { afterEach, expect, test } from 'vitest';
import { readPayload } from '../../plugin/github/in/payload.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readEvent } from '../../plugin/server/saved.ts';
import { isList, isObject, type Json, type JsonObject, readJson } from '../github-emulator/json.ts';
import { readDescription } from '../github-emulator/judge/description.ts';
import { schemaCompiler } from '../github-emulator/judge/schemas.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { post } from './post.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

/** A copy in which what stands at the path is null, or gone. */
function without(value: Json, [key, ...rest]: readonly string[], how: 'null' | 'gone'): Json {
  if (key === undefined) return null;
  if (isList(value)) return value.map((item, at) => (String(at) === key ? without(item, rest, how) : item));
  if (!isObject(value)) return value;
  const { [key]: old = null, ...others } = value;
  if (rest.length === 0 && how === 'gone') return others;
  return { ...value, [key]: without(old, rest, how) };
}

/** Every place in it, addresses left out: there are many, and the desk reads few of them. */
function placesIn(value: Json, before: readonly string[] = []): readonly (readonly string[])[] {
  const entries = isList(value) || isObject(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, inner]) => {
    if (/(^|_)(url|node_id|avatar)(_|$)|reactions|permissions|organization/.test(key) && key !== 'html_url')
      return [];
    const place = [...before, key];
    return [place, ...(place.length < 4 ? placesIn(inner, place) : [])];
  });
}

test('whatever GitHub’s description allows to be null or left out, the desk takes', async () => {
  const description = await readDescription();
  const compile = schemaCompiler(description.webhookSchemas);
  const refused: string[] = [];
  let tried = 0;
  for (const [name, schema] of description.webhooks) {
    const [event = '', action] = name.split('.');
    const bodies: readonly object[] = examples.find((one) => one.name === event)?.examples ?? [];
    const found = bodies.find((body) => action === undefined || ('action' in body && body.action === action));
    const body = readJson(JSON.stringify(found ?? null));
    if (!isObject(body)) continue;
    const check = compile(schema);
    const before = new Set(check(body));
    for (const place of placesIn(body)) {
      for (const how of ['null', 'gone'] as const) {
        const odd = without(body, place, how);
        if (check(odd).some((fault) => !before.has(fault))) continue;
        tried += 1;
        try {
          readPayload(event, odd);
        } catch {
          refused.push(`${name}: ${place.join('.')} ${how}`);
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(200);
  expect(refused).toEqual([]);
});

let world: World;
afterEach(() => world?.close());

const say = async (by: string, body: string) =>
  (await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body })).data.id;
const events = async () => (await world.tierline.deps.store.tickets.events('1#1')).map(readEvent);

test.each([
  ['an assignee', { assignees: [null] }, {}],
  ['the assignees', { assignees: null }, {}],
  ['the labels', { labels: null }, {}],
  ['a label', { labels: [null, { name: null }, { name: 'question' }] }, {}],
  ['the author', { user: null }, {}],
  ['the body', { body: null }, {}],
  ['the repository’s owner', {}, { owner: null }],
])('an opening in which %s is null becomes a ticket', async (_what, issue, repository) => {
  world = await startDesk();
  await world.turn();
  world.github.post.hold();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const made = world.github.post
    .list()
    .find(({ event, action }) => event === 'issues' && action === 'opened');
  world.github.post.release({ dropped: () => true });
  const part = (key: string): JsonObject => {
    const value = made?.payload[key];
    return isObject(value) ? value : {};
  };
  const payload = {
    ...made?.payload,
    issue: { ...part('issue'), ...issue },
    repository: { ...part('repository'), ...repository },
  };
  const { url } = world.tierline;
  expect(await post(url, world.github.app.webhookSecret, { body: JSON.stringify(payload) })).toMatchObject({
    status: 202,
  });
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});

const first = (change: (thing: JsonObject) => Json) => (body: Json) =>
  isList(body) ? body.map((one, at) => (at === 0 && isObject(one) ? change(one) : one)) : body;
const comments = /^GET \/repos\/acme\/desk\/issues\/1\/comments$/;
const issues = /^GET \/repos\/acme\/desk\/issues$/;

test.each([
  ['a comment of somebody whose account is gone', comments, first((one) => ({ ...one, user: null })), false],
  ['a comment without a time', comments, first((one) => ({ ...one, created_at: null })), true],
  [
    'a comment of the day before the calendar',
    comments,
    first((one) => ({ ...one, updated_at: 'yesterday' })),
    true,
  ],
  ['a comment that is none', comments, first(() => null), true],
  ['a comment without a number', comments, first(({ id: _, ...one }) => one), true],
  ['an issue that is none', issues, (body: Json) => (isList(body) ? [null, ...body] : body), true],
  [
    'an issue that is gone before it is read',
    issues,
    (body: Json) => (isList(body) ? [{ number: 99, id: 5 }, ...body] : body),
    false,
  ],
  [
    'an issue with nobody’s labels and assignees',
    issues,
    first((one) => ({ ...one, labels: null, assignees: [null] })),
    false,
  ],
])('%s does not keep the sweep from telling the rest', async (_what, match, change, isLeftOut) => {
  world = await startDesk();
  const { deps } = world.tierline;
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
  await recover(deps);
  await world.later(10 * MINUTE);
  world.github.post.target(null);
  await say('ravi', 'I have it, too.');
  world.clock.move(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  world.github.post.target(`${world.tierline.url}/webhooks`);
  world.github.bend({ match, change });
  const mark = () => deps.store.memory.get('swept/1');
  const before = await mark();
  await recover(deps);
  await world.turn();
  expect(await mark()).not.toBe(before);
  expect((await events()).filter(({ kind }) => kind === 'commented').at(-1)).toMatchObject({
    by: { login: 'lena' },
  });
  expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
  const { problems } = await healthOf(deps);
  expect(problems).toEqual(
    isLeftOut
      ? ['The sweep has left out 1 thing on GitHub that cannot be read; the log names what and why.']
      : [],
  );
});
