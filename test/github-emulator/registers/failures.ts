/** Planned failures of the API: what the next matching calls get instead of an answer, or as a strange one. */
import type { Json } from '../json.ts';

/** `match` sees the method and the path (without `/api/v3` and query). `times`: how often, 1 unless said. */
export interface Failure {
  readonly match: RegExp | ((method: string, path: string) => boolean);
  /** An HTTP status; the line cut without an answer, or within one; or silence until the caller gives up. */
  readonly with: number | 'hang-up' | 'cut' | 'timeout';
  readonly times?: number;
  /** What GitHub says beside the status: `retry-after`, `x-ratelimit-remaining` … */
  readonly headers?: Readonly<Record<string, string>>;
  /** In GitHub’s words; those of a planned failure unless said. */
  readonly message?: string;
  /**
   * True: the call is carried out first and only its answer is lost or replaced. `later`: it is carried out when the
   * test lets GitHub catch up, long after the caller was told that it had failed.
   */
  readonly afterwards?: boolean | 'later';
}

/** Changes what GitHub answers, as long as it is not mended: for objects that it allows and nobody makes on purpose. */
export interface Bend {
  readonly match: RegExp;
  readonly change: (body: Json) => Json;
}

/** The failures still to come. */
export interface Failures {
  readonly plan: (failure: Failure) => void;
  /** The failure this call meets, used up by asking; null when it goes well. */
  readonly meet: (method: string, path: string) => Failure | null;
  readonly bend: (bend: Bend) => void;
  /** The answer to this call as it was bent. */
  readonly bent: (method: string, path: string, body: Json) => Json;
  readonly clear: () => void;
  /** Once, before the next matching call is answered: what somebody else does at that very moment. */
  readonly before: (match: RegExp, act: () => Promise<unknown>) => void;
  readonly meanwhile: (method: string, path: string) => Promise<void>;
}

/** No failures planned. */
export function planFailures(): Failures {
  let bends: readonly Bend[] = [];
  let planned: readonly { readonly failure: Failure; readonly left: number }[] = [];
  let acts: readonly { readonly match: RegExp; readonly act: () => Promise<unknown> }[] = [];
  return {
    before: (match, act) => {
      acts = [...acts, { match, act }];
    },
    meanwhile: async (method, path) => {
      const due = acts.filter(({ match }) => match.test(`${method} ${path}`));
      acts = acts.filter((one) => !due.includes(one));
      for (const { act } of due) await act();
    },
    plan: (failure) => {
      planned = [...planned, { failure, left: failure.times ?? 1 }];
    },
    meet: (method, path) => {
      const met = planned.find(({ failure }) => matches(failure, method, path));
      if (!met) {
        return null;
      }
      planned = planned
        .map((plan) => (plan === met ? { ...plan, left: plan.left - 1 } : plan))
        .filter(({ left }) => left > 0);
      return met.failure;
    },
    bend: (bend) => {
      bends = [...bends, bend];
    },
    bent: (method, path, body) =>
      bends
        .filter(({ match }) => match.test(`${method} ${path}`))
        .reduce((answer, { change }) => change(structuredClone(answer)), body),
    clear: () => {
      bends = [];
      planned = [];
    },
  };
}

function matches(failure: Failure, method: string, path: string): boolean {
  return failure.match instanceof RegExp
    ? failure.match.test(`${method} ${path}`)
    : failure.match(method, path);
}
