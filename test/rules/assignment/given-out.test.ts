/** The policy gives tickets to people: in turn, to whoever has least, with a limit, and to nobody who is away. */
import { expect, test } from 'vitest';
import type { Crew } from '../../../plugin/core/crew.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { lena, mia, omar, rita } from '../../core/people.ts';
import {
  announced,
  comments,
  desk,
  on,
  opens,
  play,
  policyText,
  says,
  unassigns,
  wakes,
  withoutOffice,
} from '../../core/sample.ts';

/** Sven and Tom are the team. Lena had one today, Sven never, Tom yesterday. */
const crew: Crew = {
  teams: { 'acme/service-desk': ['sven', 'tom'] },
  unseen: [],
  loads: [
    { login: 'lena', load: 1, lastAt: on('08:00') },
    { login: 'tom', load: 3, lastAt: on('08:00', '2026-11-19') },
  ],
};

const given = (rule: string, more = '', text = policyText) =>
  desk({ v1: `${text}assignment: { level-1: ${rule} }\n${more}` });
const rota = given('{ by: rota }');
const withCrew = <E extends TicketEvent>(event: E, its: Crew = crew): E => ({ ...event, crew: its });
const opened = (its: Crew = crew) => withCrew(opens(), its);

test('without a rule nobody is given anything', () => {
  expect(play([opened()]).ticket).toMatchObject({ assignee: null, owner: null });
});

test('in turn: whoever was given one longest ago, and first of all whoever never was', () => {
  expect(play([opened()], rota).ticket.assignee).toBe('sven');
  const loads = [...crew.loads, { login: 'sven', load: 0, lastAt: on('08:30') }];
  expect(play([opened({ ...crew, loads })], rota).ticket.assignee).toBe('tom');
});

test('to whoever has least to do; of several, in turn', () => {
  const least = given('{ by: least-loaded }');
  expect(play([opened()], least).ticket.assignee).toBe('sven');
  const loads = [
    { login: 'lena', load: 2, lastAt: on('08:00') },
    { login: 'sven', load: 2.5, lastAt: null },
    { login: 'tom', load: 2, lastAt: on('07:00') },
  ];
  expect(play([opened({ ...crew, loads })], least).ticket.assignee).toBe('tom');
});

test('it gives the ownership, too, at level 1; the ticket stays new until they begin', () => {
  expect(play([opened()], rota).ticket).toMatchObject({ owner: 'sven', status: 'new' });
});

test('subscribers hear of it, also where it was given out at its opening', () => {
  expect(announced(play([opened()], rota))).toEqual(['ticket.opened', 'ticket.assigned']);
  expect(announced(play([opened()]))).toEqual(['ticket.opened']);
});

test('only among those whom the rule names', () => {
  expect(play([opened()], given("{ by: rota, among: ['@lena'] }")).ticket.assignee).toBe('lena');
});

test('a service may have its own rule, and its own people', () => {
  const own = desk({
    v1: `${policyText.replace('{ name: VPN,', "{ name: VPN, people: { level-1: ['@vera'] }, assignment: { level-1: { by: rota } },")}`,
  });
  expect(play([opened()], own).ticket.assignee).toBe('vera');
});

test('nobody who is away; and nobody who has as many as they may', () => {
  const away = "absences: [{ who: '@sven', from: 2026-11-20, until: 2026-11-20 }]\n";
  expect(play([opened()], given('{ by: rota }', away)).ticket.assignee).toBe('tom');
  expect(play([opened()], given('{ by: rota, at-most: 3 }', away)).ticket.assignee).toBe('lena');
});

test('a full level is told once, without anybody’s figures where requesters read it, and nobody is assigned', () => {
  const full = given("{ by: rota, among: ['@lena'], at-most: 1 }", '', withoutOffice);
  const decision = play(
    [opened(), withCrew(says(lena, '/take', on('09:10'))), withCrew(unassigns(lena, 'lena', on('09:20')))],
    full,
  );
  expect(decision.ticket.assignee).toBeNull();
  const told = comments(decision).filter((body) => body.includes('is full'));
  expect(new Set(told)).toEqual(
    new Set([
      '@mia @lena @acme/service-desk, level 1 (service desk) is full: everybody who is there has as many tickets as the policy allows one person (1). So nobody is assigned yet. Whoever has room for it: `/take`.',
    ]),
  );
});

