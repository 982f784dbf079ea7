/** Several commands, edits, thumbs and hints. */
import { describe, expect, it } from 'vitest';
import { lena, rita, robot, zoe } from '../core/people.ts';
import { comments, on, opens, play, says } from '../core/sample.ts';

const later = on('09:10');
const thumbs = (events: Parameters<typeof play>[0]) =>
  play(events).effects.filter(({ kind }) => kind === 'reaction');

describe('several commands in one comment', () => {
  it('run in their order', () => {
    const { ticket } = play([
      opens(),
      says(lena, 'On it.\n\n/take\n/priority P1\n/escalate restarted it', later),
    ]);
    expect(ticket).toMatchObject({
      tier: 2,
      owner: 'lena',
      assignee: null,
      classification: { priority: 'P1' },
    });
  });

  it('get one thumb and one answer for what did not work', () => {
    const events = [opens(), says(lena, '/take\n/priority P9\n/service payroll', later, { comment: 5 })];
    expect(thumbs(events)).toEqual([
      { kind: 'reaction', key: '7#1/comment/5/thumb', content: '+1', comment: 5 },
      { kind: 'reaction', key: '7#1/comment/5/confused', content: 'confused', comment: 5 },
    ]);
    expect(comments(play(events))).toEqual([
      '@lena, some of that did not work:\n\n- There is no priority “P9”. Write `/priority P1` to `/priority P4`, or `/priority auto`.\n- There is no service “payroll”. Write `/service` and one of `vpn`, `mail`.',
    ]);
  });

  it('get no thumb where none worked', () => {
    expect(thumbs([opens(), says(rita, '/take', later)])).toMatchObject([{ content: 'confused' }]);
  });

  it('the same line twice is said once', () => {
    const { ticket } = play([
      opens(),
      says(lena, 'On it.\n\n/escalate no change\n/escalate no change', later),
    ]);
    expect(ticket.tier).toBe(2);
  });

  it('each make keys of their own', () => {
    const { effects } = play([opens(), says(lena, '/sla\n/sla why\n/help', later)]);
    expect(new Set(effects.map(({ key }) => key)).size).toBe(effects.length);
  });
});

describe('an edited comment', () => {
  const first = says(lena, '/priority P1', later, { comment: 5 });
  const edit = (body: string, at: number) => says(lena, body, at, { comment: 5, edit: true });

  it('runs only what is new', () => {
    const { ticket } = play([
      opens(),
      first,
      says(lena, '/priority P3', on('09:20')),
      edit('/priority P1\n/take', on('09:30')),
    ]);
    expect(ticket).toMatchObject({ assignee: 'lena', classification: { priority: 'P3' } });
  });

  it('that says the same again runs nothing and says nothing', () => {
    const told = play([opens(), first, edit('Sorry.\n\n/priority P1', on('09:11'))]);
    expect(told.effects).toEqual(play([opens(), first]).effects);
  });

  it('does not repeat a refusal or a hint', () => {
    const told = play([
      opens(),
      says(lena, '/priority P9\n\n`/take`', later, { comment: 5 }),
      edit('/priority P9\n\n`/take`\n\nOops.', on('09:30')),
    ]);
    expect(comments(told)).toHaveLength(1);
  });
});

describe('a command in backticks', () => {
  it('is answered with a hint', () => {
    expect(comments(play([opens(), says(rita, '`/sla`', later)]))).toEqual([
      '@rita, that did not work. `/sla` stands in code, where nothing runs. Write it on a line of its own, without backticks.',
    ]);
  });

  it('is left alone where they could not use it, where it is none, and where it is only spoken about', () => {
    for (const body of ['`/take`', '`/usr`', 'You can write `/sla` here.'])
      expect(comments(play([opens(), says(zoe, body, later)]))).toEqual([]);
  });
});

it('a bot’s comment is never obeyed', () => {
  const before = play([opens()]);
  const told = play([opens(), says(robot, '/help\n/take', later)]);
  // It is noted as heard, so that nobody says it by an edit.
  expect({ ...told, ticket: { ...told.ticket, heard: {} } }).toEqual(before);
});

it('other people’s words in an answer ping nobody', () => {
  const [answer = ''] = comments(play([opens(), says(lena, '/service @acme/everyone #12 <!-- x', later)]));
  expect(answer).toContain('“@\u2060acme/everyone #\u206012 <\u2060!-- x”');
});
