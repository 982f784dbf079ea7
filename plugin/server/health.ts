/** How the desk is: whether it can store, how much waits, and what has been parked for a person to see. */
import { type Instant, isoOf } from '../calendar/instant.ts';
import type { Backlog } from '../store/queue/backlog.ts';
import type { Trouble } from './caches.ts';
import { sayGone } from './deliver/post-message.ts';
import { sayUnsaidCount } from './deliver/unsaid.ts';
import type { Deps } from './deps.ts';
import { sayLastOutage } from './recover/outage.ts';
import { sayError } from './say-error.ts';

interface Health {
  readonly ok: boolean;
  /** What is wrong, in words; empty when all is well. */
  readonly problems: readonly string[];
  /** What somebody should know, though the desk is well. */
  readonly notices?: readonly string[];
  readonly inbox?: QueueHealth;
  readonly outbox?: QueueHealth;
  /** Posts refused since the start because their signature did not fit. */
  readonly wrongSignatures?: number;
}

/** The health twice: as the operator reads it, and without the names of repositories, people and systems. */
export interface BothHealths {
  readonly forOperator: Health;
  readonly forAnybody: Health;
}

type HealthDeps = Pick<Deps, 'store' | 'clock' | 'caches' | 'subscribers'>;

/** One thing that is wrong: said whole, and said so that it names nothing. The same where it names nothing anyhow. */
interface Problem {
  readonly forOperator: string;
  readonly forAnybody: string;
}

interface QueueHealth {
  readonly waiting: number;
  readonly parked: number;
  /** When the longest waiting one came in; null when none waits. */
  readonly oldest: string | null;
}

/** A backlog older than this means that something does not get through, in milliseconds. */
const TOO_OLD = 15 * 60_000;
/** Work on one thing that goes on for longer is told, in milliseconds. */
const TOO_LONG = 10 * 60_000;

/** The health as its operator reads it. */
export async function healthOf(deps: HealthDeps): Promise<Health> {
  return (await bothHealthsOf(deps)).forOperator;
}

export async function bothHealthsOf({ store, clock, caches, subscribers }: HealthDeps): Promise<BothHealths> {
  try {
    await store.check();
    const [inbox, outbox] = await Promise.all([store.inbox.counts(), store.outbox.counts()]);
    const now = clock.now();
    const problems: readonly Problem[] = [
      ...[...caches.unstored.values()].map(sayUnstored),
      ...problemsOf('deliveries from GitHub', inbox, now),
      ...problemsOf('messages to GitHub and subscribers', outbox, now),
      ...[...caches.held.values()].flatMap(({ what, since }) => sayHeld(what, since, now)),
      // Another process may have got through with what failed here; then nothing waits any more.
      ...(outbox.waiting === 0 ? [] : sayTroubles([...caches.troubles.values()])),
      ...(await sayGone({ store, subscribers })).map(sayGoneSubscriber),
      ...[...caches.recovery.values()].map(sayRecovery),
      ...sayOdd([...caches.odd.values()], now),
    ];
    const notices = [...(await sayUnsaidCount(store.memory)), ...(await sayLastOutage(store.memory, now))];
    const counts = {
      ...(notices.length === 0 ? {} : { notices }),
      inbox: queue(inbox),
      outbox: queue(outbox),
      wrongSignatures: caches.refused.get('signature')?.count ?? 0,
    };
    return bothOf(problems, counts);
  } catch (error) {
    return bothOf([
      {
        forOperator: `The database cannot be relied on: ${withoutStop(sayError(error))}. Nothing is accepted until it can.`,
        forAnybody: 'The database cannot be relied on. Nothing is accepted until it can.',
      },
    ]);
  }
}

/** What is told while the database does not answer at all. */
export function silentDatabase(since: string): BothHealths {
  const said = `The database has not answered since ${since}. Nothing is accepted until it does.`;
  return bothOf([{ forOperator: said, forAnybody: said }]);
}

function bothOf(problems: readonly Problem[], counts: Omit<Health, 'ok' | 'problems'> = {}): BothHealths {
  const ok = problems.length === 0;
  // Two subscribers in trouble are one sentence to whoever may not know their names.
  const open = [...new Set(problems.map(({ forAnybody }) => forAnybody))];
  return {
    forOperator: { ok, problems: problems.map(({ forOperator }) => forOperator), ...counts },
    forAnybody: { ok, problems: open, ...counts },
  };
}

function same(said: string): Problem {
  return { forOperator: said, forAnybody: said };
}

function problemsOf(what: string, { oldest, parked }: Backlog, now: number): readonly Problem[] {
  return [
    ...(oldest !== null && now - oldest > TOO_OLD
      ? [same(`Some ${what} have waited since ${isoOf(oldest)}; the log says why.`)]
      : []),
    ...(parked > 0 ? [same(`${parked} ${what} are parked; see \`tierline parked\`.`)] : []),
  ];
}

/** What was left out is told for so long, in milliseconds. */
const ODD_TOLD = 24 * 60 * 60_000;

/** Names are for the log: anybody may read the health. */
function sayOdd(met: readonly Instant[], now: Instant): readonly Problem[] {
  const recent = met.filter((at) => now - at < ODD_TOLD).length;
  if (recent === 0) return [];
  const things = recent === 1 ? '1 thing' : `${recent} things`;
  return [
    same(`The sweep has left out ${things} on GitHub that cannot be read; the log names what and why.`),
  ];
}

function sayUnstored({ since, reason }: Omit<Trouble, 'lane'>): Problem {
  const said = `Since ${isoOf(since)} what GitHub sends cannot be stored`;
  return {
    forOperator: `${said}: ${withoutStop(reason)}. The desk asks GitHub for it again.`,
    forAnybody: `${said}. The desk asks GitHub for it again.`,
  };
}

function sayHeld(what: string, since: number, now: number): readonly Problem[] {
  if (now - since <= TOO_LONG) return [];
  const said = `has been worked on since ${isoOf(since)}. What comes after it waits.`;
  return [{ forOperator: `${what} ${said}`, forAnybody: `One thing ${said}` }];
}

function sayGoneSubscriber(said: string): Problem {
  return {
    forOperator: `${said}.`,
    forAnybody: 'A subscriber has asked for no more messages; `tierline health` says which.',
  };
}

function sayRecovery({ since, reason }: Omit<Trouble, 'lane'>): Problem {
  const said = `Since ${isoOf(since)} the desk cannot ask GitHub for what did not arrive`;
  return {
    forOperator: `${said}: ${reason}`,
    forAnybody: `${said}. \`tierline health\` says why.`,
  };
}

/** A lane is `subscriber/` and a name, or waits for GitHub: `github/` and an installation, perhaps with what comes after others, `desk/` and a repository. */
function sayTroubles(troubles: readonly Trouble[]): readonly Problem[] {
  return [...Map.groupBy(troubles, ({ lane }) => lane)].map(([lane, of]) => {
    const [kind, name] = lane.split('/');
    const since = isoOf(Math.min(...of.map((one) => one.since)));
    const said = `has not taken some of what the desk sends since ${since}`;
    const isSubscriber = kind === 'subscriber';
    return {
      forOperator: `${isSubscriber ? `The subscriber ${name}` : 'GitHub'} ${said}: ${of.at(-1)?.reason}. It is tried again by itself.`,
      forAnybody: `${isSubscriber ? 'A subscriber' : 'GitHub'} ${said}; \`tierline health\` says why. It is tried again by itself.`,
    };
  });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function queue({ waiting, parked, oldest }: Backlog): QueueHealth {
  return { waiting, parked, oldest: oldest === null ? null : isoOf(oldest) };
}
