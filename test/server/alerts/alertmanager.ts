/** A real Alertmanager on this machine, for as long as a test needs it: its own folder and ports, and ended with the test. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Debian’s package names it otherwise than its makers do. */
const names = ['prometheus-alertmanager', 'alertmanager'];

/** Null where none is installed. */
export function findAlertmanager(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

export interface Alertmanager {
  /** Where it listens for the others of its cluster. */
  readonly peer: string;
  /** Takes alerts in, as Prometheus posts them. */
  fire(
    alerts: readonly { readonly labels: Readonly<Record<string, string>>; readonly over?: boolean }[],
  ): Promise<void>;
  /** At once, as a crash does; what it knew of alerts is gone. */
  stop(): Promise<void>;
}

export interface Target {
  readonly binary: string;
  /** The address of the desk’s source. */
  readonly url: string;
  readonly token: string;
  readonly peers?: readonly string[];
}

/** Longer than it ever takes to start; a test that waits longer has failed. */
const PATIENCE = 30_000;

export async function startAlertmanager({ binary, url, token, peers = [] }: Target): Promise<Alertmanager> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-alertmanager-'));
  const [web, cluster] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  await writeFile(join(folder, 'config.yml'), configFor(url, token));
  const child = spawn(
    binary,
    [
      `--config.file=${join(folder, 'config.yml')}`,
      `--storage.path=${folder}`,
      `--web.listen-address=${web}`,
      `--cluster.listen-address=${cluster}`,
      `--cluster.advertise-address=${cluster}`,
      ...peers.map((peer) => `--cluster.peer=${peer}`),
      '--cluster.settle-timeout=1s',
      '--cluster.peer-timeout=1s',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await ready(`http://${web}/-/ready`).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    peer: cluster,
    stop,
    fire: async (alerts) => {
      const now = Date.now();
      const body = alerts.map(({ labels, over = false }) => ({
        labels,
        annotations: { summary: `${labels['instance'] ?? 'something'} is down` },
        startsAt: new Date(now - 60_000).toISOString(),
        ...(over ? { endsAt: new Date(now - 1_000).toISOString() } : {}),
        generatorURL: 'http://prometheus.example:9090/graph',
      }));
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`http://${web}/api/v2/alerts`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`Alertmanager refused the alerts: ${await answer.text()}`);
    },
  };
}

function configFor(url: string, token: string): string {
  return `route:
  receiver: tierline
  group_by: [alertname]
  group_wait: 200ms
  group_interval: 1s
  repeat_interval: 1h
receivers:
  - name: tierline
    webhook_configs:
      - url: ${url}
        send_resolved: true
        http_config: { authorization: { credentials: ${token} } }
`;
}

async function ready(url: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    if (Date.now() > end) throw new Error('Alertmanager did not start');
    await setTimeout(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
