/** A real Prometheus on this machine, for as long as a test needs it: its own folder and port, and ended with the test. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { freePort, waitUntil } from '../../installed-program.ts';

export interface Prometheus {
  /** What a query shows now: the labels of each series, and its value. */
  query(expr: string): Promise<readonly Shown[]>;
  /** The names of the alerts that fire. */
  firing(): Promise<readonly string[]>;
  /** What is wrong with the rules that were read; empty when all could be evaluated. */
  brokenRules(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Shown {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Target {
  readonly binary: string;
  /** `http://127.0.0.1:…` */
  readonly url: string;
  readonly token: string;
  /** A file of alert rules. */
  readonly rules: string;
}

const vector = z.object({
  data: z.object({
    result: z.array(
      z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) }),
    ),
  }),
});
const alerts = z.object({
  data: z.object({
    alerts: z.array(z.object({ state: z.string(), labels: z.looseObject({ alertname: z.string() }) })),
  }),
});
const rulesRead = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        rules: z.array(z.object({ name: z.string(), health: z.string(), lastError: z.string().optional() })),
      }),
    ),
  }),
});

export async function startPrometheus({ binary, url, token, rules }: Target): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-prometheus-'));
  const web = `127.0.0.1:${await freePort()}`;
  await writeFile(join(folder, 'token'), `${token}\n`);
  await writeFile(join(folder, 'config.yml'), configFor(new URL(url).host, resolve(rules)));
  const child = spawn(
    binary,
    [
      `--config.file=${join(folder, 'config.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${web}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`http://${web}${path}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Prometheus refused ${path}: ${text}`);
    return JSON.parse(text);
  };
  const isReady = async (): Promise<boolean> => (await fetch(`http://${web}/-/ready`)).ok;
  await waitUntil('Prometheus', isReady).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    stop,
    query: async (expr) =>
      vector
        .parse(await ask(`/api/v1/query?query=${encodeURIComponent(expr)}`))
        .data.result.map(({ metric, value: [, text] }) => ({ labels: metric, value: Number(text) })),
    firing: async () =>
      alerts
        .parse(await ask('/api/v1/alerts'))
        .data.alerts.filter(({ state }) => state === 'firing')
        .map(({ labels }) => labels.alertname),
    brokenRules: async () =>
      rulesRead
        .parse(await ask('/api/v1/rules'))
        .data.groups.flatMap((group) => group.rules)
        .filter(({ health }) => health !== 'ok')
        .map(({ name, health, lastError = '' }) => `${name} is ${health} ${lastError}`),
  };
}

function configFor(target: string, rules: string): string {
  return `global: { scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s }
rule_files: [${rules}]
scrape_configs:
  - job_name: tierline
    authorization: { credentials_file: token }
    static_configs:
      - targets: ['${target}']
`;
}
