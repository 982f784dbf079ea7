/** A port for a server that is started later: one that the system hands to nobody who asks for any port. */
import { createServer } from 'node:http';

/** Below those that systems give out by themselves, which begin at 32768 or higher. */
const FIRST = 20_000;
const MANY = 10_000;

/** A server that answers one origin must know the portal’s port before that is served. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = FIRST + Math.floor(Math.random() * MANY);
    if (await isFree(port)) return port;
  }
  throw new Error(`of 20 ports between ${FIRST} and ${FIRST + MANY} none is free`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
