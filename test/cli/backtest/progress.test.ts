/** Progress: a bar where somebody watches, a line now and then where nobody does. */
import { expect, test } from 'vitest';
import { showProgress } from '../../../plugin/cli/backtest/progress.ts';

/** A stream that keeps what it is told, and a clock that is set by hand. */
function watch(isTTY: boolean) {
  const said: string[] = [];
  let now = 0;
  const out = { isTTY, write: (text: unknown) => said.push(String(text)) > 0 };
  const progress = showProgress('Replaying', out, () => now);
  return {
    said,
    progress,
    /** A hundred steps that all happen at this time. */
    stepsAt: (at: number, share: number | null) => {
      now = at;
      for (let step = 0; step < 100; step += 1) progress.tell(share, '12 tickets');
    },
  };
}

test('in a terminal it is a bar that is drawn over itself, and taken away at the end', () => {
  const { said, progress, stepsAt } = watch(true);
  stepsAt(0, 0);
  stepsAt(1_000, 0.5);
  progress.end();
  expect(said).toEqual([
    '\r\u001b[2KReplaying [..............................] 0 %, 12 tickets',
    '\r\u001b[2KReplaying [###############...............] 50 %, 12 tickets',
    '\r\u001b[2K',
  ]);
});

test('elsewhere it is a line every five seconds, and none for what is done sooner', () => {
  const { said, progress, stepsAt } = watch(false);
  stepsAt(0, 0);
  stepsAt(4_000, 0.2);
  expect(said).toEqual([]);
  stepsAt(6_000, 0.3);
  stepsAt(8_000, 0.4);
  stepsAt(12_000, null);
  progress.end();
  expect(said).toEqual(['Replaying: 30 %, 12 tickets\n', 'Replaying: 12 tickets\n']);
});

test.each([
  [0.666_7, '67 %'],
  [0.004, '0 %'],
  [0.999, '99 %'],
  [1, '100 %'],
])('a share of %s is told as %s: rounded, and only what is done is said to be', (share, told) => {
  const { said, stepsAt } = watch(true);
  stepsAt(0, share);
  expect(said[0]).toContain(`] ${told}, 12 tickets`);
});
