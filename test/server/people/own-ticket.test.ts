/** A policy that gives tickets to people gives nobody their own: whoever asks for help is passed over. */
import { afterEach, describe, expect, it } from 'vitest';
import { startDesk, policy as usual, type World } from '../../scenario/desk.ts';
import { formBody } from '../form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const night = Date.parse('2026-11-20T21:00:00Z');
const urgent = formBody.replace('My team', 'Everyone');

let world: World;
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

interface Opening {
  readonly by: string;
  readonly body?: string;
  readonly at?: number;
}

async function open(policy: string, { by, body = formBody, at }: Opening): Promise<void> {
  world = await startDesk({ policy, ...(at === undefined ? {} : { at }) });
  await world.turn();
  await world.github.as(by).rest.issues.create({ ...desk, title: 'VPN is down', body });
  await world.later(MINUTE);
}

const issue = () => world.github.issue('acme/desk', 1);
const assignees = async () => (await issue()).assignees;
const card = async () => (await issue()).comments[0]?.body ?? '';
const say = async (by: string, body: string) => {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
};

const among = (by: string, ...logins: readonly string[]) =>
  `${usual}assignment: { level-1: { by: ${by}, among: [${logins.map((login) => `'@${login}'`).join(', ')}] } }\n`;
const onCall = `on-call:
  rota: ['@omar', '@dora']
  from: 2026-11-16T09:00
  each: 7 days
  priorities: [P1]
  outside: office
`;
const onBehalfOf = (who: string) =>
  `${formBody}\n### On behalf of\n\n${who}\n\n### How did they reach you?\n\nPhone\n`;

describe('who asks for help', () => {
  it.each([
    ['in turn', among('rota', 'lena', 'omar')],
    ['to the least loaded', among('least-loaded', 'lena', 'omar')],
    ['in turn, their login written in capitals', among('rota', 'LENA', 'omar')],
    [
      'by a milestone, to them',
      usual.replace(
        'targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h }\n    warn-at: 75%',
        "targets: { P2: 1m }\n    milestones: [{ at: breach, do: [{ assign: '@lena' }] }]",
      ),
    ],
  ])('is not given it %s', async (_how, policy) => {
    await open(policy, { by: 'lena' });
    await world.later(MINUTE);
    expect(await assignees()).not.toContain('lena');
    expect(await card()).not.toMatch(/has it|owner[^|]*\|[^|]*@lena/i);
  });

  it('is passed over for the next in turn, and is given the next one that somebody else opens', async () => {
    await open(among('rota', 'lena', 'omar'), { by: 'lena' });
    expect(await assignees()).toEqual(['omar']);
    await world.github.as('rita').rest.issues.create({ ...desk, title: 'No tunnel', body: formBody });
    await world.later(MINUTE);
    expect((await world.github.issue('acme/desk', 2)).assignees).toEqual(['lena']);
  });

  it('is not given it at a higher level, after an escalation', async () => {
    await open(`${usual}assignment: { level-2: { by: rota, among: ['@omar', '@mia'] } }\n`, { by: 'omar' });
    await say('lena', 'We look into it.\n\n/take');
    await say('lena', '/escalate a restart changed nothing');
    expect(await assignees()).toEqual(['mia']);
  });

  it('is not called in the night: whoever comes next in turn is', async () => {
    await open(`${usual}${onCall}`, { by: 'omar', body: urgent, at: night });
    expect(await assignees()).toEqual(['dora']);
  });

  it('is not called as the stand-in of somebody who is away', async () => {
    const away = "absences: [{ who: '@omar', from: 2026-11-20, until: 2026-11-30, stand-in: '@lena' }]\n";
    await open(`${usual}${onCall}${away}`, { by: 'lena', body: urgent, at: night });
    expect(await assignees()).toEqual(['dora']);
  });

  it('is not given it by a rule that gives tickets to whoever is on call', async () => {
    await open(`${usual}${onCall}assignment: { level-1: { by: on-call } }\n`, { by: 'omar' });
    expect(await assignees()).toEqual(['dora']);
  });

  it('may take it: that is their own will', async () => {
    await open(among('rota', 'omar'), { by: 'lena' });
    await say('lena', '/take');
    expect(await assignees()).toEqual(['lena']);
  });
});

it('where nobody else is there, nobody is assigned, and the others hear why', async () => {
  await open(among('rota', 'lena'), { by: 'lena' });
  expect(await assignees()).toEqual([]);
  expect((await issue()).comments.at(-1)?.body).toContain(
    'nobody of level 1 (service desk) is there to be given this ticket but whoever asks for help in it.',
  );
});

describe('a ticket that staff wrote down for somebody else', () => {
  it('may be given to whoever wrote it', async () => {
    await open(among('rota', 'lena'), { by: 'lena', body: onBehalfOf('Mr Olsen, room 4') });
    expect(await assignees()).toEqual(['lena']);
  });

  it.each(['@omar', 'omar', '@Omar'])('is not given to whom they wrote it for, named as %s', async (who) => {
    await open(among('rota', 'omar', 'lena'), { by: 'lena', body: onBehalfOf(who) });
    expect(await assignees()).toEqual(['lena']);
  });
});
