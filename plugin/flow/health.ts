/** How the house is: whether it can store, how much waits, and what has been parked for a person to see. */
import { type Instant, isoOf } from '../desk/instant.ts';
import type { Backlog } from '../store/queue/backlog.ts';
import type { House } from './house.ts';
import type { Trouble } from './shelves.ts';

export interface Health {
  readonly ok: boolean;
  /** What is wrong, in words; empty when all is well. */
  readonly problems: readonly string[];
  readonly inbox?: QueueHealth;
  readonly outbox?: QueueHealth;
  /** Posts refused since the start because their signature did not fit. */
  readonly wrongSignatures?: number;
}

interface QueueHealth {
  readonly waiting: number;
  readonly parked: number;
  /** When the longest waiting one came in; null when none waits. */
  readonly oldest: string | null;
}

/** A backlog older than this means that something does not get through, in milliseconds. */
const TOO_OLD = 15 * 60_000;

export async function healthOf({
  store,
  clock,
  shelves,
}: Pick<House, 'store' | 'clock' | 'shelves'>): Promise<Health> {
  try {
    await store.ping();
    const [inbox, outbox] = await Promise.all([store.inbox.counts(), store.outbox.counts()]);
    const now = clock.now();
    const problems = [
      ...problemsOf('deliveries from GitHub', inbox, now),
      ...problemsOf('messages to GitHub and subscribers', outbox, now),
      // Another process may have got through with what failed here; then nothing waits any more.
      ...(outbox.waiting === 0 ? [] : sayTroubles([...shelves.troubles.values()])),
      ...[...shelves.recovery.values()].map(
        ({ since, reason }) =>
          `Since ${isoOf(since)} the desk cannot ask GitHub for what did not arrive: ${reason}`,
      ),
      ...sayOdd([...shelves.odd.values()], now),
    ];
    return {
      ok: problems.length === 0,
      problems,
      inbox: queue(inbox),
      outbox: queue(outbox),
      wrongSignatures: shelves.refused.get('signature')?.count ?? 0,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [`The database does not answer: ${why}. Nothing is accepted until it does.`],
    };
  }
}

function problemsOf(what: string, { oldest, parked }: Backlog, now: number): readonly string[] {
  return [
    ...(oldest !== null && now - oldest > TOO_OLD
      ? [`Some ${what} have waited since ${isoOf(oldest)}; the log says why.`]
      : []),
    ...(parked > 0 ? [`${parked} ${what} are parked; see \`tierline parked\`.`] : []),
  ];
}

/** What was left out is told for so long, in milliseconds. */
const ODD_TOLD = 24 * 60 * 60_000;

/** Names are for the log: anybody may read the health. */
function sayOdd(met: readonly Instant[], now: Instant): readonly string[] {
  const recent = met.filter((at) => now - at < ODD_TOLD).length;
  if (recent === 0) return [];
  const things = recent === 1 ? '1 thing' : `${recent} things`;
  return [`The sweep has left out ${things} on GitHub that cannot be read; the log names what and why.`];
}

/** A lane is `subscriber/` and a name, or waits for GitHub: `github/` and an installation, `desk/` and a repository. */
function sayTroubles(troubles: readonly Trouble[]): readonly string[] {
  return [...Map.groupBy(troubles, ({ lane }) => lane)].map(([lane, of]) => {
    const [kind, name] = lane.split('/');
    const who = kind === 'subscriber' ? `The subscriber ${name}` : 'GitHub';
    const since = isoOf(Math.min(...of.map((one) => one.since)));
    return `${who} has not taken some of what the desk sends since ${since}: ${of.at(-1)?.reason}. It is tried again by itself.`;
  });
}

function queue({ waiting, parked, oldest }: Backlog): QueueHealth {
  return { waiting, parked, oldest: oldest === null ? null : isoOf(oldest) };
}
