/** /solved, /confirm, /rate and /reopen: the end of a ticket, and its return. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../core/people.ts';
import { announced, comments, desk, factsOf, on, opens, play, policyText, says } from '../core/sample.ts';

const later = on('09:10');

const then = on('09:20');

const resolved = [opens(), says(lena, '/solved renewed the certificate', later)];

const closed = [...resolved, says(rita, '/confirm', on('09:15'))];

describe('/solved, /confirm and /rate', () => {
  it('resolves with a note that the requester reads', () => {
    const told = play(resolved);
    expect(told.ticket).toMatchObject({
      status: 'resolved',
      owner: 'lena',
      resolution: { note: 'renewed the certificate' },
    });
    expect(comments(told)).toEqual([
      '@rita, your ticket is resolved:\n\n> renewed the certificate\n\nDoes it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good), or with a 👍 or 👎 on this comment.',
    ]);
    expect(factsOf(told, 'ticket.resolved')).toEqual([
      { code: 'solved', note: 'renewed the certificate', by: 'lena' },
    ]);
  });

  it('/confirm closes what is resolved', () => {
    const told = play(closed);
    expect(told.ticket).toMatchObject({
      status: 'closed',
      button: 'closed',
      resolution: { verifiedBy: 'rita' },
    });
    expect(factsOf(told, 'ticket.closed')).toEqual([{ code: 'solved', verifiedBy: 'rita' }]);
  });

  it('/confirm of a workaround resolves and closes at once', () => {
    const told = play([opens(), says(lena, '/known KE-0001', later), says(rita, '/confirm', then)]);
    expect(told.ticket.resolution).toMatchObject({
      note: 'Solved by KE-0001, confirmed by the requester.',
      by: 'lena',
      verifiedBy: 'rita',
    });
    expect(announced(told).slice(-3)).toEqual(['ticket.resolved', 'ticket.closed', 'sla.met']);
  });

  it('/rate keeps stars and words, and a second one counts instead', () => {
    const told = play([
      ...closed,
      says(rita, '/rate 2 had to ask twice', then),
      says(rita, '/rate 5', on('09:30')),
    ]);
    expect(told.ticket.rating).toEqual({ stars: 5, comment: null });
    expect(factsOf(told, 'ticket.rated')).toEqual([
      { stars: 2, comment: 'had to ask twice' },
      { stars: 5, comment: null },
    ]);
  });

  it('/rate is heard also where the same comment takes the ticket up again', () => {
    const told = play([...resolved, says(rita, '/rate 2 it came back\n/reopen error 809 again', then)]);
    expect(told.ticket).toMatchObject({ status: 'open', rating: null });
    expect(factsOf(told, 'ticket.rated')).toEqual([{ stars: 2, comment: 'it came back' }]);
  });

  it.each([
    [
      'a note is missing',
      [opens()],
      lena,
      '/solved',
      'The requester should read what was done. Write `/solved` and what you did.',
    ],
    [
      'nothing waits',
      [opens()],
      rita,
      '/confirm',
      'There is nothing to confirm yet. If the problem is gone, simply close the ticket.',
    ],
    [
      'it is closed',
      closed,
      rita,
      '/confirm',
      'The ticket is closed already, so nothing is left to confirm.',
    ],
    [
      'it is not resolved',
      [opens()],
      rita,
      '/rate 5',
      'The ticket is not resolved yet; please rate it when it is.',
    ],
    [
      'it is too much',
      closed,
      rita,
      '/rate 6',
      '“6” is not a rating. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    ],
    [
      'it is nothing',
      closed,
      rita,
      '/rate',
      'Your rating is missing. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    ],
  ])('refuses where %s', (_, events, by, body, why) => {
    expect(comments(play([...events, says(by, body, then)])).at(-1)).toBe(
      `@${by.login}, that did not work. ${why}`,
    );
  });
});

describe('/reopen', () => {
  it.each(['/reopen the error is back', '/reopen\n\nThe error is back.'])(
    '%j takes the ticket up again, to be rated anew',
    (body) => {
      const told = play([...closed, says(rita, '/rate 5', on('09:16')), says(rita, body, then)]);
      expect(told.ticket).toMatchObject({ status: 'open', reopenings: 1, rating: null, resolution: null });
      expect(announced(told)).toContain('ticket.reopened');
    },
  );

  it.each([
    [
      'it is open',
      [opens()],
      later,
      '/reopen it broke',
      'The ticket is still open; just write what you see.',
    ],
    [
      'nothing is said',
      closed,
      then,
      '/reopen',
      'What do you see? Write it after `/reopen`, so that nobody has to ask you.',
    ],
    [
      'it is too late',
      closed,
      on('09:11', '2026-12-04'),
      '/reopen it broke',
      'This ticket was resolved more than 14 days ago. Please open a new one and name #1 in it.',
    ],
  ])('is refused where %s', (_, events, at, body, why) => {
    expect(comments(play([...events, says(rita, body, at)])).at(-1)).toBe(`@rita, that did not work. ${why}`);
  });

  it('counts a window of one day as a day', () => {
    const short = desk({ v1: `${policyText}reopen-within-days: 1\n` });
    const late = play([...resolved, says(rita, '/reopen it broke', on('09:11', '2026-11-21'))], short);
    expect(comments(late).at(-1)).toContain('resolved more than a day ago');
  });
});

describe.each([
  '/take',
  '/own',
  '/escalate no change',
  '/deescalate no',
  '/wait user log',
  '/known KE-0001',
  '/solved again',
])('%s on a ticket that has ended', (body) => {
  it.each([
    ['resolved', resolved],
    ['closed', closed],
  ])('is refused when it is %s', (status, events) => {
    const told = play([...events, says(lena, body, then)]);
    expect({ ...told.ticket, heard: {}, standingAnswers: [] }).toEqual({ ...play(events).ticket, heard: {} });
    expect(comments(told).at(-1)).toBe(
      `@lena, that did not work. The ticket is ${status} already. If it is broken again, write \`/reopen\` and what you see.`,
    );
  });
});
