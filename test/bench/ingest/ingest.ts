/** The bench `ingest`: signed webhooks, accepted and committed to the disk, by a desk that is at work on them meanwhile. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Bench, Figure } from '../bench.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';
import type { Told } from './github-process.ts';
import { makePosts } from './posts.ts';
import { pour } from './pour.ts';
import { type Server, startProbot, startTierline } from './servers.ts';

const FASTER = 1.2;
const LATER = 1.3;
/** The first posts of a server warm it up. */
const WARM = 0.2;

export const ingest: Bench = {
  name: 'ingest',
  does: 'signed webhooks accepted and committed to the disk, beside Probot, which keeps nothing',
  peers: ['probot'],
  flags: { posts: '20000', connections: '50', rounds: '3', tickets: '50' },
  run: async (flags, tell) => {
    const wanted = { posts: Number(flags['posts']), connections: Number(flags['connections']) };
    const rounds = Number(flags['rounds']);
    const github = fork(fileURLToPath(new URL('github-process.ts', import.meta.url)), [
      flags['tickets'] ?? '',
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'tierline-ingest-'));
    try {
      const [told]: Told[] = await once(github, 'message');
      if (told === undefined) throw new Error('the local GitHub did not start');
      const ours: Taken[] = [];
      const theirs: Taken[] = [];
      // Side by side in time, so that the machine is the same for both.
      for (let at = 1; at <= rounds; at += 1) {
        theirs.push(await take(await startProbot(told), told, wanted));
        const database = join(folder, `${at}.db`);
        const taken = await take(await startTierline(told, database), told, wanted);
        ours.push({ ...taken, kept: keptIn(database) });
        tell(
          `round ${at} of ${rounds}: ${round(taken.rate)} a second, Probot ${round(theirs.at(-1)?.rate ?? 0)}`,
        );
      }
      return report(ours, theirs, { ...wanted, rounds });
    } finally {
      github.disconnect();
      await rm(folder, { recursive: true });
    }
  },
};

interface Wanted {
  readonly posts: number;
  readonly connections: number;
}

interface Taken {
  /** Webhooks a second. */
  readonly rate: number;
  readonly lags: readonly number[];
  readonly accepted: number;
  readonly syncs: number;
  /** Bytes, at the end. */
  readonly memory: number;
  /** Bytes of a body. */
  readonly length: number;
  /** Deliveries in the database once the server has stopped. */
  readonly kept: number;
}

async function take(server: Server, told: Told, { posts, connections }: Wanted): Promise<Taken> {
  try {
    const warm = Math.round(posts * WARM);
    const { requests, length } = makePosts(told, server.path, 0, posts + warm);
    await pour(server.url, requests.slice(0, warm), connections);
    const before = server.isWatched ? await server.syncs() : 0;
    const { lags, took, statuses } = await pour(server.url, requests.slice(warm), connections);
    const syncs = server.isWatched ? (await server.syncs()) - before : 0;
    const accepted = [...statuses].reduce((all, [status, count]) => all + (status < 300 ? count : 0), 0);
    const memory = await server.memory();
    return { rate: (accepted / took) * 1_000, lags, accepted, syncs, memory, length, kept: 0 };
  } finally {
    await server.stop();
  }
}

function keptIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const row = database.prepare("select count(*) as n from delivery where event = 'issue_comment'").get();
    return Number(row?.['n'] ?? 0);
  } finally {
    database.close();
  }
}

function report(
  ours: readonly Taken[],
  theirs: readonly Taken[],
  wanted: Wanted & { readonly rounds: number },
) {
  const median = (all: readonly Taken[], read: (one: Taken) => number): number =>
    percentile(all.map(read), 50);
  const p99 = ({ lags }: Taken): number => percentile(lags, 99);
  const [rate, peer] = [median(ours, (one) => one.rate), median(theirs, (one) => one.rate)];
  const [late, peerLate] = [median(ours, p99), median(theirs, p99)];
  const all = Math.round(wanted.posts * (1 + WARM));
  const lost = ours.reduce((sum, { kept }) => sum + Math.max(0, all - kept), 0);
  const figures: readonly Figure[] = [
    {
      name: 'webhooks a second',
      unit: '/s',
      value: rate,
      peerName: 'Probot, which keeps nothing',
      peer,
      ratio: rate / peer,
      goal: `≥ ${FASTER} × as many`,
      met: rate >= FASTER * peer,
    },
    {
      name: 'p99 of an answer',
      unit: 'ms',
      value: late,
      peerName: 'Probot, which keeps nothing',
      peer: peerLate,
      ratio: late / peerLate,
      goal: `≤ ${LATER} × as long`,
      met: late <= LATER * peerLate,
    },
    {
      name: 'accepted and lost',
      unit: '',
      value: lost,
      peerName: 'the goal',
      peer: 0,
      ratio: 1,
      goal: '0',
      met: lost === 0,
    },
  ];
  const row = (name: string, one: Taken): readonly string[] => [
    name,
    round(one.rate),
    ...[50, 90, 99].map((percent) => round(percentile(one.lags, percent))),
    one.syncs === 0 ? '–' : round(one.syncs),
    round(one.memory / 1_048_576),
  ];
  return {
    setting: {
      'posts in a round, after as many fifths to warm up': wanted.posts,
      connections: wanted.connections,
      rounds: wanted.rounds,
      'bytes of a body': ours[0]?.length ?? 0,
      'what is timed':
        'a signed post over HTTP until its answer; the desk’s are on the disk by then, and it is at work on them',
      probot: versionOf('probot'),
      node: process.version,
    },
    figures,
    tables: [
      {
        title: 'Rounds',
        columns: ['', 'a second', 'p50, ms', 'p90, ms', 'p99, ms', 'fsyncs', 'memory, MB'],
        rows: ours.flatMap((one, at) => [
          row('Tierline', one),
          ...theirs.slice(at, at + 1).map((peer) => row('Probot', peer)),
        ]),
      },
    ],
    more: { rate, peer, p99: late, peerP99: peerLate, lost },
  };
}
