/** One desk with many open tickets: it is started, comments wait in its inbox, and it handles them. */
import { StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { isoOf } from '../../../plugin/calendar/instant.ts';
import { machineClock } from '../../../plugin/clock.ts';
import { readConfig } from '../../../plugin/config.ts';
import { readPayload, streamOf } from '../../../plugin/github/in/payload.ts';
import type { Deps, WallClock } from '../../../plugin/server/deps.ts';
import { handleNext } from '../../../plugin/server/handle/handle.ts';
import { recover } from '../../../plugin/server/recover/recover.ts';
import { start, type Tierline } from '../../../plugin/start.ts';
import type { Delivery } from '../../../plugin/store/queue/delivery.ts';
import { quietLog } from '../../quiet-log.ts';
import { workOff } from '../../scenario/work-off.ts';
import type { Told } from '../ingest/github-process.ts';
import type { Statement, Statements } from './by-hand.ts';
import { numbersOf, openMany } from './open-many.ts';

export interface Work {
  /** `open` makes the tickets; `record` notes what is run for each event, and measures nothing. */
  readonly do: 'open' | 'handle' | 'record';
  readonly told: Told;
  /** The database, which `open` makes. */
  readonly file: string;
  /** Tickets. */
  readonly open: number;
  readonly events: number;
}

export interface Handled {
  readonly events: number;
  /** Milliseconds, of the events and of the desk’s start. */
  readonly took: number;
  readonly start: number;
  /** The most that the process held, in bytes. */
  readonly memory: number;
  /** Calls of GitHub while the events were handled. */
  readonly calls: number;
}

/** As many as a desk has at work while there is much to do. */
const HANDLERS = 48;
const DAY = 86_400_000;
/** They fill the caches of whoever has just started. */
const WARM = 1_500;

process.on('message', (work: Work) => {
  answerTo(work).then((answer) => process.send?.(answer));
});

async function answerTo(work: Work): Promise<Handled | Statements | 'done'> {
  const { do: what, told, file, open, events } = work;
  if (what === 'open') {
    await openDesk(work);
    return 'done';
  }
  const begun = performance.now();
  const desk = await startDesk(told, file);
  const started = performance.now() - begun;
  await desk.deps.store.inbox.receive(commentsOn(told, numbersOf(open), WARM + events));
  for (let at = 0; at < WARM; at += 1) await handleNext(desk.deps);
  const answer =
    what === 'record' ? await record(desk.deps, file, events) : await measure(desk.deps, events, started);
  await desk.stop();
  return answer;
}

/** A desk takes what is opened after its first set-up, so that was yesterday. */
async function openDesk({ told, file, open }: Work): Promise<void> {
  const yesterday = { ...machineClock, now: () => machineClock.now() - DAY };
  for (const clock of [yesterday, machineClock]) {
    const desk = await startDesk(told, file, clock);
    await recover(desk.deps);
    await workOff(desk.deps);
    await desk.stop();
  }
  openMany(file, numbersOf(open));
}

async function startDesk(told: Told, file: string, clock: WallClock = machineClock): Promise<Tierline> {
  const read = readConfig({
    GITHUB_API_URL: told.url,
    GITHUB_APP_ID: String(told.appId),
    GITHUB_PRIVATE_KEY: told.privateKey,
    GITHUB_WEBHOOK_SECRET: told.secret,
    DATABASE_URL: `sqlite:${file}`,
    HOST: '127.0.0.1',
    PORT: '0',
    TIERLINE_SOCKET: `${file}.socket`,
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return start(read.config, clock, quietLog, false);
}

async function measure(deps: Deps, events: number, started: number): Promise<Handled> {
  let calls = 0;
  const { fetch } = globalThis;
  globalThis.fetch = (...words) => {
    calls += 1;
    return fetch(...words);
  };
  const begun = performance.now();
  let handled = 0;
  const handler = async (): Promise<void> => {
    while (handled < events) {
      if (await handleNext(deps)) handled += 1;
      // What is left is of tickets that others are at work on.
      else await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: HANDLERS }, handler));
  const took = performance.now() - begun;
  return { events: handled, took, start: started, memory: process.resourceUsage().maxRSS * 1_024, calls };
}

/** The desk’s own statements, in the order in which it runs them; what begins and ends transactions is left out. */
async function record(deps: Deps, file: string, events: number): Promise<Statements> {
  const database = `${file}.copy`;
  await deps.store.backup(database);
  const texts = new WeakMap<StatementSync, string>();
  let current: Statement[] = [];
  const noted = <Run extends (...values: never[]) => unknown>(run: Run) =>
    function (this: StatementSync, ...values: Parameters<Run>) {
      current.push({ sql: texts.get(this) ?? this.sourceSQL, values });
      return Reflect.apply(run, this, values);
    };
  for (const name of ['run', 'all'] as const)
    Object.defineProperty(StatementSync.prototype, name, { value: noted(StatementSync.prototype[name]) });
  const all: Statement[][] = [];
  for (let at = 0; at < events; at += 1) {
    current = [];
    await handleNext(deps);
    all.push(current);
  }
  return { database, events: all };
}

function commentsOn({ comments }: Told, numbers: readonly number[], count: number): Delivery[] {
  const now = machineClock.now();
  return Array.from({ length: count }, (_, at): Delivery => {
    // Far from each other, so that no page of the database is warm by accident.
    const number = numbers[(at * 7_919) % numbers.length] ?? 0;
    const read = readPayload('issue_comment', JSON.parse(comments[at % comments.length] ?? ''));
    if (read.event !== 'issue_comment') throw new Error('the local GitHub told of something else');
    const { payload } = read;
    const written = isoOf(now);
    const comment = { ...payload.comment, id: 9_000_000 + at, created_at: written, updated_at: written };
    const told = { ...payload, issue: { ...payload.issue, number }, comment };
    return {
      id: `1/00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      event: 'issue_comment',
      action: 'created',
      installation: payload.installation?.id ?? null,
      stream: streamOf({ ...read, payload: told }),
      receivedAt: now,
      payload: JSON.stringify(told),
    };
  });
}
