/** `tierline mcp`: gives assistants the desk’s published answers, over standard input and output or on the loopback. */
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import manifest from '../../../package.json' with { type: 'json' };
import { machineClock } from '../../clock.ts';
import { readEnvironment } from '../../config.ts';
import { sayError } from '../../server/say-error.ts';
import type { Deed } from '../verb.ts';
import { listen } from './mcp-http.ts';
import type { Eyes } from './ticket.ts';
import { freshPortal, type Offer, toolsFor } from './tools.ts';

const HELP = `tierline mcp --portal ADDRESS|FOLDER [--http PORT]

Gives an assistant (by the Model Context Protocol) what the portal publishes:
search, whole articles, a ticket filled in, and how a ticket stands. It only
reads.

  --portal    the portal’s address, https://acme.github.io/desk/, or the folder
              of a built one
  --http      listens at http://127.0.0.1:PORT/mcp; without it, it speaks over
              standard input and output, as assistants start it by themselves

How a ticket stands is read on GitHub with GITHUB_TOKEN, by the rights of
whoever it belongs to, or without one as anybody; GITHUB_API_URL names an
Enterprise Server. Over HTTP that is offered only with TIERLINE_MCP_TOKEN,
which every program must then show as a bearer.`;

interface Flags {
  readonly portal: string;
  readonly port: number | null;
}

export const mcp: Deed = {
  run: async (words, print) => {
    if (words.includes('--help')) {
      for (const line of HELP.split('\n')) print(line);
      return 0;
    }
    const flags = readFlags(words);
    if ('refused' in flags) {
      console.error(flags.refused);
      return 2;
    }
    const environment = readEnvironment();
    const token = environment['TIERLINE_MCP_TOKEN'] ?? null;
    if (flags.port !== null && token !== null && token.length < 16) {
      console.error(
        'TIERLINE_MCP_TOKEN is shorter than 16 characters. Take a longer one, such as of `openssl rand -hex 24`.',
      );
      return 2;
    }
    const portal = freshPortal(flags.portal, machineClock.now);
    const opened = await portal().catch((error: unknown) => ({ refused: sayError(error) }));
    if ('refused' in opened) {
      console.error(`The portal ${flags.portal} cannot be asked: ${opened.refused}`);
      return 1;
    }
    // The search engine begins to fetch by itself, and nobody waits for that: a portal that is away ends no process.
    process.on('unhandledRejection', (error) =>
      console.error('tierline mcp:', sayError(error).slice(0, 200)),
    );
    const mayAsk = flags.port === null || token !== null;
    const eyes = mayAsk ? eyesFor(opened.about.desk, environment) : null;
    const offer: Offer = { portal, eyes, version: manifest.version };
    return flags.port === null
      ? await overStdio(offer)
      : await overHttp({ ...offer, port: flags.port, token, now: machineClock.now }, print);
  },
};

/** The token goes to GitHub itself, or to the server that its owner named; never to where a portal says its desk is. */
function eyesFor(
  desk: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): Eyes | null {
  const token = environment['GITHUB_TOKEN'] ?? null;
  const named = environment['GITHUB_API_URL'];
  if (named !== undefined) return { apiUrl: named.replace(/\/+$/, ''), token };
  return desk !== null && new URL(desk).origin === 'https://github.com'
    ? { apiUrl: 'https://api.github.com', token }
    : null;
}

async function overStdio(offer: Offer): Promise<number> {
  const server = toolsFor(offer);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  return 0;
}

async function overHttp(
  setting: Parameters<typeof listen>[0],
  print: (line: string) => void,
): Promise<number> {
  try {
    const { url, close } = await listen(setting);
    print(`Assistants of this machine find it at ${url}`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await close();
    return 0;
  } catch (error) {
    console.error(`Port ${setting.port} cannot be listened at: ${sayError(error)}`);
    return 1;
  }
}

function readFlags(words: readonly string[]): Flags | { readonly refused: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { portal: { type: 'string' }, http: { type: 'string' } },
    });
    const { portal, http } = values;
    if (portal === undefined || portal === '')
      return {
        refused: 'Name the portal: --portal https://acme.github.io/desk/, or the folder of a built one.',
      };
    if (http === undefined) return { portal, port: null };
    const port = Number(http);
    if (!/^\d+$/.test(http) || port > 65_535)
      return { refused: `--http is “${http}”. Write a port, such as --http 4750; 0 takes any that is free.` };
    return { portal, port };
  } catch (error) {
    return { refused: `${sayError(error)} \`tierline mcp --help\` shows what it takes.` };
  }
}
