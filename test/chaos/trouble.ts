/** The calls of the App’s that fail in a run, by their number. */
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { PlannedFailure } from './plan.ts';

export interface Failing {
  /** Calls that are made meanwhile are the App’s, and may fail; people’s never do. */
  armed<T>(work: () => Promise<T>): Promise<T>;
  /** None fails any more. */
  end(): void;
}

export function planFailures(
  github: Pick<LocalGitHub, 'fail' | 'mend'>,
  failures: readonly PlannedFailure[],
): Failing {
  let calls = 0;
  let isArmed = false;
  const isToken = (path: string): boolean => path.endsWith('/access_tokens');
  // Asked first at each call, and never the one that fails it: it counts.
  github.fail({
    match: () => {
      if (isArmed) calls += 1;
      return false;
    },
    with: 500,
    times: Number.POSITIVE_INFINITY,
  });
  for (const { call, times, trouble } of failures) {
    const { on, ...failure } = { on: null, ...trouble };
    github.fail({
      ...failure,
      match: (_, path) => isArmed && calls >= call && isToken(path) === (on === 'token'),
      times,
    });
  }
  return {
    armed: async (work) => {
      isArmed = true;
      try {
        return await work();
      } finally {
        isArmed = false;
      }
    },
    end: () => github.mend(),
  };
}
