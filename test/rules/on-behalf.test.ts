/** A ticket that staff wrote down for somebody without an account: the desk speaks to staff, and waits for nobody. */
import { describe, expect, it } from 'vitest';
import { lena, omar, zoe } from '../core/people.ts';
import { closes, comments, form, ke1, on, opens, play, says, shown } from '../core/sample.ts';

const later = on('09:10');
const then = on('09:20');

const taken = (fields: Readonly<Record<string, string>> = {}, change: Parameters<typeof opens>[1] = {}) =>
  opens(on('09:00'), {
    by: lena,
    body: form({ 'On behalf of': 'Mr Olsen, room 4', 'How did they reach you?': 'E-mail', ...fields }),
    ...change,
  });
const first = (events: Parameters<typeof shown>[0]) => shown(events).card.split('\n')[0];

describe('what is missing on it', () => {
  const lacking = taken({ 'Who is affected?': '_No response_', 'What happened?': '_No response_' });

  it('is asked of whoever wrote it down, and nobody is waited for', () => {
    const told = play([lacking]);
    expect(comments(told)).toEqual([
      [
        '@lena, to help Mr Olsen, room 4 well we need a little more:',
        '',
        '- What happened: what did they do, what did they see, and what had they expected?',
        '- Who is affected: only they, their team, or everyone?',
        '',
        'Please ask them, and add it in a comment; `/priority P2` sets the priority, `/service NAME` the service. Work on it need not wait.',
      ].join('\n'),
    ]);
    expect(told.ticket).toMatchObject({ status: 'new', waiting: null });
    expect(shown([lacking]).card).toContain('| Resolution | due');
  });

  it('asks what a request needs in their words, too', () => {
    const request = taken({ 'What happened?': '_No response_' }, { labels: ['kind: request'] });
    expect(play([request]).ticket.missing).toEqual(['What do they need?']);
  });

  it('is answered by a comment of staff', () => {
    const told = play([lacking, says(lena, 'His whole team, he says.', later)]);
    expect(told.ticket).toMatchObject({ missing: [], status: 'open' });
    expect(play([lacking, says(zoe, 'me, too', later)]).ticket.missing).toHaveLength(2);
  });
});

describe('its card', () => {
  it.each([
    [
      'while it is new',
      [taken()],
      'Written down for Mr Olsen, room 4 by @lena. The ticket is with **level 1 (service desk)** at priority **P2**. An answer to them is due by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
    ],
    [
      'while it waits for them',
      [taken(), says(omar, '/wait user the log', later)],
      '**Waiting for Mr Olsen, room 4**: the log. Write `/resume` once they have answered.',
    ],
    [
      'when it is resolved',
      [taken(), says(omar, '/solved new cable', later)],
      '**Resolved by @omar.** Please tell Mr Olsen, room 4. When they say that it works, write `/confirm by phone`; if it does not, `/reopen` and what they see.',
    ],
    [
      'when it is confirmed',
      [taken(), says(omar, '/solved new cable', later), says(lena, '/confirm by phone', then)],
      '**Solved and closed.** Confirmed by @lena. How did they like our help? Write `/rate 5` for very well, `/rate 1` for badly.',
    ],
    [
      'when it is withdrawn',
      [taken(), closes(omar, later, 'not-planned')],
      '**Closed without a solution**, by @omar. Do they still need help? Write `/reopen` and what they see.',
    ],
  ])('speaks to staff %s', (_, events, sentence) => expect(first(events)).toBe(sentence));

  it('suggests to staff what they may apply', () => {
    const suggestions = [{ ...ke1, because: [] }];
    const { card } = shown([taken({}, { suggestions })]);
    expect(card).toContain('If one fits, apply it: `/known KE-0001`.');
    expect(card).not.toContain('simply close the ticket');
  });
});

describe('what is written under it', () => {
  it('of a solution asks to pass it on', () => {
    expect(comments(play([taken(), says(omar, '/solved new cable', later)]))).toEqual([
      '@lena, the ticket that you wrote down for Mr Olsen, room 4 is resolved:\n\n> new cable\n\nPlease tell them. When they say that it works, write `/confirm by phone`; if it does not, `/reopen` and what they see. Note what they think of our help with `/rate 1` (bad) to `/rate 5` (very good).',
    ]);
    expect(comments(play([taken(), closes(lena, later)]))[0]).toMatch(
      /^@lena, the ticket for Mr Olsen, room 4 is marked as solved\. Please tell them\./,
    );
  });

  it('of a known error, too', () => {
    expect(comments(play([taken(), says(omar, '/known KE-0001', later)]))[0]).toContain(
      'Please pass it on to Mr Olsen, room 4. Did it help? Write `/confirm by phone`. Is their problem a different one? Write `/not-known`.',
    );
  });

  it('tells a stranger that staff speak for them', () => {
    const solved = [taken(), says(omar, '/solved new cable', later)];
    expect(comments(play([...solved, says(zoe, '/confirm', then)])).at(-1)).toBe(
      '@zoe, that did not work. Only the desk’s staff can use `/confirm`, for somebody who has no account here.',
    );
    expect(comments(play([taken(), says(zoe, '/help', then)])).at(-1)).toContain(
      'the commands on this ticket are for the desk’s staff.',
    );
  });
});
