/** Who reads what: the requester the ticket, staff the back office, and whoever asked in vain one answer that goes away again. */
import { describe, expect, it, test } from 'vitest';
import type { Effect } from '../../plugin/core/effect.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { dora, lena, mia, omar, rita, zoe } from '../core/people.ts';
import {
  closes,
  desk,
  labels,
  on,
  onTheTicket,
  opens,
  play,
  says,
  wakes,
  withoutOffice,
} from '../core/sample.ts';

const alone = desk({ v1: withoutOffice });
const answers = (effects: readonly Effect[]) =>
  effects.flatMap((one) => (one.kind === 'comment' && one.toAsker !== undefined ? [one] : []));
const takenAway = (events: readonly TicketEvent[]) =>
  play(events).effects.flatMap((one) => (one.kind === 'take-away-comment' ? [one.comment] : []));
const folded = (events: readonly TicketEvent[], context = alone) =>
  play(events, context).effects.flatMap((one) => (one.kind === 'minimize-comment' ? [one.comment] : []));

/** Everything that only staff need to know: handed on, called, warned, late, given back, declared. */
const busy = [
  opens(),
  says(lena, 'We look at it.\n\n/take', on('09:05')),
  says(lena, '/own @omar\n/escalate restarted the client, no change', on('09:10')),
  says(mia, '/manager nobody of level 2 is free', on('09:15')),
  says(omar, '/take', on('09:20')),
  says(omar, '/unassign', on('09:25')),
  wakes(on('13:10')),
  wakes(on('16:50')),
];

describe('staff', () => {
  it('are told in the back office, and the ticket stays quiet', () => {
    const { effects } = play(busy);
    const notes = effects.filter(({ kind }) => kind === 'back-office-note');
    expect(notes.map(({ key }) => key.split('/').slice(1).join('/'))).toEqual([
      expect.stringMatching(/\/own$/),
      expect.stringMatching(/\/handoff-2$/),
      expect.stringMatching(/\/manager$/),
      expect.stringMatching(/\/given-back$/),
      'resolution/75%',
      'resolution/breach',
    ]);
    expect(onTheTicket({ effects })).toEqual([]);
  });

  it('without a back office are told on the ticket what nobody would learn otherwise, and warnings by labels alone', () => {
    const { effects } = play(busy, alone);
    const told = effects.flatMap((one) => (one.kind === 'comment' ? [one] : []));
    expect(told.map(({ key }) => key.split('/').at(-1))).toEqual([
      'own',
      'handoff-2',
      'manager',
      'given-back',
      'breach',
    ]);
    for (const { body, forStaff } of told) {
      expect(body).not.toContain('@rita');
      expect(forStaff).toBeDefined();
    }
  });

  it('find it folded away once they have acted, or once the clock that it is about is over', () => {
    const handed = expect.stringMatching(/\/handoff-2$/);
    expect(folded(busy.slice(0, 3))).toEqual([]);
    expect(folded(busy.slice(0, 5))).toContainEqual(handed);
    const late = [opens(), wakes(on('10:01'))];
    expect(folded(late)).toEqual([]);
    expect(folded([...late, says(lena, '/priority P1', on('10:05'))])).toEqual([]);
    expect(folded([...late, says(lena, 'We look at it.', on('10:05'))])).toEqual([
      '7#1/first-response/breach',
    ]);
    const ended = [...busy.slice(0, 4), says(omar, '/solved renewed it', on('09:40'))];
    expect(folded(ended)).toHaveLength(3);
    expect(new Set(folded(ended)).size).toBe(3);
    expect(folded(busy, desk())).toEqual([]);
  });
});

describe('whoever asks in vain', () => {
  const first = says(zoe, '/take', on('09:10'), { comment: 5 });
  const answer = '7#1/comment/5/refused';

  it('reads one answer, which takes the place of the last one', () => {
    const second = says(zoe, '/wait user', on('09:20'), { comment: 6 });
    expect(answers(play([opens(), first, second]).effects)).toMatchObject([
      { key: answer, toAsker: { to: zoe.id, earlier: null }, afterOthers: true },
      { key: '7#1/comment/6/refused', toAsker: { to: zoe.id, earlier: answer } },
    ]);
  });

  it('sees a 😕 on their words, and no notice reaches anybody else', () => {
    const { effects } = play([opens(), first]);
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'reaction', content: 'confused', comment: 5 }),
    );
    expect(onTheTicket({ effects })).toHaveLength(1);
    for (const asked of [
      [says(lena, '/confirm', on('09:10'))],
      [says(lena, '/assign @zoe', on('09:10'))],
      [says(rita, '/take', on('09:10'))],
      [says(omar, '/solved', on('09:10'))],
      [says(dora, '/deescalate', on('09:10'))],
      [labels(rita, 'priority: P1', on('09:10'))],
      [closes(zoe, on('09:10'))],
    ]) {
      const [one] = answers(play([opens(), ...asked]).effects);
      const who = asked[0] !== undefined && 'by' in asked[0] ? asked[0].by.login : '';
      const pinged = [...(one?.body ?? '').matchAll(/(?<![\w`/])@([\w-]+)/g)].map(([, login]) => login);
      expect(new Set(pinged)).toEqual(new Set([who]));
    }
  });

  it('finds it gone with their next command that works, and nobody else’s goes with it', () => {
    const lenas = says(lena, '/confirm', on('09:11'), { comment: 7 });
    const works = says(lena, '/take', on('09:20'), { comment: 8 });
    expect(takenAway([opens(), first, lenas, works])).toEqual(['7#1/comment/7/refused']);
    expect(play([opens(), first, lenas, works]).ticket.standingAnswers).toMatchObject([{ to: zoe.id }]);
  });

  it('finds it gone after a day in any case', () => {
    expect(takenAway([opens(), first, wakes(on('09:09', '2026-11-21'))])).toEqual([]);
    expect(takenAway([opens(), first, wakes(on('09:10', '2026-11-21'))])).toEqual([answer]);
    expect(takenAway([opens(), first, wakes(on('09:10', '2026-11-25'))])).toEqual([answer]);
  });

  it('reads it by an edit of the same words, too', () => {
    const edit = says(zoe, '/own', on('09:12'), { comment: 5, edit: true });
    expect(answers(play([opens(), first, edit]).effects).at(-1)?.toAsker).toMatchObject({ earlier: answer });
  });

  test.each(['/help', '/sla', '/sla why'])('%s is answered likewise', (line) => {
    const asked = [opens(), says(lena, line, on('09:10'), { comment: 9 })];
    const [one] = answers(play(asked).effects);
    expect(one?.body).toContain('This answer disappears with your next command, or after a day.');
    expect(takenAway([...asked, says(lena, '/take', on('09:20'))])).toEqual([one?.key]);
  });

  it('of several things reads one answer', () => {
    const told = play([opens(), says(lena, '/sla\n/help\n/priority P9', on('09:10'), { comment: 9 })]);
    expect(answers(told.effects)).toHaveLength(1);
    expect(onTheTicket(told)[0]).toMatch(
      /\*\*First response\*\*[\s\S]*here you can use[\s\S]*no priority “P9”/,
    );
  });
});
