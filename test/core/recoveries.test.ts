/** When monitoring saw a ticket’s alerts restored, and when they fired again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertSet, type Recovery, recoveriesAfter } from '../../plugin/core/ticket/alert.ts';

type How = 'firing' | 'restored' | 'unheard';

/** One alert, as the desk heard of it then. */
function set(how: How, endedAt: number | null, heardAt: number): AlertSet {
  const counts = { firing: 0, restored: 0, unheard: 0, [how]: 1 };
  const alert = {
    fingerprint: 'a',
    name: 'A',
    summary: null,
    runbook: null,
    url: null,
    startedAt: null,
  } as const;
  const alerts = [{ ...alert, state: how, endedAt }];
  return {
    source: 'prometheus',
    group: {},
    alerts,
    counts,
    heardAt,
    repeats: true,
    storm: false,
    priority: null,
  };
}

const recoveriesOf = (told: readonly (readonly [How, number | null, number])[]): readonly Recovery[] =>
  told.reduce<readonly Recovery[]>(
    (before, [how, endedAt, now]) => recoveriesAfter(before, set(how, endedAt, now), now),
    [],
  );

describe('recoveries', () => {
  it('are none while it fires, and where it only fell silent', () => {
    expect(recoveriesOf([['firing', null, 10]])).toEqual([]);
    expect(
      recoveriesOf([
        ['firing', null, 10],
        ['unheard', 30, 40],
      ]),
    ).toEqual([]);
  });

  it('begin at monitoring’s own time, and end when it fires again', () => {
    const over = ['restored', 18, 20] as const;
    expect(recoveriesOf([['firing', null, 10], over])).toEqual([{ at: 18, until: null }]);
    expect(recoveriesOf([['firing', null, 10], over, ['firing', null, 30]])).toEqual([{ at: 18, until: 30 }]);
  });

  it('told twice are one', () => {
    expect(
      recoveriesOf([
        ['restored', 18, 20],
        ['restored', 18, 25],
        ['restored', 22, 27],
      ]),
    ).toEqual([{ at: 22, until: null }]);
  });

  it('follow each other, whatever the clocks say, and are at most ten', () => {
    const told = fc.tuple(
      fc.constantFrom<How>('firing', 'restored', 'unheard'),
      fc.integer({ min: 0, max: 500 }),
    );
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), (steps) => {
        const found = recoveriesOf(
          steps.map(([how, ended], step) => [how, how === 'firing' ? null : ended, step * 10]),
        );
        expect(found.length).toBeLessThanOrEqual(10);
        const times = found.flatMap(({ at, until }) => (until === null ? [at] : [at, until]));
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(found.slice(0, -1).every(({ until }) => until !== null)).toBe(true);
      }),
    );
  });
});
