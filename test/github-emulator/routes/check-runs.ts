/** Check runs: written by the App alone, their notes added up over several calls. */
import { type Call, invalid, notFound, refusal } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { stamp } from '../objects/stamp.ts';
import type { CheckRun } from '../registers/check-runs.ts';
import type { World } from '../world.ts';
import { everyPage } from './timeline.ts';

const runs = '/repos/{owner}/{repo}/check-runs';

/** GitHub takes no more notes in one call. */
const NOTES = 50;

/** Create, change, read one, list those of a commit. */
export const checkRunRoutes: readonly Route[] = [
  { method: 'POST', path: runs, run: create },
  { method: 'PATCH', path: `${runs}/{check_run_id}`, run: change },
  { method: 'GET', path: `${runs}/{check_run_id}`, run: one },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{ref}/check-runs', run: list },
];

async function create(world: World, call: Call) {
  const refused = whyNot(call);
  if (refused) {
    return refused;
  }
  const repository = repositoryOf(call);
  const head = textAt(call.body, 'head_sha');
  if (!(await isKnown(world, repository, head))) {
    return refusal(422, `No commit found for SHA: ${head}`);
  }
  const now = stamp(world.clock.now());
  const empty = { status: 'queued', conclusion: null, title: null, summary: null, annotations: [] };
  const run = world.checkRuns.add({
    ...written(call, { ...empty, completedAt: null }, now),
    repository,
    name: textAt(call.body, 'name'),
    head,
    externalId: textAt(call.body, 'external_id'),
    startedAt: now,
  });
  return { status: 201, body: shown(world, run) };
}

function change(world: World, call: Call) {
  const run = find(world, call);
  const refused = whyNot(call);
  if (!run || refused) {
    return refused ?? notFound();
  }
  const changed = { ...run, ...written(call, run, stamp(world.clock.now())) };
  world.checkRuns.put(changed);
  return { status: 200, body: shown(world, changed) };
}

function one(world: World, call: Call) {
  const run = find(world, call);
  return run ? { status: 200, body: shown(world, run) } : notFound();
}

/** Of one name the newest, unless all are asked for. */
function list(world: World, call: Call, params: ReadonlyMap<string, string>) {
  const name = call.query.get('check_name');
  const found = world.checkRuns
    .all()
    .filter((run) => run.repository === repositoryOf(call) && run.head === params.get('ref'))
    .filter((run) => name === null || run.name === name)
    .toReversed();
  const newest = new Map(found.toReversed().map((run) => [run.name, run]));
  const wanted =
    call.query.get('filter') === 'all' ? found : found.filter((run) => newest.get(run.name) === run);
  const check_runs = wanted.map((run) => shown(world, run));
  return { status: 200, body: { total_count: check_runs.length, check_runs } };
}

/** People have no checks of their own. */
function whyNot(call: Call) {
  if (call.actor.kind !== 'installation') {
    return refusal(403, 'You must authenticate via a GitHub App.');
  }
  const tooMany = listAt(call.body, 'output', 'annotations').length > NOTES;
  return tooMany ? invalid('CheckRun', 'annotations', 'custom', `no more than ${NOTES} at once`) : null;
}

type Written = Pick<CheckRun, 'status' | 'conclusion' | 'title' | 'summary' | 'annotations' | 'completedAt'>;

function written({ body }: Call, before: Written, now: string): Written {
  const output = objectAt(body, 'output');
  const conclusion = textAt(body, 'conclusion') || before.conclusion;
  return {
    status: conclusion === null ? textAt(body, 'status') || before.status : 'completed',
    conclusion,
    title: textAt(output, 'title') || before.title,
    summary: textAt(output, 'summary') || before.summary,
    annotations: [...before.annotations, ...listAt(output, 'annotations').filter(isObject)],
    completedAt: conclusion === null ? null : (before.completedAt ?? now),
  };
}

function shown({ url, identity }: World, run: CheckRun): JsonObject {
  const self = `${url}${run.repository}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.head,
    external_id: run.externalId,
    url: self,
    html_url: `${url}${run.repository.replace(/^\/repos/, '')}/runs/${run.id}`,
    details_url: null,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    name: run.name,
    check_suite: null,
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: `${self}/annotations`,
    },
    app: identity.app,
    pull_requests: [],
  };
}

/** A commit of the repository itself, or the head of a pull request to it. */
async function isKnown(world: World, repository: string, sha: string): Promise<boolean> {
  if ((await world.emulator.find(`${repository}/commits/${sha}`)) !== undefined) {
    return true;
  }
  const pulls = await everyPage(world, `${repository}/pulls?state=all`);
  return pulls.some((pull) => textAt(pull, 'head', 'sha') === sha);
}

function find(world: World, call: Call): CheckRun | undefined {
  const id = Number(call.path.split('/').at(-1));
  return world.checkRuns.all().find((run) => run.id === id && run.repository === repositoryOf(call));
}

function repositoryOf(call: Call): string {
  return call.path.split('/').slice(0, 4).join('/');
}
