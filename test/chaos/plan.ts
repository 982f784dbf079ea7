/** A run of chaos, drawn from its seed: a day of people at the desk, and everything that goes wrong meanwhile. */
import fc from 'fast-check';
import { seeded } from '../seeded.ts';
import { type Act, scriptedDay } from '../server/scripted-day.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface PlannedAct {
  /** Milliseconds after the run’s beginning. */
  readonly at: number;
  /** Of the ticket, counted from 1. */
  readonly ticket: number;
  readonly act: Act | { readonly does: 'open'; readonly by: string; readonly title: string };
}

/** How GitHub answers a call of the App’s that is to fail. */
export type Trouble = (typeof troubles)[number];

const troubles = [
  { with: 500 },
  { with: 502, afterwards: true },
  { with: 503, afterwards: 'later' },
  { with: 403, headers: { 'retry-after': '60' }, message: 'You have exceeded a secondary rate limit.' },
  { with: 403, message: 'You have exceeded a secondary rate limit.' },
  { with: 429, headers: { 'retry-after': '30' } },
  { with: 429 },
  { with: 422, message: 'Validation Failed' },
  { with: 'hang-up' },
  { with: 'hang-up', afterwards: true },
  { with: 'timeout' },
  { with: 'timeout', afterwards: true },
  { with: 'cut' },
  { with: 'cut', afterwards: true },
  { with: 404, on: 'token' },
] as const;

export interface PlannedFailure {
  /** The how-manieth call of the App’s in the run it meets, counted from 1. */
  readonly call: number;
  readonly trouble: Trouble;
  /** How many calls in a row. */
  readonly times: number;
}

/** What becomes of a webhook. */
export type Fate =
  | { readonly kind: 'sent' }
  | { readonly kind: 'doubled' }
  | { readonly kind: 'lost' }
  /** Milliseconds after it was made. */
  | { readonly kind: 'late'; readonly by: number };

export interface Plan {
  readonly seed: number;
  readonly tickets: number;
  readonly acts: readonly PlannedAct[];
  /** Of the webhook that is made as the how-manieth, counted from 0. */
  readonly fateOf: (at: number) => Fate;
  readonly failures: readonly PlannedFailure[];
  /** Where each life of the process ends, as a share of all points of the undisturbed run; the last life has none. */
  readonly deaths: readonly number[];
  /** How long nobody runs the desk after each death, in milliseconds; shorter than what the desk calls being away. */
  readonly outages: readonly number[];
  /** When the disk is full, or the server of databases is away. */
  readonly storeOut: { readonly from: number; readonly until: number } | null;
  /** Where a process is cut off from the database for a moment, as a share of its points. */
  readonly cuts: readonly number[];
  /** How far the desk’s clock is off GitHub’s meanwhile, in milliseconds. */
  readonly clock: { readonly from: number; readonly until: number; readonly off: number } | null;
  readonly upheaval: {
    readonly at: number;
    readonly until: number;
    readonly what: 'removed' | 'reinstalled' | 'renamed';
  } | null;
}

export function planRun(seed: number): Plan {
  const random = seeded(seed * 7_919 + 13);
  const upTo = (most: number): number => Math.floor(random() * most);
  const tickets = random() < 0.75 ? 1 : 2;
  const acts = dayOf(seed, tickets);
  const end = acts.at(-1)?.at ?? 0;
  const stretch = (longest: number) => {
    const from = upTo(end);
    return { from, until: from + MINUTE + upTo(longest) };
  };
  const cut = seeded(seed * 15_485_863 + 7);
  const deaths = Array.from({ length: random() < 0.6 ? 1 : 2 }, () => random());
  return {
    seed,
    tickets,
    acts,
    fateOf: fates(seed),
    failures: Array.from({ length: upTo(4) }, () => ({
      call: 1 + upTo(120),
      trouble: troubles[upTo(troubles.length)] ?? troubles[0],
      times: 1 + upTo(2),
    })),
    deaths,
    cuts: Array.from({ length: 1 + Math.floor(cut() * 4) }, () => cut()),
    outages: deaths.map(() => (random() < 0.4 ? 0 : upTo(50) * MINUTE)),
    storeOut: random() < 0.1 ? stretch(60 * MINUTE) : null,
    clock: random() < 0.1 ? { ...stretch(120 * MINUTE), off: (upTo(180) - 90) * SECOND } : null,
    upheaval: random() < 0.15 ? upheaval(stretch(90 * MINUTE), upTo(3)) : null,
  };
}

function upheaval({ from, until }: { readonly from: number; readonly until: number }, kind: number) {
  const kinds = ['removed', 'reinstalled', 'renamed'] as const;
  return { at: from, until, what: kinds[kind] ?? 'renamed' };
}

/** Each ticket has a day of its own, and they go on beside each other. */
function dayOf(seed: number, tickets: number): readonly PlannedAct[] {
  const days = fc.sample(scriptedDay, { seed, numRuns: tickets });
  return days
    .flatMap((day, index): readonly PlannedAct[] => {
      // Tickets are opened one minute after another, so that each has the same number in every run.
      const opened = (1 + index) * MINUTE + 7 * SECOND;
      let at = opened;
      return [
        { at, ticket: index + 1, act: { does: 'open', by: 'rita', title: `VPN is down, no. ${index + 1}` } },
        ...day.map(({ after, act }) => {
          at += after * SECOND + index * SECOND;
          return { at, ticket: index + 1, act };
        }),
      ];
    })
    .toSorted((one, other) => one.at - other.at);
}

function fates(seed: number): Plan['fateOf'] {
  return (at) => {
    const random = seeded(seed * 104_729 + at * 31 + 1);
    const drawn = random();
    if (drawn < 0.55) return { kind: 'sent' };
    if (drawn < 0.7) return { kind: 'doubled' };
    if (drawn < 0.8) return { kind: 'lost' };
    return { kind: 'late', by: (1 + Math.floor(random() ** 2 * 300)) * MINUTE };
  };
}
