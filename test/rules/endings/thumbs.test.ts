/** A 👍 on the solution confirms it: looked for a few times while the ticket waits, and never a rating by itself. */
import { describe, expect, it } from 'vitest';
import type { Thumbed } from '../../../plugin/core/event.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { lena, rita } from '../../core/people.ts';
import {
  announced,
  closes,
  desk,
  form,
  ticket as id,
  on,
  opens,
  play,
  reopens,
  says,
  wakes,
} from '../../core/sample.ts';

const solvedAt = on('10:00');
const solved = [opens(), says(lena, 'Looking.', on('09:10')), says(lena, '/solved restarted it', solvedAt)];
const late = wakes(on('10:00', '2026-11-30'));

const looks = (events: Parameters<typeof play>[0]) =>
  play(events).effects.flatMap((one) => (one.kind === 'read-thumbs' ? [one] : []));
const seen = (at: number, change: Partial<Thumbed> = {}): Thumbed => ({
  kind: 'thumbed',
  id: `thumbed/${solvedAt}/seen`,
  ticket: id,
  at,
  up: true,
  resolvedAt: solvedAt,
  confirms: true,
  ...change,
});

describe('a thumb on the solution', () => {
  it('is looked for some hours after, on the next day and after three days, as long as nobody has answered', () => {
    const [first, second, third, ...more] = looks([...solved, wakes(on('10:00', '2026-11-23')), late]);
    expect([first, second, third].map((one) => one?.key)).toEqual([
      '7#1/thumbs/2026-11-20T13:00:00Z',
      '7#1/thumbs/2026-11-21T09:00:00Z',
      '7#1/thumbs/2026-11-23T09:00:00Z',
    ]);
    expect(first).toEqual({
      kind: 'read-thumbs',
      key: '7#1/thumbs/2026-11-20T13:00:00Z',
      comment: `7#1/comment/${solvedAt / 1000}/resolved`,
      by: rita.id,
      resolvedAt: solvedAt,
    });
    // The last one is that of the closing, which reads the rating.
    expect(more.map(({ closedAt }) => closedAt)).toEqual([on('10:00', '2026-11-25')]);
  });

  it('verifies and closes it, and rates nothing by itself', () => {
    const told = play([...solved, seen(on('15:00'))]);
    expect(told.ticket).toMatchObject({
      status: 'closed',
      rating: null,
      ratings: [],
      resolution: { code: 'solved', verifiedBy: 'rita', note: 'restarted it' },
    });
    expect(announced(told)).toContain('ticket.closed');
    // The rating is read at the closing, as ever, and no look is due any more.
    expect(looks([...solved, seen(on('15:00')), late]).map(({ closedAt }) => closedAt)).toEqual([
      undefined,
      on('15:00'),
    ]);
    expect(nextDue(told.ticket, desk())).toBeNull();
  });

  it('that was read at the closing is a rating, as before', () => {
    const { confirms: _, ...atClosing } = seen(on('15:00'), { id: `thumbed/${solvedAt}` });
    expect(play([...solved, says(rita, '/confirm', on('15:00')), atClosing]).ticket.rating).toMatchObject({
      stars: 5,
    });
  });

  it('of a resolution that did not last confirms nothing', () => {
    const again = [...solved, reopens(rita, on('11:00'))];
    expect(play([...again, seen(on('15:00'))]).ticket.status).toBe('open');
    const anew = [...again, says(lena, '/solved for good', on('12:00'))];
    expect(play([...anew, seen(on('15:00'))]).ticket.status).toBe('resolved');
    expect(looks([...anew, wakes(on('17:00'))]).map(({ resolvedAt }) => resolvedAt)).toEqual([on('12:00')]);
  });

  it('is not looked for where nobody can give one, or there is nothing to confirm', () => {
    const body = form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'E-mail' });
    const forHim = [opens(on('09:00'), { by: lena, body }), says(lena, '/solved done', solvedAt)];
    const withdrawn = [opens(), closes(rita, solvedAt)];
    const confirmed = [...solved, says(rita, 'Works, thanks!', on('10:30'))];
    expect([forHim, withdrawn].flatMap((events) => looks([...events, late]))).toEqual([]);
    expect(looks([...confirmed, late]).map(({ closedAt }) => closedAt)).toEqual([on('10:30')]);
    expect(play([...confirmed, late]).ticket).toMatchObject({ status: 'closed', ratings: [] });
  });

  it('is looked for once where several looks fell due while the desk was away', () => {
    const away = {
      kind: 'away',
      id: 'away',
      ticket: id,
      at: on('12:00'),
      until: on('12:00', '2026-11-24'),
    } as const;
    const asked = looks([
      ...solved,
      away,
      wakes(on('12:00', '2026-11-24')),
      wakes(on('13:00', '2026-11-24')),
    ]);
    expect(asked.map(({ key }) => key)).toEqual(['7#1/thumbs/2026-11-24T11:00:00Z']);
  });

  it('asks GitHub by the same keys when late news fold the ticket again', () => {
    const due = wakes(on('16:00'));
    const news = says(rita, 'Thank you', on('10:10'));
    expect(looks([...solved, news, due])).toEqual(looks([...solved, due]));
  });
});
