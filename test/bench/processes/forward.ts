/** Passes requests on, to one address after another: a balancer, or a network that takes its time. */
import { createServer, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Forwarder {
  readonly url: string;
  /** Requests so far. */
  count(): number;
  close(): void;
}

/** @param after how many milliseconds a request is passed on */
export async function forward(targets: readonly string[], after: number): Promise<Forwarder> {
  let count = 0;
  const server = createServer(async (incoming, outgoing) => {
    const target = targets[count % targets.length] ?? '';
    count += 1;
    await setTimeout(after);
    const { method, headers, url = '' } = incoming;
    const passed = request(new URL(url, target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    count: () => count,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
