/** Suggested labels: made by adding labels that say so, listed, approved and dismissed. */
import { type Call, notFound, type Reply, refusal } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import { pass, passWatched } from '../gateway/pass.ts';
import type { Route } from '../gateway/route.ts';
import { flagAt, isObject, type Json, type JsonObject, listAt, numberAt, textAt } from '../json.ts';
import { userObject } from '../objects/payload-objects.ts';
import { stamp } from '../objects/stamp.ts';
import type { Suggestion } from '../registers/suggestions.ts';
import type { World } from '../world.ts';
import { everyPage } from './timeline.ts';

const issue = '/repos/{owner}/{repo}/issues/{issue_number}';
const one = `${issue}/suggestions/{suggestion_id}`;

/** The people who decide are looked up by their numbers. */
export const suggestionRoutes: readonly Route[] = [
  { method: 'GET', path: `${issue}/suggestions`, run: list },
  { method: 'POST', path: `${one}/approve`, run: (world, call) => settle(world, call, approved) },
  { method: 'POST', path: `${one}/dismiss`, run: (world, call) => settle(world, call, dismissed) },
  { method: 'GET', path: '/user/{account_id}', run: person },
];

async function list(world: World, call: Call): Promise<Reply> {
  const path = issueOf(call);
  if (howIn(world, call) === 'off' || (await world.emulator.find(path)) === undefined) return notFound();
  const state = call.query.get('state') ?? 'pending';
  const action = call.query.get('action') ?? 'add_label';
  const found = world.suggestions
    .of(path)
    .filter((suggestion) => action === 'add_label' && (state === 'all' || suggestion.state === state));
  const shown = await Promise.all(found.map((suggestion) => shownAs(world, suggestion)));
  return onePage(world, call, shown);
}

type Settling = (world: World, call: Call, suggestion: Suggestion) => Promise<Suggestion | null>;

async function settle(world: World, call: Call, how: Settling): Promise<Reply> {
  const id = Number(call.path.split('/').at(-2));
  const found = world.suggestions.of(issueOf(call)).find((suggestion) => suggestion.id === id);
  if (howIn(world, call) === 'off' || found === undefined) return notFound();
  if (found.state !== 'pending') return refusal(422, 'The suggestion is not pending.');
  const settled = await how(world, call, found);
  if (settled === null) return refusal(422, 'The label is not there any more.');
  world.suggestions.put(settled);
  return { status: 200, body: await shownAs(world, settled) };
}

/** The change is made in the name of whoever approves it. */
async function approved(world: World, call: Call, suggestion: Suggestion): Promise<Suggestion | null> {
  const path = issueOf(call);
  const set = { ...call, path: `${path}/labels`, body: { labels: [suggestion.name] } };
  if ((await passWatched(world, set)).status >= 400) return null;
  const event = world.history.of(path).findLast((entry) => entry.event === 'labeled')?.id ?? null;
  return { ...(await decided(world, call, suggestion)), state: 'approved', event };
}

async function dismissed(world: World, call: Call, suggestion: Suggestion): Promise<Suggestion> {
  return { ...(await decided(world, call, suggestion)), state: 'dismissed' };
}

async function decided(world: World, { login }: Call, suggestion: Suggestion): Promise<Suggestion> {
  const resolvedBy = numberAt(await userObject(world, login), 'id');
  return { ...suggestion, resolvedBy, updatedAt: world.clock.now() };
}

/** Keeps those labels of a call that are only to be suggested, where the repository knows suggestions. */
export async function keepSuggested(
  world: World,
  call: Call,
): Promise<{ readonly call: Call } | { readonly reply: Reply }> {
  const labels = listAt(call.body, 'labels');
  const adds = call.method === 'POST' && /\/issues\/\d+\/labels$/.test(call.path);
  const knows = adds && howIn(world, call) === 'on';
  const wanted = labels.filter((label) => knows && isObject(label) && flagAt(label, 'suggest'));
  if (wanted.length === 0) return { call };
  const path = issueOf(call);
  const present = await everyPage(world, `${path}/labels`);
  const known = await everyPage(world, `${path.split('/').slice(0, 4).join('/')}/labels`);
  const actor = numberAt(await userObject(world, call.login), 'id');
  for (const label of wanted) {
    const found = known.find((other) => textAt(other, 'name') === textAt(label, 'name'));
    if (found === undefined) return { reply: refusal(422, 'Validation Failed') };
    const id = numberAt(found, 'id');
    // What the issue has already is ignored.
    if (!present.some((other) => numberAt(other, 'id') === id)) suggest(world, { path, id, actor, label });
  }
  const rest = labels.filter((label) => !wanted.includes(label));
  if (rest.length > 0) return { call: { ...call, body: { labels: rest } } };
  return { reply: { status: 200, body: [...present] } };
}

function suggest(
  world: World,
  wanted: { readonly path: string; readonly id: number; readonly actor: number; readonly label: Json },
): void {
  const { path, id, actor, label } = wanted;
  const now = world.clock.now();
  replacePending(world, path, id);
  world.suggestions.add({
    issue: path,
    label: id,
    name: textAt(label, 'name'),
    state: 'pending',
    rationale: textAt(label, 'rationale') || null,
    confidence: confidenceOf(textAt(label, 'confidence')),
    actor,
    event: null,
    resolvedBy: null,
    createdAt: now,
    updatedAt: now,
  });
}

function replacePending(world: World, path: string, label: number): void {
  const before = world.suggestions.of(path).filter((one) => one.label === label && one.state === 'pending');
  for (const suggestion of before) world.suggestions.put({ ...suggestion, state: 'replaced' });
}

function confidenceOf(said: string): Suggestion['confidence'] {
  if (said === 'low') return 'LOW';
  if (said === 'medium') return 'MEDIUM';
  return said === 'high' ? 'HIGH' : null;
}

async function person(world: World, call: Call, params: ReadonlyMap<string, string>): Promise<Reply> {
  const id = Number(params.get('account_id'));
  const bot = await userObject(world, world.identity.bot);
  const people = [bot, ...(await everyPage(world, '/users'))];
  const login = textAt(people.find((one) => numberAt(one, 'id') === id) ?? null, 'login');
  return login === '' ? notFound() : pass(world, { ...call, path: `/users/${encodeURIComponent(login)}` });
}

async function shownAs(world: World, suggestion: Suggestion): Promise<JsonObject> {
  return {
    id: suggestion.id,
    issue_id: numberAt((await world.emulator.find(suggestion.issue)) ?? null, 'id'),
    action: 'add_label',
    state: suggestion.state,
    target_id: suggestion.label,
    target_value: null,
    rationale: suggestion.rationale,
    confidence: suggestion.confidence,
    actor_id: suggestion.actor,
    issue_event_id: suggestion.event,
    resolved_by: suggestion.resolvedBy,
    created_at: stamp(suggestion.createdAt),
    updated_at: stamp(suggestion.updatedAt),
  };
}

function issueOf({ path }: Call): string {
  return path.split('/').slice(0, 6).join('/');
}

function howIn(world: World, { path }: Call) {
  return world.suggestions.how(path.split('/').slice(2, 4).join('/'));
}
