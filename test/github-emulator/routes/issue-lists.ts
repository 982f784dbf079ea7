/** Lists of issues and comments: with pull requests among the issues, and `since` compared in the world's time. */
import { type Call, notFound } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import type { Route } from '../gateway/route.ts';
import { isObject, type JsonObject, numberAt, textAt } from '../json.ts';
import { dressed } from '../objects/dress.ts';
import { presentPull, pullAsIssue, pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';
import { everyPage } from './timeline.ts';

const issues = '/repos/{owner}/{repo}/issues';

/** Issues, one issue (or pull request), a repository's comments, an issue's comments. */
export const issueListRoutes: readonly Route[] = [
  { method: 'GET', path: issues, run: list },
  { method: 'GET', path: `${issues}/comments`, run: allComments },
  { method: 'GET', path: `${issues}/{issue_number}`, run: one },
  { method: 'GET', path: `${issues}/{issue_number}/comments`, run: comments },
];

async function list(world: World, call: Call) {
  const repository = call.path.replace(/\/issues$/, '');
  if ((await world.emulator.find(repository)) === undefined) {
    return notFound();
  }
  const query = without(call.query, 'since', 'page', 'per_page');
  const found = await everyPage(world, `${call.path}?${query}`);
  const seen = found
    .map((issue) => dressed(world, issue, call.login))
    .filter(isObject)
    .filter((issue) => !world.departed.has(textAt(issue, 'url').slice(world.url.length)));
  return onePage(
    world,
    call,
    sorted(call, [...seen, ...(await pullsAmong(world, call, repository))], 'desc'),
  );
}

/** The pull requests a list of issues would hold. Asked for by label, assignee, author or milestone there are none: nobody sets these on pull requests here. */
async function pullsAmong(world: World, call: Call, repository: string): Promise<readonly JsonObject[]> {
  const narrowed = ['labels', 'assignee', 'creator', 'milestone', 'mentioned'].some((key) =>
    call.query.has(key),
  );
  const state = call.query.get('state') ?? 'open';
  const found = narrowed ? [] : await everyPage(world, `${repository}/pulls?state=${state}`);
  const whole = await Promise.all(found.map((pull) => presentPull(world, pull, call.login)));
  return whole.map((pull) => pullAsIssue(world, pull));
}

async function one(world: World, call: Call, params: ReadonlyMap<string, string>) {
  const isIssue = (await world.emulator.find(call.path)) !== undefined;
  const path = call.path.replace(/\/issues\/\d+$/, `/pulls/${params.get('issue_number')}`);
  const pull = isIssue ? null : await pullObject(world, path, call.login);
  return pull ? { status: 200, body: pullAsIssue(world, pull) } : null;
}

/** The emulator takes “comments” for the number of an issue, so its issues are asked one by one. */
async function allComments(world: World, call: Call) {
  const repository = call.path.replace(/\/issues\/comments$/, '');
  if ((await world.emulator.find(repository)) === undefined) {
    return notFound();
  }
  const found = [
    ...(await everyPage(world, `${repository}/issues?state=all`)),
    ...(await everyPage(world, `${repository}/pulls?state=all`)),
  ];
  const paths = found.map((thing) => `${repository}/issues/${numberAt(thing, 'number')}/comments`);
  const all = (await Promise.all(paths.map((path) => everyPage(world, path)))).flat();
  const seen = all.map((comment) => dressed(world, comment, call.login)).filter(isObject);
  const byId = seen.toSorted((first, other) => numberAt(first, 'id') - numberAt(other, 'id'));
  return onePage(world, call, sorted(call, byId, 'asc'));
}

async function comments(world: World, call: Call) {
  if (!call.query.has('since')) {
    return null;
  }
  const found = await everyPage(world, call.path);
  const seen = found.map((comment) => dressed(world, comment, call.login)).filter(isObject);
  return onePage(world, call, updatedSince(call, seen));
}

/** In the order asked for; things of the same second keep theirs. */
function sorted(call: Call, things: readonly JsonObject[], usual: string): readonly JsonObject[] {
  const by = call.query.get('sort') === 'updated' ? 'updated_at' : 'created_at';
  const back = (call.query.get('direction') ?? usual) === 'desc' && call.query.get('sort') !== 'comments';
  const inTime = updatedSince(call, things).toSorted((one, other) => {
    const order = textAt(one, by).localeCompare(textAt(other, by));
    const numbers = numberAt(one, 'number') - numberAt(other, 'number');
    return back ? -(order || numbers) : order || numbers;
  });
  return inTime;
}

function updatedSince(call: Call, things: readonly JsonObject[]): readonly JsonObject[] {
  const since = Date.parse(call.query.get('since') ?? '');
  return Number.isNaN(since)
    ? things
    : things.filter((thing) => Date.parse(textAt(thing, 'updated_at')) >= since);
}

function without(query: URLSearchParams, ...keys: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([key]) => !keys.includes(key)));
}
