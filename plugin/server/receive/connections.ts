/** The connections of a server, of which there are only so many: a new one takes the place of the one that uses its own least. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Who has just come is about to speak, in milliseconds. */
const YOUNG = 100;
/** Who brings less may be cut off for others, in bytes a millisecond. */
const POOR = 16;

interface Connection {
  /** Since when it has been as it is. */
  since: number;
  is: 'silent' | 'asking' | 'idle';
  request: Readable | null;
}

/** How many bytes of its body a request has brought; null where none is under way. */
type Brought = (request: Readable) => number | null;

/** Nobody waits for a place. It is never taken from a request whose answer is being made. */
export function watchConnections(server: Server, most: number, brought: Brought): void {
  const open = new Map<Socket, Connection>();
  server.on('connection', (socket: Socket) => {
    if (open.size >= most) {
      const unlucky = leastUseful(open, brought) ?? socket;
      unlucky.destroy();
      open.delete(unlucky);
    }
    if (socket.destroyed) return;
    open.set(socket, { since: performance.now(), is: 'silent', request: null });
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (request, response) => {
    const connection = open.get(request.socket);
    if (connection === undefined) return;
    Object.assign(connection, { is: 'asking', request, since: performance.now() });
    response.once('close', () =>
      Object.assign(connection, { is: 'idle', request: null, since: performance.now() }),
    );
  });
}

interface Candidate {
  readonly socket: Socket;
  readonly is: 'silent' | 'sending';
  readonly age: number;
  /** Bytes a millisecond. */
  readonly rate: number;
}

/** First who is between two requests; then who brings next to nothing; then the worst of those who are most. */
function leastUseful(open: ReadonlyMap<Socket, Connection>, brought: Brought): Socket | null {
  const now = performance.now();
  const least = <One>(all: readonly One[], measure: (one: One) => number): One | null =>
    all.reduce<One | null>(
      (found, one) => (found === null || measure(one) < measure(found) ? one : found),
      null,
    );
  const all = [...open];
  const idle = least(
    all.filter(([, { is }]) => is === 'idle'),
    ([, { since }]) => since,
  );
  if (idle !== null) return idle[0];
  const candidates = all.flatMap(([socket, { is, since, request }]): Candidate[] => {
    const bytes = request === null ? 0 : brought(request);
    if (bytes === null || is === 'idle') return [];
    const age = Math.max(1, now - since);
    return [{ socket, is: is === 'silent' ? 'silent' : 'sending', age, rate: (bytes + 1) / age }];
  });
  const poor = candidates.filter(({ is, age, rate }) =>
    is === 'silent' ? age >= YOUNG : rate < POOR && age >= YOUNG / 10,
  );
  const silent = candidates.filter(({ is }) => is === 'silent');
  const sending = candidates.filter(({ is }) => is === 'sending');
  const most = sending.length > silent.length ? sending : silent;
  return (least(poor, ({ rate }) => rate) ?? least(most, ({ rate }) => rate))?.socket ?? null;
}
