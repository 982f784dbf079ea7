/** A ticket that is merged into one that is over: its requester reads one thing, and not first that work goes on there. */
import { describe, expect, it } from 'vitest';
import { lena } from '../../core/people.ts';
import { comments, form, on, opens, play, says } from '../../core/sample.ts';

describe('merged into a ticket that is over', () => {
  const root = { id: '7#2', number: 2, url: 'https://github.com/acme/desk/issues/2' };
  const solved = { code: 'solved', note: 'renewed it', by: 'lena', at: on('08:30') } as const;
  const news = (change: object = {}) =>
    ({ root, state: 'solved', resolution: solved, workaround: null, ...change }) as const;
  const merges = (change: object = {}, opening = opens()) =>
    play([opening, says(lena, '/duplicate #2', on('09:10'), { mains: [{ ...root, news: news(change) }] })]);

  it('its requester reads one thing: that it is solved, and how', () => {
    const told = merges();
    expect(comments(told)).toEqual([
      '@rita, #2 is about the same problem and is solved already, so we close this ticket.\n\n> renewed it\n\nIf it is still broken for you, or yours is different, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
    ]);
    expect(told.ticket).toMatchObject({ status: 'closed', main: { number: 2, news: { state: 'solved' } } });
  });

  it('without a solution, they read so; for somebody else, staff do', () => {
    const ended = { state: 'ended', resolution: { ...solved, code: 'withdrawn', note: null } };
    expect(comments(merges(ended))).toEqual([
      '@rita, #2 is about the same problem and has ended without a solution, so we close this ticket. If you still need help, write what you see, and we take your ticket up again.',
    ]);
    const body = form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'E-mail' });
    expect(comments(merges({}, opens(on('09:00'), { by: lena, body })))[0]).toContain(
      'Please tell Mr Olsen.',
    );
  });

  it('the letter that tells the same says nothing more, and a reopening does', () => {
    const letter = (at: number, change: object = {}) =>
      ({ kind: 'main-said', id: `told/${at}`, ticket: '7#1', at, from: '7#2', news: news(change) }) as const;
    const before = [
      opens(),
      says(lena, '/duplicate #2', on('09:10'), { mains: [{ ...root, news: news() }] }),
    ];
    expect(comments(play([...before, letter(on('09:10') + 1)]))).toHaveLength(1);
    const open = { state: 'open', resolution: null };
    expect(comments(play([...before, letter(on('09:10') + 1), letter(on('09:40'), open)])).at(-1)).toContain(
      '#2 is not solved after all',
    );
  });
});
