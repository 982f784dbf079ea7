/** Asks the running desk over its local socket, or looks into its database where that can be done beside it. */
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { readDatabase, readSocket } from '../config.ts';
import { sayError } from '../server/say-error.ts';
import type { Store } from '../store/store.ts';

export type Asked<T> =
  | { readonly answer: T }
  /** `absent`: no desk runs here that could be asked. */
  | { readonly refused: string; readonly absent?: true };

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * What the running desk answers; where none listens, what its database holds: on PostgreSQL the desk may run on another
 * machine, and finds there what was changed.
 */
export async function askOrLook<T>(
  call: Call,
  shape: z.ZodType<T>,
  look: (store: Store) => Promise<T>,
): Promise<Asked<T>> {
  const asked = await askDesk(readSocket(), call, shape);
  if ('answer' in asked || asked.absent !== true) return asked;
  const at = readDatabase();
  const file = /^sqlite:(.+)$/.exec(at.url)?.[1];
  if (file !== undefined && !existsSync(file)) return asked;
  // A third of all the code, which a running desk does without.
  const { openStore } = await import('../store/open.ts');
  try {
    const store = await openStore(at, 'as it is');
    return { answer: await look(store).finally(() => store.close()) };
  } catch (error) {
    return { refused: sayError(error) };
  }
}

/** What the desk answers, or why it cannot be asked, in words for the operator. */
export async function askDesk<T>(socket: string | null, call: Call, shape: z.ZodType<T>): Promise<Asked<T>> {
  if (socket === null)
    return {
      absent: true,
      refused:
        'There is no SQLite file to find the desk’s socket beside. Set TIERLINE_SOCKET to the same path here and for the desk.',
    };
  try {
    const { status, body } = await ask(socket, call);
    if (status === 200) return { answer: shape.parse(JSON.parse(body)) };
    return { refused: `The desk at ${socket} answered ${status}: ${body.trim()}` };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return {
        refused: sayCode(error.code, socket),
        ...(['ENOENT', 'ECONNREFUSED'].includes(error.code) ? { absent: true } : {}),
      };
    throw new Error(`could not understand the desk at ${socket}`, { cause: error });
  }
}

function sayCode(code: string, socket: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return `No desk is running here: nobody listens at ${socket}. Run this in the desk’s folder and with its DATABASE_URL, or set TIERLINE_SOCKET.`;
    case 'EACCES':
      return `This user may not speak to the desk at ${socket}. Use the user that runs the desk.`;
    default:
      return `The desk at ${socket} cannot be reached: ${code}.`;
  }
}

function ask(
  socketPath: string,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body?: unknown },
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asking = request({ socketPath, method, path, headers }, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: said }), reject);
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
