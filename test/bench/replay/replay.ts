/** A year of history decided again by `backtest`: an event must cost the same, however many tickets there are. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHistory } from '../../../plugin/cli/backtest/history/history-file.ts';
import { type Progress, showProgress } from '../../../plugin/cli/backtest/progress.ts';
import { replayHistory } from '../../../plugin/cli/backtest/replay/replay-history.ts';
import type { Policy } from '../../../plugin/policy/policy.ts';
import { readPolicy } from '../../../plugin/policy/read.ts';
import type { Comparison } from '../../../plugin/reports/compliance/compare.ts';
import { complianceOf, sumOf } from '../../../plugin/reports/compliance/tally.ts';
import { seeded } from '../../seeded.ts';
import { atMost, type Bench, type Report } from '../bench.ts';
import { plausibleTicket } from './plausible-ticket.ts';
import { policyText } from './policy-text.ts';

const FEW = 1_000;
/** How often the few are measured, before and after the many: the middle one counts. */
const ROUNDS = 3;

export const replay: Bench = {
  name: 'replay',
  does: 'decides a year of history again: the cost of an event must not grow with the number of tickets',
  peers: [],
  flags: { tickets: '100000', seed: '1' },
  run: async (flags, tell) => {
    const tickets = Number(flags['tickets']);
    const seed = Number(flags['seed']);
    if (!Number.isInteger(tickets) || tickets < FEW) throw new Error(`--tickets must be at least ${FEW}`);
    const folder = mkdtempSync(join(tmpdir(), 'tierline-replay-'));
    try {
      const few = write(join(folder, 'few.jsonl'), FEW, seed, tell);
      const many = write(join(folder, 'many.jsonl'), tickets, seed, tell);
      // The first ones pay for what the engine learns.
      await measure(few, quiet);
      await measure(few, quiet);
      const before = await several(few);
      const progress = showProgress('Replaying', { write: (line: unknown) => told(tell, String(line)) }, () =>
        performance.now(),
      );
      const whole = await measure(many, progress);
      const after = await several(few);
      return report(seed, few, whole, many, [...before, ...after]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const quiet: Progress = { tell: () => undefined, end: () => undefined };

function told(tell: (line: string) => void, line: string): boolean {
  tell(line.trimEnd());
  return true;
}

interface Written {
  readonly path: string;
  readonly tickets: number;
  readonly events: number;
}

function write(path: string, tickets: number, seed: number, tell: (line: string) => void): Written {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  let events = 0;
  for (let number = 1; number <= tickets; number += 1) {
    const lines = plausibleTicket(number, random);
    events += lines.length;
    writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    if (number % 25_000 === 0) tell(`Writing: ${number} of ${tickets} tickets`);
  }
  closeSync(file);
  return { path, tickets, events };
}

interface Measured {
  /** Of this process, in microseconds an event; other programs on the machine do not count. */
  readonly cpu: number;
  /** Seconds on the wall. */
  readonly wall: number;
  /** The most that the process held, in MiB. */
  readonly memory: number;
  readonly comparison: Comparison;
}

/** The whole way of the command: the file is read, checked, read again, and replayed ticket by ticket. */
async function measure({ path, events }: Written, progress: Progress): Promise<Measured> {
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 200);
  const from = performance.now();
  const start = process.cpuUsage();
  const opened = await openHistory(path, false, progress);
  if ('refused' in opened) throw new Error(`the generated history is refused: ${opened.refused[0]}`);
  const { history } = opened;
  const rule = { under: 'one', policy: policy() } as const;
  const asked = { policy: rule, against: null, until: history.last, list: 20 };
  const { comparison } = await replayHistory(history, asked, progress);
  const used = process.cpuUsage(start);
  clearInterval(look);
  const wall = (performance.now() - from) / 1_000;
  const rss = Math.max(memory, process.memoryUsage.rss());
  return { cpu: (used.user + used.system) / events, wall, memory: rss / 2 ** 20, comparison };
}

async function several(written: Written): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) found.push(await measure(written, quiet));
  return found;
}

function policy(): Policy {
  const read = readPolicy({ text: policyText, version: 'tested' });
  if ('policy' in read) return read.policy;
  throw new Error(`the policy of the bench has a mistake: ${read.problems[0]?.message}`);
}

function report(
  seed: number,
  few: Written,
  whole: Measured,
  many: Written,
  rounds: readonly Measured[],
): Report {
  const middle = rounds.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(rounds.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  const kept = complianceOf(sumOf(whole.comparison.lines.map((line) => line.policy)));
  const row = (written: Written, measured: Measured): readonly string[] => [
    written.tickets.toLocaleString('en'),
    written.events.toLocaleString('en'),
    `${(statSync(written.path).size / 2 ** 20).toFixed(0)} MiB`,
    `${measured.cpu.toFixed(1)} µs`,
    `${measured.wall.toFixed(1)} s`,
    `${measured.memory.toFixed(0)} MiB`,
  ];
  return {
    setting: { tickets: many.tickets, seed, rounds: rounds.length, node: process.version },
    figures: [
      atMost(1.2, {
        name: `an event among ${many.tickets.toLocaleString('en')} tickets`,
        unit: 'µs of CPU',
        value: whole.cpu,
        peerName: `${few.tickets.toLocaleString('en')} tickets`,
        peer: middle.cpu,
      }),
    ],
    tables: [
      {
        title: 'A year decided again',
        columns: ['tickets', 'events', 'file', 'CPU an event', 'in all', 'memory'],
        rows: [row(few, middle), row(many, whole)],
      },
    ],
    more: {
      compliance: kept,
      tickets: whole.comparison.tickets,
      memoryMb: whole.memory,
      wallSeconds: whole.wall,
    },
  };
}
