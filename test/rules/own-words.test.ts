/** What requesters write in their own words at the end of a ticket: it works, it does not, yes, and what to type is nobody’s business. */
import { describe, expect, it, test } from 'vitest';
import { lena, omar, rita } from '../core/people.ts';
import { closes, comments, on, onTheTicket, opens, play, says } from '../core/sample.ts';

const later = on('10:00');
const answered = [opens(), says(lena, 'We look at it.\n\n/take', on('09:10'))];
const solved = [...answered, says(lena, '/solved renewed the certificate', on('09:20'))];

describe('on a closed ticket “still broken” takes it up again, whoever closed it', () => {
  test.each([
    ['confirmed by them', [...solved, says(rita, '/confirm', on('09:30'))]],
    ['closed by them', [...solved, closes(rita, on('09:30'))]],
    ['withdrawn by them', [opens(), closes(rita, on('09:30'), 'not-planned')]],
    ['withdrawn by staff', [...answered, closes(lena, on('09:30'), 'not-planned')]],
  ])('%s', (_, story) => {
    expect(play(story).ticket.status).toBe('closed');
    for (const words of [
      'still broken',
      'It is down again, sorry',
      'it does not work',
      'Geht immer noch nicht',
    ])
      expect(play([...story, says(rita, words, later)]).ticket, words).toMatchObject({
        status: 'open',
        unanswered: true,
      });
  });

  it('what staff ended without a solution goes on with any words; a thanks leaves closed what is closed', () => {
    const dropped = [...answered, closes(lena, on('09:30'), 'not-planned')];
    expect(play([...dropped, says(rita, 'Why did you close this', later)]).ticket.status).toBe('open');
    const confirmed = [...solved, says(rita, '/confirm', on('09:30'))];
    for (const words of ['Thank you!', 'Works great, thanks', 'ok', 'yes'])
      expect(play([...confirmed, says(rita, words, later)]).ticket.status, words).toBe('closed');
  });
});

test.each([
  ['yes', 'closed'],
  ['Yes!', 'closed'],
  ['ja', 'closed'],
  ['Jup.', 'closed'],
  ['yes it does', 'closed'],
  ['ok', 'resolved'],
  ['Okay.', 'resolved'],
  ['yes but only once', 'open'],
  ['ja aber langsam', 'open'],
  ['no', 'open'],
  ['nein', 'open'],
])('“Does it work for you?” “%s” leaves it %s', (words, status) => {
  expect(play([...solved, says(rita, words, later)]).ticket.status).toBe(status);
});

test.each(['Works, thanks', 'it works!', 'Ja, funktioniert, danke!', '👍', 'yes'])(
  '“Did it help?” “%s” ends it as solved by the known error',
  (words) => {
    const known = [...answered, says(lena, '/known KE-0001', on('09:20'))];
    const { ticket } = play([...known, says(rita, words, later)]);
    expect(ticket).toMatchObject({ status: 'closed', waiting: null });
    expect(ticket.resolution).toMatchObject({ code: 'solved', verifiedBy: 'rita' });
    expect(ticket.rating).toBeNull();
    expect(play([...known, says(rita, 'No, the same error', later)]).ticket).toMatchObject({
      status: 'open',
    });
  },
);

describe('whoever closes it after “still broken” or a complaint has given up, and is not told that we are glad', () => {
  test.each([
    ['still broken', [says(rita, 'still broken', on('09:30'))]],
    ['a complaint', [says(rita, '/escalate nobody helps me', on('09:30'))]],
  ])('%s', (_, doubt) => {
    const gaveUp = play([...answered, ...doubt, closes(rita, later)]).ticket;
    expect(gaveUp.resolution?.code).toBe('withdrawn');
    const answeredAgain = [
      ...answered,
      ...doubt,
      says(lena, 'Please try it now.', on('09:40')),
      closes(rita, later),
    ];
    expect(play(answeredAgain).ticket.resolution).toMatchObject({ code: 'solved', verifiedBy: 'rita' });
  });
});

describe('a verb that there is not', () => {
  it('in any letters is no answer of staff, and is told what to write', () => {
    for (const line of ['/übernehmen', '/gelöst Gateway neu gestartet', '/bestätigen', '/erledigt']) {
      const told = play([opens(), says(lena, line, on('09:10'))]);
      expect(told.ticket.firstReplyAt, line).toBeNull();
      expect(comments(told).at(-1), line).toMatch(/There is no command|did not work/);
    }
  });

  it('of the requester means what they wish, in German, too', () => {
    expect(play([...solved, says(rita, '/erledigt', later)]).ticket.status).toBe('closed');
    expect(play([...answered, says(rita, '/eskalieren', later)]).ticket.managerCalls).toHaveLength(1);
  });
});

describe('after a resolution', () => {
  it('the note that was owed is taken, once, and the requester reads it', () => {
    const closed = [...answered, closes(lena, on('09:20'))];
    const noted = play([...closed, says(lena, '/solved gateway restarted', on('09:25'))]);
    expect(noted.ticket.resolution).toMatchObject({ note: 'gateway restarted', at: on('09:20'), by: 'lena' });
    expect(onTheTicket(noted).at(-1)).toContain('> gateway restarted');
    const twice = play([
      ...closed,
      says(lena, '/solved a', on('09:25')),
      says(omar, '/solved b', on('09:26')),
    ]);
    expect(twice.ticket.resolution?.note).toBe('a');
  });

  it('an engagement may still end', () => {
    const engaged = [...answered, says(lena, '/engage vendor ACME case 4711', on('09:15'))];
    const done = [
      ...engaged,
      says(lena, '/solved it works', on('09:20')),
      says(lena, '/engaged done they know', later),
    ];
    expect(play(done).ticket).toMatchObject({ status: 'resolved', engagements: [{ endedAt: later }] });
  });
});

test('what staff close as not planned is told to whoever asked, with how to go on', () => {
  const ended = [...answered, closes(lena, on('09:30'), 'not-planned')];
  expect(onTheTicket(play(ended)).at(-1)).toBe(
    '@rita, lena has closed your ticket without a solution. Do you still need help? Write what you see, and we go on.',
  );
  expect(onTheTicket(play([...answered, closes(rita, on('09:30'), 'not-planned')]))).toEqual([]);
});
