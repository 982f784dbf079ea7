/** The bench `handle`: events decided and committed by a desk, beside the same reads and writes by hand. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Figure } from '../bench.ts';
import type { Told } from '../ingest/github-process.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';
import { type Statements, writeByHand } from './by-hand.ts';
import type { Handled, Work } from './desk-process.ts';

const AS_FAST = 0.5;
const DEARER = 1.3;
const MEMORY = 400;
const START = 3;
/** Tickets that are opened as people open them; the others are made from these. */
const OPENED = 20;

export const handle: Bench = {
  name: 'handle',
  does: 'comments decided and committed with many tickets open, beside the same statements by hand',
  peers: [],
  flags: { events: '4000', few: '1000', many: '100000', rounds: '3' },
  run: async (flags, tell) => {
    const { events, few, many, rounds } = {
      events: Number(flags['events']),
      few: Number(flags['few']),
      many: Number(flags['many']),
      rounds: Number(flags['rounds']),
    };
    const github = fork(here('../ingest/github-process.ts'), [String(OPENED)]);
    const folder = await mkdtemp(join(tmpdir(), 'tierline-handle-'));
    try {
      const [told]: Told[] = await once(github, 'message');
      if (told === undefined) throw new Error('the local GitHub did not start');
      const measured: Round[] = [];
      /** A desk of its own, which nobody has used. */
      const ask = async <Answer>(what: Work['do'], open: number): Promise<Answer> => {
        const made = join(folder, `${open}.db`);
        if (!existsSync(made)) await inProcess({ do: 'open', told, events, open, file: made });
        const file = join(folder, 'used.db');
        await rm(`${file}-wal`, { force: true });
        await copyFile(made, file);
        return inProcess<Answer>({ do: what, told, events, open, file });
      };
      for (let at = 1; at <= rounds; at += 1) {
        const small = await ask<Handled>('handle', few);
        const large = await ask<Handled>('handle', many);
        const statements = await ask<Statements>('record', few);
        measured.push({ small, large, byHand: writeByHand(statements), statements });
        await rm(statements.database);
        tell(
          `round ${at} of ${rounds}: ${round(rateOf(small))} a second with ${few} open, ${round(rateOf(large))} with ${many}, by hand ${round(measured.at(-1)?.byHand ?? 0)}`,
        );
      }
      return report(measured, { events, few, many, rounds });
    } finally {
      github.disconnect();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Round {
  readonly small: Handled;
  readonly large: Handled;
  /** Events a second. */
  readonly byHand: number;
  readonly statements: Statements;
}

function report(
  all: readonly Round[],
  setting: { readonly events: number; readonly few: number; readonly many: number; readonly rounds: number },
) {
  const median = (read: (one: Round) => number): number => percentile(all.map(read), 50);
  const small = median((one) => rateOf(one.small));
  const large = median((one) => rateOf(one.large));
  const byHand = median((one) => one.byHand);
  const memory = median((one) => one.large.memory) / 1_048_576;
  const start = median((one) => one.large.start) / 1_000;
  const limit = (name: string, unit: string, value: number, goal: number): Figure => ({
    name,
    unit,
    value,
    peerName: 'the goal',
    peer: goal,
    ratio: value / goal,
    goal: `< ${goal} ${unit}`,
    met: value < goal,
  });
  const figures: readonly Figure[] = [
    {
      name: `events a second, ${setting.few} open`,
      unit: '/s',
      value: small,
      peerName: 'the same statements by hand, one transaction each',
      peer: byHand,
      ratio: small / byHand,
      goal: `≥ ${AS_FAST} × as many`,
      met: small >= AS_FAST * byHand,
    },
    {
      name: `cost of one, ${setting.many} open`,
      unit: 'µs',
      value: 1_000_000 / large,
      peerName: `with ${setting.few} open`,
      peer: 1_000_000 / small,
      ratio: small / large,
      goal: `≤ ${DEARER} × the cost`,
      met: small <= DEARER * large,
    },
    limit(`memory, ${setting.many} open`, 'MB', memory, MEMORY),
    limit(`start, ${setting.many} open`, 's', start, START),
  ];
  return {
    setting: {
      ...setting,
      'statements of an event': all[0]?.statements.events[0]?.length ?? 0,
      'calls of GitHub meanwhile': all.reduce(
        (sum, { small: one, large: other }) => sum + one.calls + other.calls,
        0,
      ),
      node: process.version,
    },
    figures,
    tables: [
      {
        title: 'Rounds',
        columns: ['', 'a second', 'start, ms', 'memory, MB'],
        rows: all.flatMap(({ small: one, large: other, byHand: raw }) => [
          [`${setting.few} open`, round(rateOf(one)), round(one.start), round(one.memory / 1_048_576)],
          [`${setting.many} open`, round(rateOf(other)), round(other.start), round(other.memory / 1_048_576)],
          ['by hand', round(raw), '–', '–'],
        ]),
      },
    ],
  };
}

function rateOf({ events, took }: Handled): number {
  return (events / took) * 1_000;
}

/** Each desk has a process of its own, so that memory and start are its own, too. */
async function inProcess<Answer>(work: Work): Promise<Answer> {
  const child: ChildProcess = fork(here('desk-process.ts'), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_ENV: 'production' },
    serialization: 'advanced',
  });
  const answered = once(child, 'message');
  const ended = once(child, 'exit');
  child.send(work);
  const [answer]: Answer[] = await Promise.race([
    answered,
    ended.then(([code]: unknown[]) => {
      throw new Error(`the process of the desk ended with ${String(code)}`);
    }),
  ]);
  if (answer === undefined) throw new Error('the process of the desk said nothing');
  child.disconnect();
  await ended;
  return answer;
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