test('with a back office the managers are told there, with the figures', () => {
  const full = given("{ by: rota, among: ['@lena'], at-most: 1 }");
  const { effects } = play([opened()], full);
  expect(effects.filter(({ kind }) => kind === 'back-office-note')).toMatchObject([
    {
      key: '7#1/nobody-free',
      repository: 'acme/office',
      body: expect.stringMatching(/^@mia, level 1 \(service desk\) is full[\s\S]*\| lena \| 1 \|$/),
    },
  ]);
  expect(effects.filter(({ kind }) => kind === 'comment')).toEqual([]);
});

test('a team that cannot be seen is said, never guessed', () => {
  const unseen = {
    teams: {},
    unseen: ['GitHub does not let me see the members of @acme/service-desk.'],
    loads: [],
  };
  const decision = play([opened(unseen)], given("{ by: rota, among: ['@acme/service-desk'] }"));
  expect(decision.ticket.assignee).toBeNull();
  expect(comments(decision).join('\n')).toContain('GitHub does not let me see the members');
});

test('whoever takes a ticket keeps it; given back, it goes to the next one, never to the same', () => {
  const taken = [opened(), withCrew(says(lena, '/take', on('09:10')))];
  expect(play(taken, rota).ticket).toMatchObject({ assignee: 'lena', owner: 'sven' });
  const back = play([...taken, withCrew(says(lena, '/unassign', on('09:20')))], rota);
  expect(back.ticket).toMatchObject({ assignee: 'sven', owner: 'sven' });
  const alone = given("{ by: rota, among: ['@lena'] }");
  expect(play([...taken, withCrew(says(lena, '/unassign', on('09:20')))], alone).ticket.assignee).toBeNull();
});

test('a level that gets it by escalation has a rule of its own', () => {
  const both = desk({
    v1: `${policyText}assignment: { level-1: { by: rota }, level-2: { by: rota, among: ['@omar', '@olga'] } }\n`,
  });
  const told = [opened(), withCrew(says(lena, 'We look into it.\n\n/priority P1', on('09:10')))];
  const up = withCrew(
    says(
      lena,
      '/escalate restarted the client, the gateway log shows error 809, needs operations',
      on('09:20'),
    ),
  );
  expect(play([...told, up], both).ticket).toMatchObject({ tier: 2, assignee: 'omar', owner: 'sven' });
});

test('a milestone that raises the tier gives it out by the crew of that visit', () => {
  const raising = desk({
    v1: `${policyText.replace('warn-at: 75%\n  resolution', 'milestones: [{ at: breach, do: [raise-tier] }]\n  resolution')}assignment: { level-2: { by: rota, among: ['@omar'] } }\n`,
  });
  expect(play([opened(), withCrew(wakes(on('10:00')))], raising).ticket).toMatchObject({
    tier: 2,
    assignee: 'omar',
  });
  expect(play([opened(), wakes(on('10:00'))], raising).ticket).toMatchObject({ tier: 2, assignee: null });
});

test('events of versions that looked nobody up are replayed as they were', () => {
  expect(play([opens()], rota).ticket.assignee).toBeNull();
});

test('whoever opens it, a stranger’s words change nobody', () => {
  const decision = play([opened(), withCrew(says(rita, '/assign @omar', on('09:10')))], rota);
  expect(decision.ticket.assignee).toBe('sven');
  expect(comments(decision).join('\n')).toContain('Only the desk’s staff can use `/assign`');
  expect(play([opened(), withCrew(says(mia, '/assign @omar', on('09:10')))], rota).ticket.assignee).toBe(
    omar.login,
  );
});
