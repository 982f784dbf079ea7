/**
 * Who may use which command: every command, for each kind of person, through the rules. A new command needs one row
 * in `table` below, which names the group of people who may use it; a new group says who is in it and what others read.
 */
import { describe, expect, it, test } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import type { Actor } from '../../plugin/core/ticket/person.ts';
import { commands } from '../../plugin/rules/slash-commands/list.ts';
import { alarm, dora, hugo, lena, mia, omar, rita, robot, zoe } from '../core/people.ts';
import {
  assigns,
  closes,
  comments,
  form,
  labels,
  on,
  opens,
  play,
  reopens,
  says,
  unlabels,
} from '../core/sample.ts';

const asked = [opens()];
const forSomebody = [
  opens(on('09:00'), {
    by: lena,
    body: form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'phone' }),
  }),
];

interface Kind {
  readonly by: Actor;
  readonly on: typeof asked;
}

/** The ticket is with level 1. */
const people = {
  requester: { by: rita, on: asked },
  outsider: { by: zoe, on: asked },
  'level 1': { by: lena, on: asked },
  'level 2': { by: omar, on: asked },
  'level 3': { by: dora, on: asked },
  manager: { by: mia, on: asked },
  unseen: { by: hugo, on: asked },
  'staff, for somebody without an account': { by: lena, on: forSomebody },
  'outsider, on a ticket for somebody else': { by: zoe, on: forSomebody },
  'unseen, on a ticket for somebody else': { by: hugo, on: forSomebody },
} satisfies Record<string, Kind>;
type Name = keyof typeof people;

const staff: readonly Name[] = [
  'level 1',
  'level 2',
  'level 3',
  'manager',
  'staff, for somebody without an account',
];
const onlyStaff = 'Only the desk’s staff can use `/{verb}`. Write what you need in your own words';
const unseen = 'I cannot see whether you are staff: GitHub hides the members of @acme/desk.';
const hidden = { unseen, 'unseen, on a ticket for somebody else': unseen };

interface Group {
  readonly may: readonly Name[];
  /** What all others read; whoever is named on their own reads something else. */
  readonly others: string;
  readonly but?: Readonly<Partial<Record<Name, string>>>;
}

const forThem = 'Only the desk’s staff can use `/{verb}`, for somebody who has no account here.';
const groups = {
  anyone: { may: Object.keys(people).filter(isName), others: '' },
  requester: {
    may: ['requester', 'staff, for somebody without an account'],
    others: 'Only the requester, rita, can use `/{verb}`.',
    but: {
      'outsider, on a ticket for somebody else': forThem,
      'unseen, on a ticket for somebody else': unseen,
    },
  },
  'requester or staff': {
    may: ['requester', ...staff],
    others: 'Only the requester and the desk’s staff can use `/{verb}`.',
    but: hidden,
  },
  staff: { may: staff, others: onlyStaff, but: hidden },
  'level 2 and up': {
    may: ['level 2', 'level 3', 'manager'],
    others: 'Only level 2, level 3 and managers can use `/{verb}`.',
    but: hidden,
  },
  'the present level': {
    may: ['level 1', 'manager', 'staff, for somebody without an account'],
    others: 'The ticket is with level 1 (service desk); only they and managers can use `/{verb}`.',
    but: hidden,
  },
} satisfies Record<string, Group>;

const table: Readonly<Record<string, keyof typeof groups>> = {
  help: 'anyone',
  take: 'staff',
  assign: 'staff',
  unassign: 'staff',
  own: 'staff',
  priority: 'staff',
  impact: 'staff',
  urgency: 'staff',
  kind: 'staff',
  service: 'staff',
  plan: 'staff',
  escalate: 'the present level',
  deescalate: 'the present level',
  wait: 'staff',
  resume: 'staff',
  engage: 'staff',
  engaged: 'staff',
  relay: 'staff',
  known: 'staff',
  'not-known': 'requester or staff',
  runbook: 'staff',
  duplicate: 'staff',
  tested: 'staff',
  solved: 'staff',
  handover: 'staff',
  confirm: 'requester',
  reopen: 'requester or staff',
  rate: 'requester',
  time: 'staff',
  sla: 'requester or staff',
  manager: 'staff',
  major: 'level 2 and up',
  update: 'level 2 and up',
  problem: 'level 2 and up',
  cause: 'level 2 and up',
  workaround: 'level 2 and up',
  publish: 'level 2 and up',
  fix: 'level 2 and up',
};

