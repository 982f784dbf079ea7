/** Pours requests into a server over so many connections, each of which waits for its answer before it asks again. */
import { connect, type Socket } from 'node:net';

export interface Poured {
  /** Milliseconds from the first byte of each request to the first of its answer. */
  readonly lags: readonly number[];
  /** Of all, in milliseconds. */
  readonly took: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** Written by hand, for whoever measures must cost less than what is measured. */
export async function pour(url: string, requests: readonly Buffer[], connections: number): Promise<Poured> {
  const { hostname, port } = new URL(url);
  const lags: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const take = (): Buffer | null => {
    const request = requests[next] ?? null;
    next += 1;
    return request;
  };
  const begun = performance.now();
  const answered = (status: number, ms: number): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    lags.push(ms);
  };
  await Promise.all(
    Array.from({ length: connections }, () => keepAsking(connect(Number(port), hostname), take, answered)),
  );
  return { lags, took: performance.now() - begun, statuses };
}

function keepAsking(
  socket: Socket,
  take: () => Buffer | null,
  answered: (status: number, ms: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let since = 0;
    let heard = '';
    const ask = (): void => {
      const request = take();
      if (request === null) {
        socket.end();
        resolve();
        return;
      }
      since = performance.now();
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('data', (part: Buffer) => {
      heard += part.toString('latin1');
      const end = endOf(heard);
      if (end === null) return;
      answered(Number(heard.slice(9, 12)), performance.now() - since);
      heard = heard.slice(end);
      ask();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server hung up')));
  });
}

/** Where the first answer ends; null while it is not there in full. */
function endOf(heard: string): number | null {
  const head = heard.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(heard.slice(0, head));
  if (length !== null) {
    const end = head + 4 + Number(length[1]);
    return heard.length >= end ? end : null;
  }
  const last = heard.indexOf('0\r\n\r\n', head + 4);
  return last < 0 ? null : last + 5;
}
