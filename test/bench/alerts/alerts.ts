/** The bench `alerts`: a storm of Alertmanager’s posts, each stored and answered, and what became of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { machineClock } from '../../../plugin/clock.ts';
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import { readSaved } from '../../../plugin/server/saved.ts';
import { start, type Tierline } from '../../../plugin/start.ts';
import { startWorldClock } from '../../github-emulator/clock.ts';
import { startLocalGitHub } from '../../github-emulator/github.ts';
import { quietLog } from '../../quiet-log.ts';
import { alertmanager } from '../../server/alerts/payloads.ts';
import type { Bench, Figure } from '../bench.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';

const TOKEN = 'a-token-of-the-bench-alone';
const GOAL = 50;
/** What is posted must be in the ticket by then, in milliseconds behind the last post: storms are told each half minute. */
const PATIENCE = 120_000;

export const alerts: Bench = {
  name: 'alerts',
  does: 'a storm of alerts: how long is each post on its way to the disk, and is it one ticket?',
  peers: [],
  flags: { posts: '1000', within: '60' },
  run: async (flags, tell) => {
    const storm = { posts: Number(flags['posts']), within: Number(flags['within']) * 1_000 };
    const { lags, refused, tickets, known } = await play(storm, tell);
    const p99 = percentile(lags, 99);
    return {
      setting: {
        posts: storm.posts,
        'within, s': storm.within / 1_000,
        'what is timed': 'a post over HTTP until its answer: proved, read, stored (fsync)',
        'what runs beside it': 'the desk at work on them, and a local GitHub, in the same process',
        node: process.version,
      },
      figures: [
        figure({ name: 'p99 of a post', unit: 'ms', value: p99, goal: `< ${GOAL} ms` }, GOAL, p99 < GOAL),
        figure({ name: 'tickets', unit: '', value: tickets, goal: '1' }, 1, tickets === 1),
        figure(
          { name: 'alerts lost', unit: '', value: storm.posts - known, goal: '0' },
          1,
          refused === 0 && known === storm.posts,
        ),
      ],
      tables: [
        {
          title: 'Milliseconds from the post to its answer',
          columns: ['', 'p50', 'p90', 'p99', 'most'],
          rows: [
            ['Tierline, SQLite', ...[50, 90, 99, 100].map((percent) => round(percentile(lags, percent)))],
          ],
        },
      ],
      more: { p50: percentile(lags, 50), p99, refused, tickets, lost: storm.posts - known },
    };
  },
};

type Named = Pick<Figure, 'name' | 'unit' | 'value' | 'goal'>;

/** Nobody else is measured: the goal stands in the peer’s place. */
function figure(measured: Named, peer: number, met: boolean): Figure {
  return { ...measured, peerName: 'the goal', peer, ratio: measured.value / peer, met };
}

interface Played {
  readonly lags: readonly number[];
  /** Posts that were not answered with 200. */
  readonly refused: number;
  readonly tickets: number;
  /** Alerts that the ticket knows of. */
  readonly known: number;
}

async function play(
  { posts, within }: { readonly posts: number; readonly within: number },
  tell: (line: string) => void,
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-alerts-'));
  const github = await startLocalGitHub({
    clock: startWorldClock({ at: Date.now() }),
    organisation: 'acme',
    people: ['lena'],
    teams: {},
    repositories: [
      {
        name: 'desk',
        files: { '.github/tierline.yml': 'tierline: 1\n' },
        labels: deskLabels(),
        collaborators: { lena: 'triage' },
      },
    ],
    installedOn: ['desk'],
  });
  const desk = await start(
    {
      appId: github.app.id,
      privateKey: github.app.privateKey,
      webhookSecrets: [github.app.webhookSecret],
      githubUrl: github.url,
      databaseUrl: `sqlite:${join(folder, 'desk.db')}`,
      host: '127.0.0.1',
      port: 0,
      subscribers: [],
      alertSources: [{ name: 'prometheus', format: 'alertmanager', desk: 'acme/desk', token: TOKEN }],
      logLevel: 'silent',
      paced: false,
    },
    machineClock,
    quietLog,
  );
  github.post.target(`${desk.url}/webhooks`);
  try {
    const answers = await Promise.all(
      Array.from({ length: posts }, async (_, at) => {
        await setTimeout((at * within) / posts);
        return postOne(desk, at);
      }),
    );
    tell(`${posts} posts are answered; waiting for the ticket to know of them`);
    const { tickets, known } = await settled(desk, posts);
    return {
      lags: answers.map(({ ms }) => ms),
      refused: answers.filter(({ status }) => status !== 200).length,
      tickets,
      known,
    };
  } finally {
    await desk.stop();
    await github.close();
    await rm(folder, { recursive: true });
  }
}

async function postOne({ url }: Tierline, at: number) {
  const body = JSON.stringify(alertmanager([{ name: `Down${at}`, instance: `web-${at}` }]));
  const begun = performance.now();
  const answer = await fetch(`${url}/alerts/prometheus`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body,
  });
  await answer.text();
  return { ms: performance.now() - begun, status: answer.status };
}

async function settled({ deps }: Tierline, posts: number): Promise<Pick<Played, 'tickets' | 'known'>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const rows = await deps.store.tickets.list({});
    const known = rows.reduce(
      (sum, { state }) => sum + (readSaved(state).ticket.alerts?.counts.firing ?? 0),
      0,
    );
    if (known >= posts || Date.now() > end) return { tickets: rows.length, known };
    await setTimeout(500);
  }
}
