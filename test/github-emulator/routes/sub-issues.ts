/** Sub-issues, where the platform knows them: an issue of the same owner, hung under another by its database id. */
import { type Call, notFound, refusal } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { listAt, numberAt } from '../json.ts';
import { issueObject } from '../webhooks/issues.ts';
import type { World } from '../world.ts';
import { everyPage } from './timeline.ts';

const path = '/repos/{owner}/{repo}/issues/{issue_number}/sub_issues';

/** Listing and adding; the rest is not there. */
export const subIssueRoutes: readonly Route[] = [
  { method: 'GET', path, run: list },
  { method: 'POST', path, run: add },
  { method: 'PATCH', path, run: notFound },
  { method: 'DELETE', path, run: notFound },
];

async function list(world: World, call: Call) {
  const parent = call.path.replace(/\/sub_issues$/, '');
  const ids = world.subIssues?.get(parent);
  if (world.subIssues === null) {
    return notFound();
  }
  const all = await everyIssue(world);
  const found = all.filter(({ id }) => ids?.includes(id) === true);
  return { status: 200, body: await Promise.all(found.map((issue) => issueObject(world, issue.path))) };
}

async function add(world: World, call: Call) {
  const parent = call.path.replace(/\/sub_issues$/, '');
  const id = numberAt(call.body, 'sub_issue_id');
  const child = (await everyIssue(world)).find((issue) => issue.id === id);
  const whole = await issueObject(world, parent);
  if (world.subIssues === null || child === undefined || whole === null) {
    return notFound();
  }
  const present = world.subIssues.get(parent) ?? [];
  if (present.includes(id)) {
    return refusal(422, 'An error occurred while adding the sub-issue to the parent issue.');
  }
  world.subIssues.set(parent, [...present, id]);
  return { status: 201, body: whole };
}

/** GitHub’s database ids count over all repositories, so all that the App sees are looked through. */
async function everyIssue(world: World) {
  const lists = await Promise.all(
    world.installation.repositories().map(async (name) => {
      const home = `/repos/${name}`;
      const found = await everyPage(world, `${home}/issues?state=all`);
      return listAt({ found: [...found] }, 'found').map((issue) => ({
        id: numberAt(issue, 'id'),
        path: `${home}/issues/${numberAt(issue, 'number')}`,
      }));
    }),
  );
  return lists.flat();
}
