/** A real Alertmanager on this machine, for as long as a test needs it: its own folder and ports, and ended with the test. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, freePort, waitUntil } from '../../installed-program.ts';

/** Null where none is installed. Debian’s package names it otherwise than its makers do. */
export function findAlertmanager(): string | null {
  return findProgram('prometheus-alertmanager', 'alertmanager');
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
  const isReady = async (): Promise<boolean> => (await fetch(`http://${web}/-/ready`)).ok;
  await waitUntil('Alertmanager', isReady).catch(async (error: unknown) => {
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
