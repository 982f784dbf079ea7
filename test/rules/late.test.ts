/** An event reaches the desk late: it is put in its place, and a verdict it undoes is corrected once. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { correct, refold } from '../../plugin/rules/correct.ts';
import { lena } from '../core/people.ts';
import {
  announced,
  comments,
  desk,
  on,
  opens,
  play,
  policy,
  policyText,
  says,
  wakes,
} from '../core/sample.ts';
import { inOrder } from './in-order.ts';

const context = desk();

/** What people heard so far, and what the desk says when the late event is there, each key once. */
function lateStory(told: Ticket, events: readonly TicketEvent[], late: TicketEvent) {
  const decision = refold(told, inOrder([...events, late]), context, late.at);
  return decision ?? expect.fail('the story has an opening');
}

describe('an answer that was given in time and arrives late', () => {
  const events = [opens(), wakes(on('09:45')), wakes(on('10:00'))];
  const told = play(events);
  const late = says(lena, 'I am on it.', on('09:50'));
  const folded = lateStory(told.ticket, events, late);

  it('gives the ticket as if it had come in time', () => {
    expect(folded.ticket.clocks[0]?.passed['breach']).toBeUndefined();
    expect(folded.ticket.firstReplyAt).toBe(on('09:50'));
  });

  it('corrects the breach in one comment and one webhook, at the time of the late event', () => {
    expect(comments(folded).at(-1)).toBe(
      'A correction: news of this ticket reached the desk late. Counted with it, the first answer to the requester is in time.',
    );
    expect(folded.effects.at(-1)).toEqual({
      kind: 'announcement',
      key: `7#1/first-response/corrected/${on('10:00')}/sla.corrected`,
      type: 'sla.corrected',
      at: on('09:50'),
      data: { clock: 'first-response' },
    });
  });

  it('is corrected no second time', () => {
    const again = lateStory(folded.ticket, [...events, late], says(lena, 'Still on it.', on('09:55')));
    expect(announced(again)).not.toContain('sla.corrected');
  });
});

describe('a pause that arrives late', () => {
  const base = [opens(), says(lena, 'On it.', on('09:10')), wakes(on('14:00'))];
  const pause = says(lena, '/wait user log', on('13:30'));
  const corrected = lateStory(play(base).ticket, base, pause);
  const keysOf = (effects: readonly { readonly key: string }[]) => effects.map(({ key }) => key);

  it('takes the breach back', () => {
    expect(announced(corrected)).toContain('sla.corrected');
  });

  it('does not swallow the breach that happens after all: it has a key of its own', () => {
    const resumed = [...base, pause, says(lena, '/resume', on('14:30'))];
    const then = refold(corrected.ticket, inOrder([...resumed, wakes(on('15:00'))]), context, on('14:30'));
    const keys = keysOf(then?.effects ?? []);
    expect(keys).toContain('7#1/resolution/breach/1');
    expect(keysOf(play(base).effects)).toContain('7#1/resolution/breach');
    expect(keys).not.toContain('7#1/resolution/breach');
  });
});

it('a breach that stands is not corrected', () => {
  const { ticket } = play([opens(), wakes(on('10:00'))]);
  expect(correct(ticket, ticket, on('10:10'), policy(policyText))).toEqual([]);
});

it('without an opening there is nothing to fold', () => {
  expect(refold(play([opens()]).ticket, [says(lena, 'hello', on('09:10'))], context, on('09:10'))).toBeNull();
});
