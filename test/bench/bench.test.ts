/** The benches: flags are read, goals are judged, and a call is timed. */
import { describe, expect, it } from 'vitest';
import { atLeast, atMost } from './bench.ts';
import { starts } from './calendar/work.ts';
import { benches } from './list.ts';
import { readFlags } from './read-flags.ts';
import { sayReport } from './say-report.ts';
import { timeCall } from './time-call.ts';

const measured = { name: 'deadline', unit: 'ns', value: 50, peerName: 'other', peer: 5000 };

describe('a goal', () => {
  it('of being so many times as fast is met from there on', () => {
    expect(atLeast(100, measured)).toMatchObject({ ratio: 100, met: true });
    expect(atLeast(101, measured)).toMatchObject({ ratio: 100, met: false });
  });

  it('of costing at most so much is met up to there', () => {
    expect(atMost(2, { ...measured, peer: 25 })).toMatchObject({ ratio: 2, met: true });
    expect(atMost(2, { ...measured, peer: 24 })).toMatchObject({ met: false });
  });

  it('is said in a line, also where it is missed', () => {
    const said = sayReport({ setting: { seed: 1 }, figures: [atLeast(101, measured)], tables: [] }).join(
      '\n',
    );
    expect(said).toMatch(/deadline +50 ns +5,000 ns +other +100 × +≥ 101 × as fast +NOT MET/);
    expect(said).toContain('seed: 1');
  });
});

describe('the flags of a bench', () => {
  it('stand beside --json and keep their defaults', () => {
    expect(readFlags(['--seed', '7', '--json'], { seed: '1', size: '2' })).toEqual({
      json: true,
      flags: { seed: '7', size: '2' },
    });
  });

  it.each([[['--sede', '7']], [['--seed']], [['seven', 'eight']]])(
    'are refused when unknown: %j',
    (words) => {
      expect(readFlags(words, { seed: '1' })).toEqual({
        refused: expect.stringContaining('Known: --json, --seed'),
      });
    },
  );
});

it('every bench has a name of its own', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length);
  expect(benches.map(({ name }) => name)).toContain('calendar');
});

it('the same seed draws the same work', () => {
  expect(starts(5, 1)).toEqual(starts(5, 1));
  expect(starts(5, 1)).not.toEqual(starts(5, 2));
});

it('a call that takes longer costs more, and a slow one is made once', () => {
  let calls = 0;
  const slow = timeCall(() => {
    calls += 1;
    for (const end = performance.now() + 5; performance.now() < end; );
  }, 0);
  expect(calls).toBe(1);
  expect(slow).toBeGreaterThan(4e6);
  expect(timeCall((turn) => turn + 1, 30)).toBeLessThan(slow);
});
