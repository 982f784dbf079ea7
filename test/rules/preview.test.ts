/** What a policy would change for the open tickets, before anybody merges it. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import type { Preview } from '../../plugin/reply/proposal/preview.ts';
import { decide } from '../../plugin/rules/decide.ts';
import { previewPolicy } from '../../plugin/rules/preview.ts';
import { lena, rita } from '../core/people.ts';
import { desk, HOUR, on, opens, play, policy, policyText, says, wakes } from '../core/sample.ts';

const having = (...events: readonly TicketEvent[]): Ticket => play([opens(), ...events]).ticket;
const preview = (tickets: readonly Ticket[], text: string, now: number): Preview =>
  previewPolicy(tickets, policy(text, 'proposed'), desk().policies, now);
const slower = policyText.replace('P2: 1h', 'P2: 2h');
const faster = policyText.replace('P2: 1h', 'P2: 20m');

describe('a preview', () => {
  it('names each due time that moves, and leaves out what stays', () => {
    expect(preview([having()], slower, on('09:30'))).toEqual({
      from: on('09:30'),
      open: 1,
      moves: [
        { number: 1, clock: 'first-response', was: on('10:00'), becomes: on('11:00'), breaches: false },
      ],
    });
    expect(preview([having()], policyText, on('09:30')).moves).toEqual([]);
  });

  it('counts what was used already, and tells of a target that is used up at once', () => {
    expect(preview([having()], faster, on('09:30')).moves).toMatchObject([
      { clock: 'first-response', becomes: on('09:30'), breaches: true },
    ]);
    expect(preview([having()], faster, on('09:10')).moves).toMatchObject([
      { becomes: on('09:20'), breaches: false },
    ]);
  });

  it('agrees with what the ticket shows once the policy has come', () => {
    const context = desk({ v1: policyText, v2: slower });
    const [move] = preview([having()], slower, on('09:30')).moves;
    const change: TicketEvent = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: on('09:30'),
      policy: 'v2',
    };
    const then = decide(having(), change, context)?.ticket;
    const becomes = typeof move?.becomes === 'number' ? move.becomes : 0;
    const just = (at: number) => then && decide(then, wakes(at), context)?.ticket.clocks[0]?.passed['breach'];
    expect(just(becomes - 1)).toBeUndefined();
    expect(just(becomes)).toMatchObject({ at: becomes });
  });

  it('leaves alone what is breached already, or is late and has not been told', () => {
    expect(preview([having(wakes(on('10:00')))], slower, on('10:30')).moves).toEqual([]);
    expect(preview([having()], slower, on('10:30')).moves).toEqual([]);
  });

  it('leaves alone what is met, and tickets that are resolved', () => {
    const answered = having(says(lena, 'I am on it.', on('09:20')));
    expect(preview([answered], slower, on('09:30')).moves).toEqual([]);
    const solved = having(says(lena, '/solved Restarted.', on('09:20')));
    expect(preview([solved], slower, on('09:30'))).toMatchObject({ open: 0, moves: [] });
  });

  it('tells of a promise that is given up, and of a new one', () => {
    expect(preview([having()], policyText.replace('P2: 1h, ', ''), on('09:30')).moves).toMatchObject([
      { clock: 'first-response', was: on('10:00'), becomes: 'nothing' },
    ]);
    const more = `${policyText}  update:\n    targets: { P2: 1h }\n`;
    const answered = having(says(lena, 'I am on it.', on('09:20')));
    expect(preview([answered], more, on('09:30')).moves).toMatchObject([
      { clock: 'update', was: 'nothing', becomes: on('10:30'), breaches: false },
    ]);
  });

  it('tells of a clock that stands still now and would run, and the other way round', () => {
    const waiting = having(says(lena, '/wait user which router?', on('09:20')));
    const never = policyText.replace('pause-on: [user]', 'pause-on: []');
    const [move] = preview([waiting], never, on('09:30')).moves;
    expect(move).toMatchObject({ clock: 'resolution', was: 'paused' });
    expect(typeof move?.becomes).toBe('number');
    const context = desk({ v1: never });
    const running = play([opens(), says(lena, '/wait user which router?', on('09:20'))], context).ticket;
    const back = previewPolicy([running], policy(policyText, 'proposed'), context.policies, on('09:30'));
    expect(back.moves).toMatchObject([{ clock: 'resolution', becomes: 'paused', breaches: false }]);
  });

  it('of a policy for later is as of its own instant, as if nothing happened until then', () => {
    const later = `effective: "2026-11-20T09:40:00+01:00"\n${slower}`;
    expect(preview([having()], later, on('09:10'))).toMatchObject({
      from: on('09:40'),
      moves: [{ was: on('10:00'), becomes: on('11:00') }],
    });
    const tooLate = `effective: "2026-11-20T11:00:00+01:00"\n${slower}`;
    expect(preview([having()], tooLate, on('09:10')).moves).toEqual([]);
    const past = `effective: "2026-01-01T00:00:00+01:00"\n${slower}`;
    expect(preview([having()], past, on('09:10')).from).toBe(on('09:10'));
  });

  it('puts the tickets in the order of their numbers', () => {
    const third = { ...having(), id: '7#3', number: 3 };
    const second = { ...having(), id: '7#2', number: 2 };
    const { open, moves } = preview([third, having(), second], slower, on('09:30'));
    expect([open, ...moves.map(({ number }) => number)]).toEqual([3, 1, 2, 3]);
  });

  it('changes no ticket', () => {
    const ticket = having(says(rita, 'Any news?', on('09:20')));
    const before = JSON.stringify(ticket);
    preview([ticket], faster, on('09:30') + HOUR);
    expect(JSON.stringify(ticket)).toBe(before);
  });
});
