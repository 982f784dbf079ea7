/** From a packed package to a help, to a listening server, to the demo’s first page; beside Probot, installed the same way. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { around, install, packInto, type Weight, weights } from '../../package/installed.ts';
import { type Child, hear } from '../../start/child.ts';
import { rightEnvironment } from '../../start/environment.ts';
import type { Bench, Figure } from '../bench.ts';
import { round } from '../say-report.ts';

const SECOND = 1_000;
const probot = 'probot@14';

/** What is started, and how one sees that it is there. */
interface Product {
  readonly name: string;
  readonly weights: readonly Weight[];
  readonly help: () => Child;
  readonly server: () => Child;
  readonly listening: RegExp;
}

export const start: Bench = {
  name: 'start',
  does: 'installs the packed package, and starts its help, its server and its demo',
  peers: [],
  flags: { rounds: '5', node: process.execPath },
  async run({ rounds = '', node = '' }, tell) {
    const folder = await mkdtemp(join(tmpdir(), 'tierline-start-'));
    try {
      tell('Packing and installing …');
      const own = await tierline(join(folder, 'tierline'), node);
      tell(`Installing ${probot} …`);
      const peer = await probotIn(join(folder, 'probot'), node);
      const times = Number(rounds);
      const figures = [
        figure(
          '--help',
          's',
          0.3,
          await bestOf(times, () => ended(own.help())),
          await bestOf(times, () => ended(peer.help())),
        ),
        figure(
          'listening',
          's',
          1.5,
          await bestOf(times, () => said(own.server(), own.listening)),
          await bestOf(times, () => said(peer.server(), peer.listening)),
        ),
        figure('production install', 'MB', 80, megabytes(own.weights), megabytes(peer.weights)),
      ];
      tell('Starting the demo …');
      const demo = await said(own.demo(), /Tickets, as on GitHub {3}http/);
      return {
        setting: { rounds: times, node, peer: probot },
        figures,
        tables: [
          {
            title: 'The best of each',
            columns: ['', 'Tierline', 'Probot'],
            rows: [
              ...figures.map(({ name, value, peer: other, unit }) => [
                name,
                `${round(value)} ${unit}`,
                `${round(other)} ${unit}`,
              ]),
              ['the demo’s first page', `${round(demo)} s`, '–'],
            ],
          },
          {
            title: 'The ten largest packages',
            columns: ['Tierline', '', 'Probot', ''],
            rows: Array.from({ length: 10 }, (_, at) =>
              [own, peer].flatMap((one) => sayWeight(one.weights[at])),
            ),
          },
        ],
        more: { demo, largest: own.weights.slice(0, 10) },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function tierline(folder: string, node: string): Promise<Product & { readonly demo: () => Child }> {
  await needed(folder, (there) => packInto(there));
  const program = join(folder, 'node_modules/tierline/bundle/tierline.js');
  const environment = {
    ...around,
    ...rightEnvironment,
    GITHUB_API_URL: 'http://127.0.0.1:9',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: 'sqlite::memory:',
  };
  const run = (...words: readonly string[]) => hear(node, [program, ...words], environment, folder);
  return {
    name: 'Tierline',
    weights: await weights(folder),
    help: () => run('--help'),
    server: () => run('start'),
    listening: /"url":"http/,
    demo: () => run('demo', '--no-browser'),
  };
}

async function probotIn(folder: string, node: string): Promise<Product> {
  await needed(folder, () => Promise.resolve(probot));
  await writeFile(join(folder, 'app.js'), 'module.exports = () => {};\n');
  const environment = {
    ...around,
    NODE_ENV: 'production',
    APP_ID: rightEnvironment.GITHUB_APP_ID,
    PRIVATE_KEY: rightEnvironment.GITHUB_PRIVATE_KEY,
    WEBHOOK_SECRET: rightEnvironment.GITHUB_WEBHOOK_SECRET,
    HOST: '127.0.0.1',
    // Its own way to any port that is free is none.
    PORT: '38471',
  };
  const run = (...words: readonly string[]) =>
    hear(node, [join(folder, 'node_modules/probot/bin/probot.js'), ...words], environment, folder);
  return {
    name: 'Probot',
    weights: await weights(folder),
    help: () => run('--help'),
    server: () => run('run', './app.js'),
    listening: /Listening on/i,
  };
}

async function needed(folder: string, what: (folder: string) => Promise<string>): Promise<void> {
  const why = await install(folder, await what(folder));
  if (why !== null) throw new Error(`cannot install what is measured: ${why}`);
}

/** Seconds until it ends by itself. */
async function ended(child: Child): Promise<number> {
  const began = performance.now();
  const code = await child.ended();
  if (code !== 0) throw new Error(`it ended with ${code}: ${child.said()}`);
  return (performance.now() - began) / SECOND;
}

/** Seconds until it says so; then it is stopped. */
async function said(child: Child, words: RegExp): Promise<number> {
  const began = performance.now();
  const over = child.ended();
  while (!words.test(child.said())) {
    const code = await Promise.race([over, wait(5)]);
    if (code !== undefined) throw new Error(`it ended with ${code}: ${child.said()}`);
  }
  const took = performance.now() - began;
  child.process.kill('SIGTERM');
  await over;
  return took / SECOND;
}

/** Other programs only ever add. */
async function bestOf(rounds: number, once: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < rounds; turn += 1) best = Math.min(best, await once());
  return best;
}

function figure(name: string, unit: string, most: number, value: number, peer: number): Figure {
  return {
    name,
    value,
    unit,
    peerName: probot,
    peer,
    ratio: value / peer,
    goal: `≤ ${most} ${unit}`,
    met: value <= most,
  };
}

function megabytes(all: readonly Weight[]): number {
  return all.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
}

function sayWeight(one: Weight | undefined): readonly [string, string] {
  return one === undefined ? ['', ''] : [one.name, `${(one.bytes / 1e6).toFixed(1)} MB`];
}
