/** How long the event loop was held: what a stranger's text must not do to everybody else's. */

/** How often the loop is asked, in milliseconds. */
const BEAT = 5;

/**
 * Does the work, and resolves to the longest time for which this thread did not come back to its loop meanwhile, in
 * milliseconds of its own computing time: what other processes of the machine take does not count.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let since = computed();
  const beat = (): void => {
    const now = computed();
    longest = Math.max(longest, now - since);
    since = now;
  };
  const beats = setInterval(beat, BEAT);
  try {
    await work();
  } finally {
    clearInterval(beats);
    beat();
  }
  return longest;
}

/** What a piece of work that never waits costs, in milliseconds of computing time. */
export function costOf(work: () => unknown): number {
  const before = computed();
  work();
  return computed() - before;
}

export function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
