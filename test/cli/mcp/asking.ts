/** `tierline mcp` as a process, and the protocol’s own client that speaks to it over both of its ways. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, beforeAll, expect } from 'vitest';
import { sharedBuild } from '../../portal/shared-build.ts';

const cli = fileURLToPath(new URL('../../../plugin/cli.ts', import.meta.url));
export const token = 'a-token-that-is-long-enough';
const plain = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

/** The folder of a built portal with the shipped articles. */
export let dist = '';
beforeAll(async () => {
  dist = await sharedBuild({ TIERLINE_BASE: '/kb/' });
});

/** What is closed when the present test has ended. */
export const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export async function overStdio(
  environment: Readonly<Record<string, string>> = {},
  portal = dist,
): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const args = [cli, 'mcp', '--portal', portal];
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args,
      env: { ...plain, ...environment },
      stderr: 'ignore',
    }),
  );
  closing.push(() => client.close());
  return client;
}

export async function start(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [cli, 'mcp', ...words], {
    env: { ...plain, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  closing.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return child;
}

export async function listening(
  environment: Readonly<Record<string, string>> = {},
  portal = dist,
): Promise<string> {
  const child = await start(environment, '--portal', portal, '--http', '0');
  const [said] = await once(child.stdout ?? expect.fail('no output'), 'data');
  return /http:\S+/.exec(String(said))?.[0] ?? expect.fail(String(said));
}

export async function overHttp(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  await client.connect(transport);
  closing.push(() => client.close());
  return client;
}

interface Told {
  readonly said: string;
  readonly failed: boolean;
}

export async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Told> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = Array.isArray(content) ? content : [];
  return { said: String(first?.text ?? ''), failed: isError === true };
}

export const idsIn = ({ said }: Told): readonly string[] =>
  JSON.parse(said).results.map(({ id }: { readonly id: string }) => id);
