/** The first-response clock: warned, met, breached, ended. */
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../plugin/core/clock.ts';
import { clockOf } from '../../plugin/core/ticket/ticket.ts';
import { lena, omar, rita } from '../core/people.ts';
import {
  announced,
  closes,
  comments,
  factsOf,
  form,
  labels,
  MINUTE,
  on,
  opens,
  play,
  reopens,
  says,
  shown,
  wakes,
} from '../core/sample.ts';
import { used } from './used.ts';

const answer = (at: number) => says(lena, 'I am on it.', at);

describe('the first response', () => {
  it('warns at three quarters and breaches at the target, each at its own time', () => {
    const told = play([opens(), wakes(on('09:45')), wakes(on('10:00'))]);
    expect(comments(told)).toEqual([
      '@lena @acme/service-desk, the first answer to the requester is due by Fri 20 Nov 2026, 10:00 (Europe/Berlin).',
      '@lena @acme/service-desk, the first answer to the requester was due Fri 20 Nov 2026, 10:00 (Europe/Berlin) and is late (cc @mia).',
    ]);
    expect(
      told.effects.filter(({ kind }) => kind === 'announcement').map((one) => ('at' in one ? one.at : 0)),
    ).toEqual([on('09:00'), on('09:45'), on('10:00')]);
    expect(factsOf(told, 'sla.breached')).toEqual([
      { clock: 'first-response', milestone: 'breach', due: '2026-11-20T09:00:00Z', policy: 'v1' },
    ]);
  });

  it.each(['/close', '/assign zoe', '/done'])('is not met by staff who write only %s', (line) => {
    const { ticket } = play([opens(), says(lena, line, on('09:10'))]);
    expect(ticket.firstReplyAt).toBeNull();
    expect(ticket.status).toBe('new');
  });

  it('tells whoever works on it, rather than the whole level', () => {
    expect(comments(play([opens(), says(lena, '/take', on('09:10')), wakes(on('09:45'))]))[0]).toMatch(
      /^@lena, the first/,
    );
  });

  it('answered in time is met, and says nothing', () => {
    const told = play([opens(), answer(on('09:44')), wakes(on('11:00'))]);
    expect(announced(told)).toEqual(['ticket.opened', 'ticket.assigned', 'sla.met']);
    expect(factsOf(told, 'sla.met')).toEqual([{ clock: 'first-response' }]);
  });

  it('answered in the very second it was due is in time, whatever else happens in it', () => {
    const told = play([
      opens(),
      labels(lena, 'priority: P1', on('09:30')),
      answer(on('09:30')),
      wakes(on('09:31')),
    ]);
    expect(announced(told)).not.toContain('sla.breached');
    const waiting = play([
      opens(),
      labels(lena, 'waiting: user', on('13:59')),
      says(lena, '/solved done', on('14:00')),
      wakes(on('15:00')),
    ]);
    expect(clockOf(waiting.ticket, 'resolution')?.passed['breach']).toBeUndefined();
    const both = play([
      opens(),
      answer(on('09:10')),
      labels(lena, 'waiting: user', on('14:00')),
      says(lena, '/solved done', on('14:00')),
      wakes(on('15:00')),
    ]);
    expect(clockOf(both.ticket, 'resolution')?.passed['breach']).toBeUndefined();
  });

  it('answered a second late is met, and breached all the same', () => {
    const told = play([opens(), answer(on('10:00') + 1000)]);
    expect(announced(told)).toEqual(['ticket.opened', 'sla.warning', 'sla.breached', 'ticket.assigned']);
    expect(stateOf(told.ticket.clocks[0] ?? expect.fail())).toBe('met');
    expect(shown([opens(), answer(on('10:00') + 1000)]).labels).toContain('sla: breached');
  });

  it('told late is told once, as a breach, without the words of a warning that would help nobody', () => {
    const told = play([opens(), wakes(on('11:00')), wakes(on('11:30')), answer(on('11:40'))]);
    expect(comments(told)).toEqual([expect.stringMatching(/ is late/)]);
    expect(announced(told)).toEqual(['ticket.opened', 'sla.warning', 'sla.breached', 'ticket.assigned']);
  });

  it('ends without a verdict when the ticket is withdrawn, and goes on when it comes back', () => {
    const withdrawn = [opens(), closes(rita, on('09:20'))];
    expect(announced(play(withdrawn))).toEqual(['ticket.opened', 'ticket.closed']);
    const back = play([...withdrawn, reopens(rita, on('10:20'))]);
    expect(used(back.ticket, 'first-response', on('10:30'))).toBe(30 * MINUTE);
  });
});

describe('a ticket that staff wrote down for somebody else', () => {
  const taken = (how: string, by = lena) =>
    opens(on('09:00'), {
      by,
      body: form({ 'On behalf of': 'Mr Olsen, room 4', 'How did they reach you?': how }),
    });

  it.each(['Phone', 'Chat', 'In person'])('by %s is answered as it is written', (how) => {
    const told = play([taken(how)]);
    expect(told.ticket).toMatchObject({ onBehalfOf: 'Mr Olsen, room 4', channel: how.toLowerCase() });
    expect(announced(told)).toEqual(['ticket.opened', 'sla.met']);
    expect(clockOf(told.ticket, 'first-response')?.marks.map(({ does }) => does)).toEqual(['start', 'met']);
  });

  it.each(['E-mail', 'Monitoring', '_No response_'])('by %s still owes its answer', (how) => {
    expect(play([taken(how)]).ticket.firstReplyAt).toBeNull();
  });

  it('is answered by whoever wrote it down, too: they speak as staff', () => {
    const told = play([taken('E-mail'), says(lena, 'I have called him back.', on('09:20'))]);
    expect(told.ticket.firstReplyAt).toBe(on('09:20'));
    const confirmed = play([
      taken('Phone'),
      says(lena, '/solved new cable', on('09:30')),
      says(omar, '/confirm by phone', on('09:40')),
    ]);
    expect(confirmed.ticket).toMatchObject({ status: 'closed', resolution: { verifiedBy: 'omar' } });
  });

  it('is what the form says from staff alone', () => {
    expect(play([taken('Phone', rita)]).ticket).toMatchObject({ onBehalfOf: null, firstReplyAt: null });
  });
});
