/** The gateway's line to the emulator's port: one kept connection after another, without the weight of `fetch`. */
import { Agent, request } from 'node:http';

/** What came back, with the one header that the gateway reads. */
export interface Answered {
  readonly status: number;
  readonly link: string | null;
  readonly text: string;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string | null;
}

/** Opens it. A story asks the emulator thousands of times, so that what one question costs is what a story costs. */
export function openWire(port: number): {
  readonly send: (sent: Sent) => Promise<Answered>;
  readonly close: () => void;
} {
  const agent = new Agent({ keepAlive: true });
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        // Node itself leaves the length out where it expects no body, as of DELETE.
        const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
        const asked = request(
          {
            agent,
            host: '127.0.0.1',
            port,
            method,
            path,
            headers: { ...Object.fromEntries(headers), ...length },
          },
          (answer) => {
            const pieces: Buffer[] = [];
            answer.on('data', (piece: Buffer) => pieces.push(piece));
            answer.on('error', reject);
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                link: answer.headers['link']?.toString() ?? null,
                text: Buffer.concat(pieces).toString('utf8'),
              }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
