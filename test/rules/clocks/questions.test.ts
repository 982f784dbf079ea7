/** Whatever the requester says that waits for an answer starts the clock of the next response, however it is said. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { lena, rita } from '../../core/people.ts';
import { HOUR, labels, on, opens, reopens, says } from '../../core/sample.ts';
import { clocksOf, deskWith } from './sample.ts';

const owed = (events: readonly TicketEvent[], at = on('16:00'), context = deskWith()) =>
  clocksOf('next-response', events, at, context);

const answer = says(lena, 'I am on it.', on('09:10'));
const solved = [opens(), answer, says(lena, '/solved restarted it', on('10:00'))];
const suggested = opens(on('09:00'), {
  suggestions: [{ id: 'KE-0001', title: 'VPN drops', url: null, because: ['vpn'] }],
});

describe('a question of the requester', () => {
  it.each<readonly [string, readonly TicketEvent[], number]>([
    ['plain words', [opens(), answer, says(rita, 'Any news?', on('11:00'))], on('11:00')],
    ['words that take it up again', [...solved, says(rita, 'It is broken again.', on('11:00'))], on('11:00')],
    ['/reopen with its reason', [...solved, says(rita, '/reopen broken again', on('11:00'))], on('11:00')],
    ['/reopen under its reason', [...solved, says(rita, 'It is back.\n/reopen', on('11:00'))], on('11:00')],
    ['the Reopen button', [...solved, reopens(rita, on('11:00'))], on('11:00')],
    [
      'a suggestion that is turned down with words',
      [suggested, answer, says(rita, '/not-known KE-0001 mine differs', on('11:00'))],
      on('11:00'),
    ],
    [
      'a workaround that did not help, without a word',
      [opens(), says(lena, '/known KE-0001', on('09:10')), says(rita, '/not-known', on('11:00'))],
      on('11:00'),
    ],
    [
      'an answer to what was asked',
      [
        opens(),
        says(lena, 'Which log?\n\n/wait user the log', on('09:10')),
        says(rita, 'This one.', on('11:00')),
      ],
      on('11:00'),
    ],
  ])('starts the clock: %s', (_, events, from) => {
    expect(owed(events)).toEqual([
      { state: 'running', from, due: from + 2 * HOUR, used: on('16:00') - from },
    ]);
    const answered = [...events, says(lena, 'I look into it.', on('11:30'))];
    expect(owed(answered)).toMatchObject([{ state: 'met', from, used: HOUR / 2 }]);
  });

  it.each<readonly [string, readonly TicketEvent[]]>([
    [
      'a suggestion that is turned down without a word',
      [suggested, answer, says(rita, '/not-known', on('11:00'))],
    ],
    ['one of several, by its number', [suggested, answer, says(rita, '/not-known KE-0001.', on('11:00'))]],
    ['thanks', [opens(), answer, says(rita, 'Thank you!', on('11:00'))]],
    ['staff who take it up again', [...solved, says(lena, '/reopen it is back', on('11:00'))]],
    ['the Reopen button of staff', [...solved, reopens(lena, on('11:00'))]],
    [
      'staff who turn a suggestion down',
      [suggested, answer, says(lena, '/not-known KE-0001 no', on('11:00'))],
    ],
  ])('is none: %s', (_, events) => {
    expect(owed(events)).toEqual([]);
  });
});

describe('while the first answer is owed', () => {
  const partly = deskWith((text) =>
    text.replace(
      'next-response: { targets: { P1: 1h, P2: 2h } }',
      'next-response: { targets: { P1: 1h, P2: 2h, P4: 3h } }',
    ),
  );
  const question = says(rita, 'Any news?', on('10:00'));
  const lowered = (at: number) => labels(lena, 'priority: P4', at);

  it('that one speaks for all, and answers all', () => {
    expect(owed([opens(), says(rita, 'Any news?', on('09:10'))])).toEqual([]);
    const answered = [opens(), says(rita, 'Any news?', on('09:10')), says(lena, 'I am on it.', on('09:20'))];
    expect(owed(answered)).toEqual([]);
  });

  it('and the priority comes to have no target for it, a question after that has a clock of its own', () => {
    expect(owed([opens(), lowered(on('09:30')), question], on('10:00'), partly)).toMatchObject([
      { state: 'running', from: on('10:00'), due: on('13:00') },
    ]);
  });

  it('and the priority comes to have no target for it, a question before that has one from then on', () => {
    const asked = says(rita, 'Any news?', on('09:10'));
    expect(owed([opens(), asked, lowered(on('09:30'))], on('10:00'), partly)).toMatchObject([
      { state: 'running', from: on('09:30'), due: on('12:30') },
    ]);
    expect(
      owed(
        [opens(), asked, lowered(on('09:30')), says(lena, 'I am on it.', on('09:40'))],
        on('10:00'),
        partly,
      ),
    ).toMatchObject([{ state: 'met' }]);
  });

  it('a first answer that is promised again leaves the clock of the question as it is', () => {
    const raised = labels(lena, 'priority: P2', on('10:30'));
    const events = [opens(), lowered(on('09:30')), question, raised];
    expect(owed(events, on('11:00'), partly)).toMatchObject([{ state: 'running', from: on('10:00') }]);
    expect(owed([...events, says(lena, 'I am on it.', on('10:40'))], on('11:00'), partly)).toMatchObject([
      { state: 'met' },
    ]);
  });
});
