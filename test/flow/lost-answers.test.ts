/** GitHub carries out what it was asked for, and its answer is lost: what was written once stands there once. */
import { afterEach, expect, test, vi } from 'vitest';
import { healthOf } from '../../plugin/flow/health.ts';
import { readMark } from '../../plugin/github/marker.ts';
import { startDesk, type World, type WorldOptions, policy as withoutOffice } from '../world/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
/** Found again by their mark, so the answer to each may be lost. */
const marked = /^POST .*\/(comments|issues|check-runs)$/;
/** Done once more by asking once more, so every second answer is lost. */
const repeatable = /^(POST .*\/(labels|reactions|assignees)|(PUT|PATCH) .*)$/;

let world: World;
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** With GitHub’s pace, which the real code keeps; only its waits pass at once. */
async function begin(paced: boolean, options: WorldOptions = {}): Promise<void> {
  if (paced) vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }).setTimerTickMode('nextTimerAsync');
  world = await startDesk({ paced, ...options });
}

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
const say = (by: string, body: string, repo = 'desk', issue_number = 1) =>
  world.github.as(by).rest.issues.createComment({ owner: 'acme', repo, issue_number, body });

/** Everything that is due happens, and answers are lost although GitHub has done what it was asked for. */
async function losing(how: 502 | 'hang-up', ms = 0): Promise<void> {
  let turn = 0;
  const secondOf = (method: string, path: string) => repeatable.test(`${method} ${path}`) && (turn += 1) % 2 === 1;
  world.github.fail({ match: marked, with: how, times: 999, afterwards: true });
  world.github.fail({ match: secondOf, with: how, times: 999, afterwards: true });
  await world.later(ms);
  const { outbox } = world.tierline.house.store;
  // Each is tried again a few seconds after it failed; what is only due much later is left.
  for (let next = await outbox.nextAt(); next !== null; next = await outbox.nextAt()) {
    if (next > world.clock.now() + MINUTE) break;
    await world.later(10_000);
  }
  world.github.mend();
}

/** The marks of what the App has written: issues and their comments, of each repository. */
async function written(...repositories: readonly string[]): Promise<readonly string[]> {
  const { rest, paginate } = world.github.as('admin');
  const marks: string[] = [];
  for (const repo of repositories) {
    const on = { owner: 'acme', repo, per_page: 100 };
    const issues = await paginate(rest.issues.listForRepo, { ...on, state: 'all' });
    const comments = await paginate(rest.issues.listCommentsForRepo, on);
    for (const { user, body, html_url } of [...issues, ...comments]) {
      if (user?.login !== 'tierline[bot]') continue;
      const place = html_url.replace(/#.*$/, '').replace(/^.*acme\//, '');
      marks.push(`${place} ${readMark(body ?? '') ?? body}`);
    }
  }
  return marks.toSorted();
}

const offices = {
  'without a back office': { options: {}, repositories: ['desk', 'vpn-client'] },
  'with a back office': {
    options: { policy: `${withoutOffice}back-office: acme/back-office\n`, backOffice: 'installed' },
    repositories: ['desk', 'vpn-client', 'back-office'],
  },
} as const;

for (const paced of [false, true])
  for (const how of [502, 'hang-up'] as const)
    for (const [where, { options, repositories }] of Object.entries(offices))
      test(`a ticket’s whole life, each answer ${how}, ${where}, ${paced ? 'in GitHub’s pace' : 'without a pace'}`, async () => {
        await begin(paced, options);
        await losing(how);
        await open();
        await losing(how, 46 * MINUTE);
        await losing(how, 20 * MINUTE);
        await say('lena', 'I am on it.\n\n/take\n/service vpn\n/nonsense');
        await losing(how);
        await say('lena', '/escalate 2 a restart changed nothing');
        await losing(how);
        await say('omar', '/take\n/escalate the tunnel code drops packets');
        await losing(how);
        await say('omar', '/relay Which build is it?');
        await losing(how);
        await say('dora', 'Which version?\n\n/relay Which version?', 'vpn-client');
        await losing(how);
        await say('omar', '/solved the new build is out');
        await losing(how);
        await world.later(45 * MINUTE);
        const marks = await written(...repositories);
        expect(marks.length).toBeGreaterThan(6);
        expect(marks).toEqual([...new Set(marks)]);
        expect(await healthOf(world.tierline.house)).toMatchObject({ ok: true });
        expect(world.github.violations()).toEqual([]);
      });
