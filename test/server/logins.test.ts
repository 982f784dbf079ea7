/** GitHub takes a login in any case, and so does the desk: in commands, in the policy, in boxes, and for bots. */
import { afterEach, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
afterEach(() => world.close());

async function open(policy = usual): Promise<void> {
  world = await startDesk({ policy });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
}

async function say(by: string, body: string): Promise<void> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
}

const seen = () => world.github.issue('acme/desk', 1);

test('somebody assigned in capitals can be unassigned by hand, for good', async () => {
  await open();
  await say('omar', '/assign @LENA');
  expect((await seen()).assignees).toEqual(['lena']);
  await world.github
    .as('omar')
    .rest.issues.removeAssignees({ ...desk, issue_number: 1, assignees: ['lena'] });
  for (let minutes = 0; minutes < 3; minutes += 1) await world.later(MINUTE);
  expect((await seen()).assignees).toEqual([]);
  expect((await seen()).comments.filter(({ body }) => body.includes('put'))).toEqual([]);
});

test('a policy in capitals makes the same people staff, managers, members of a team and next in turn', async () => {
  await open(
    `${usual
      .replace("['@lena', '@acme/service-desk']", "['@Lena', '@ACME/Service-Desk']")
      .replace(
        "['@omar']",
        "['@OMAR']",
      )}assignment: { level-1: { by: rota, among: ['@LENA', '@Acme/service-desk'] } }\n`,
  );
  expect((await seen()).assignees).toEqual(['lena']);
  await say('lena', '/unassign');
  expect((await seen()).assignees).toEqual(['sven']);
  await say('sven', '/assign @OmAr');
  expect((await seen()).assignees).toEqual(['omar']);
  await say('omar', '/take');
  await world.github
    .as('omar')
    .rest.issues.removeAssignees({ ...desk, issue_number: 1, assignees: ['omar'] });
  await world.later(MINUTE);
  expect((await seen()).assignees).not.toContain('omar');
  expect((await seen()).comments.filter(({ body }) => body.includes('did not work'))).toEqual([]);
});

test('a milestone that gives the work to somebody in capitals gives it once, and it can be taken away', async () => {
  await open(
    usual.replace(
      '    targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }\n    warn-at: 75%',
      "    targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }\n    milestones: [{ at: 5%, do: [{ assign: '@OMAR' }] }]",
    ),
  );
  await world.later(60 * MINUTE);
  expect((await seen()).assignees).toEqual(['omar']);
  await world.github
    .as('lena')
    .rest.issues.removeAssignees({ ...desk, issue_number: 1, assignees: ['omar'] });
  await world.later(MINUTE);
  await world.later(60 * MINUTE);
  expect((await seen()).assignees).toEqual([]);
});
