/** Check runs, which the emulator keeps without columns and forgets the first notes of. */
import type { JsonObject } from '../json.ts';

/** One check run: `repository` is an API path; `annotations` as they were written, oldest first. */
export interface CheckRun {
  readonly id: number;
  readonly repository: string;
  readonly name: string;
  readonly head: string;
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly annotations: readonly JsonObject[];
  readonly startedAt: string;
  readonly completedAt: string | null;
}

/** The register of check runs. */
export interface CheckRuns {
  readonly all: () => readonly CheckRun[];
  readonly add: (run: Omit<CheckRun, 'id'>) => CheckRun;
  readonly put: (run: CheckRun) => void;
}

/** No check runs yet. */
export function keepCheckRuns(): CheckRuns {
  const runs = new Map<number, CheckRun>();
  return {
    all: () => [...runs.values()],
    add: (wanted) => {
      const run = { ...wanted, id: runs.size + 1 };
      runs.set(run.id, run);
      return run;
    },
    put: (run) => {
      runs.set(run.id, run);
    },
  };
}
