/** Asks the running desk over its local socket. */
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';

export type Asked<T> =
  | { readonly answer: T }
  /** `absent`: no desk runs here that could be asked. */
  | { readonly refused: string; readonly absent?: true };

/** What the desk answers, or why it cannot be asked, in words for the operator. */
export async function askDesk<T>(
  socket: string | null,
  call: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown },
  shape: z.ZodType<T>,
): Promise<Asked<T>> {
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
