/** Priorities without a target, and the next time that the desk must look. */
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../plugin/core/clock.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { lena, rita } from '../core/people.ts';
import { desk, factsOf, form, MINUTE, on, opens, play, policyText, says, wakes } from '../core/sample.ts';
import { used } from './used.ts';

const answer = (at: number) => says(lena, 'I am on it.', at);
const context = desk();

describe('a priority without a target', () => {
  const quiet = form({ 'Who is affected?': 'Only me', 'How urgent is it?': 'I can work around it' });
  const p4 = opens(on('09:00'), { body: quiet });

  it('has no clocks until it gets one; then they start', () => {
    expect(play([p4]).ticket.clocks).toEqual([]);
    const { ticket } = play([p4, says(lena, '/priority P2', on('10:00'))]);
    expect(used(ticket, 'first-response', on('10:30'))).toBe(30 * MINUTE);
    expect(nextDue(ticket, context)).toBe(on('10:45'));
  });

  it('ends the clocks without a verdict, also one that waits, and continues them later', () => {
    const waiting = [
      opens(),
      says(lena, 'Log?\n\n/wait user log', on('10:00')),
      says(lena, '/priority P4', on('10:10')),
    ];
    expect(play(waiting).ticket.clocks.map(stateOf)).toEqual(['met', 'stopped']);
    // No clock runs any more; the requester is reminded after two working days.
    expect(nextDue(play(waiting).ticket, context)).toBe(on('10:00', '2026-11-24'));
    const back = play([
      ...waiting,
      says(lena, '/priority P2', on('11:00')),
      says(rita, 'Here.', on('11:30')),
    ]);
    expect(used(back.ticket, 'resolution', on('11:45'))).toBe(75 * MINUTE);
  });

  it('does not start a clock for an answer that was given already', () => {
    const { ticket } = play([p4, answer(on('09:10')), says(lena, '/priority P2', on('10:00'))]);
    expect(ticket.clocks.map(({ kind }) => kind)).toEqual(['resolution']);
  });
});

describe('the next time that the desk must look', () => {
  it('is the earliest of all milestones and dates, and nothing once the ticket has ended', () => {
    expect(nextDue(play([opens()]).ticket, context)).toBe(on('09:45'));
    expect(
      nextDue(
        play([opens(), says(lena, '/take\n/wait user log until 2026-11-21', on('09:10'))]).ticket,
        context,
      ),
    ).toBe(on('09:45'));
    const far = play([
      opens(),
      answer(on('09:05')),
      says(lena, '/wait user log until 2026-11-21', on('09:10')),
    ]);
    expect(nextDue(far.ticket, context)).toBe(on('00:00', '2026-11-21'));
    const solved = [opens(), says(lena, '/solved done', on('09:10'))];
    // First a thumb is looked for, which would confirm it, some hours after.
    expect(nextDue(play(solved).ticket, context)).toBe(on('13:10'));
    const looked = play([...solved, wakes(on('09:20', '2026-11-23'))]);
    expect(nextDue(looked.ticket, context)).toBe(on('09:10', '2026-11-25'));
    expect(nextDue(play([...solved, says(rita, '/confirm', on('09:20'))]).ticket, context)).toBeNull();
  });
});

it('what fell due while the desk slept is told in the order in which it fell due', () => {
  const hasty = desk({ v1: policyText.replace('P2: 4h', 'P2: 30m') });
  const told = play([opens(), wakes(on('10:30'))], hasty);
  expect(factsOf(told, 'sla.breached').map(({ clock }) => clock)).toEqual(['resolution', 'first-response']);
});
