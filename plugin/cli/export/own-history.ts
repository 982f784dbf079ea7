/** The history of the desk here: asked of the running one, or read from the store of one that is not running. */
import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { readDatabase, readSocket } from '../../config.ts';
import { historyLines, wholeLine } from '../../server/history-lines.ts';
import type { DatabaseAt } from '../../store/engine/engine.ts';
import { cutAtLineFeeds } from './read-lines.ts';

/** JSON lines, as `--history` takes them. They throw where the history breaks off. */
type OwnHistory = { readonly lines: AsyncIterable<string> } | { readonly refused: string };

export async function ownHistory(): Promise<OwnHistory> {
  const socket = readSocket();
  const response = socket === null ? null : await ask(socket);
  if (response !== null && response.statusCode === 200) return { lines: linesOf(response) };
  if (response !== null)
    return {
      refused: `The running desk answers ${response.statusCode} when asked for its history. Is it an older Tierline? Restart it with this one.`,
    };
  const at = readDatabase();
  const file = /^sqlite:(.+)$/.exec(at.url)?.[1];
  if (file !== undefined && !existsSync(file))
    return {
      refused: `There is no desk here: there is no file ${file}. Run this in the desk’s folder and with its DATABASE_URL.`,
    };
  return { lines: linesFrom(at) };
}

/** Null where nobody listens. */
function ask(socketPath: string): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const asking = request({ socketPath, method: 'GET', path: '/history' }, resolve);
    asking.on('error', () => resolve(null));
    asking.end();
  });
}

async function* linesOf(response: IncomingMessage): AsyncGenerator<string> {
  let last = '';
  for await (const line of cutAtLineFeeds(response)) {
    last = line;
    yield line;
  }
  if (last !== wholeLine) throw new Error('the running desk broke off while it told its history');
}

async function* linesFrom(at: DatabaseAt): AsyncGenerator<string> {
  // A third of all the code, which a running desk, a file and a repository do without.
  const { openStore } = await import('../../store/open.ts');
  const store = await openStore(at);
  try {
    yield* historyLines(store);
    yield wholeLine;
  } finally {
    await store.close();
  }
}