function isName(text: string): text is Name {
  return Object.hasOwn(people, text);
}

const groupOf = (verb: string): Group | undefined => {
  const name = Object.hasOwn(table, verb) ? table[verb] : undefined;
  return name === undefined ? undefined : groups[name];
};

test('every command has its row in the table', () => {
  const verbs: readonly string[] = commands.map(({ verb }) => verb);
  expect(verbs.filter((verb) => groupOf(verb) === undefined)).toEqual([]);
  expect(Object.keys(table).filter((verb) => !verbs.includes(verb))).toEqual([]);
});

const rows = commands.flatMap(({ verb, examples }) => {
  const group = groupOf(verb);
  return group === undefined ? [] : [{ verb, group, example: examples[0] ?? `/${verb}` }];
});

/** Words of staff’s by which a requester says what they want themselves: told in `own-wishes.test.ts`. */
const ownWishes = ['escalate', 'manager', 'solved'];

/** Any sentence that refuses somebody for who they are. */
const refusal =
  /did not work\. (?:Only (?:the|level)|I cannot see whether you are staff|.*only they and managers)/;

describe.each(rows)('/$verb', ({ verb, group, example }) => {
  it('has an example that is read as it', () => {
    expect(parseCommands(example).commands[0]?.verb).toBe(verb);
  });

  it.each(Object.keys(people).filter(isName))('%s', (name) => {
    const { by, on: story } = people[name];
    const before = play(story);
    const decision = play([...story, says(by, example, on('09:10'))]);
    const told = comments(decision).slice(comments(before).length).join('\n');
    const isOwn = name === 'requester' && ownWishes.includes(verb);
    if (isOwn || group.may.includes(name)) return expect(told).not.toMatch(refusal);
    const why = (group.but?.[name] ?? group.others).replace('{verb}', verb);
    expect(told).toContain(`@${by.login}, that did not work. ${why}`);
    expect(decision.ticket.heard).not.toEqual({});
    expect({ ...decision.ticket, heard: {}, standingAnswers: [], unseen: [] }).toEqual(before.ticket);
  });

  it.each([robot, alarm])('$login, a bot, is never obeyed nor answered', (by) => {
    const told = play([...asked, says(by, example, on('09:10'))]);
    // It is noted as heard, so that nobody says it by an edit.
    expect({ ...told, ticket: { ...told.ticket, heard: play(asked).ticket.heard } }).toEqual(play(asked));
  });
});

describe('somebody who cannot be seen reads so, also where they use a button or a label', () => {
  const later = on('09:20');
  const ended = [...asked, says(lena, '/solved renewed the certificate', on('09:10'))];
  const waiting = [...asked, says(lena, '/wait vendor a new router', on('09:10'))];

  it.each([
    ['label tier', asked, labels(hugo, 'tier: 2', later)],
    ['label priority', asked, labels(hugo, 'priority: P1', later)],
    ['label kind', asked, labels(hugo, 'kind: request', later)],
    ['label service', asked, labels(hugo, 'service: mail', later)],
    ['label waiting', asked, labels(hugo, 'waiting: vendor', later)],
    ['label status', asked, labels(hugo, 'status: resolved', later)],
    ['known error', asked, labels(hugo, 'KE-0001', later)],
    ['removed label', waiting, unlabels(hugo, 'waiting: vendor', later)],
    ['assignee', asked, assigns(hugo, 'lena', later)],
    ['Close button', asked, closes(hugo, later)],
    ['Reopen button', ended, reopens(hugo, later)],
  ])('%s', (_, story, act) => {
    const told = comments(play([...story, act])).at(-1);
    expect(told).toContain('@hugo, I have ');
    expect(told).toContain(unseen);
  });
});
