/** Times a call: its cost without the noise of a shared machine. */

const ROUND_MS = 20;

/**
 * Nanoseconds for one call: the best of several rounds, for other programs only ever add. A call that takes longer
 * than the whole budget is made once.
 *
 * @param call gets a number that rises by one with each call.
 */
export function timeCall(call: (turn: number) => unknown, budgetMs: number): number {
  let turn = 0;
  let calls = 1;
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + budgetMs;
  do {
    const from = performance.now();
    for (let done = 0; done < calls; done += 1) {
      sink = call(turn);
      turn += 1;
    }
    const ms = performance.now() - from;
    best = Math.min(best, ms / calls);
    // Warming up is measured too, and never wins.
    if (ms < ROUND_MS) calls = Math.ceil(calls * Math.min(10, (1.2 * ROUND_MS) / Math.max(ms, 0.01)));
  } while (performance.now() < end);
  return best * 1e6;
}

/** Results go somewhere, so that no call is left out for being useless. */
let sink: unknown;
export function lastResult(): unknown {
  return sink;
}
