/** The gateway’s line to the emulator: calls are handed to its server as if they had come over its port, without the way there. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request, type Server } from 'node:http';
import { inject } from 'light-my-request';

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

const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** Opens it. A story asks the emulator thousands of times, so that what one question costs is what a story costs. */
export async function openWire(port: number): Promise<(sent: Sent) => Promise<Answered>> {
  const server = await serverAt(port);
  return async ({ method, path, headers, body }) => {
    const known = methods.find((one) => one === method);
    if (known === undefined) throw new Error(`the emulator is never asked to ${method}`);
    const answer = await inject((request, response) => server.emit('request', request, response), {
      method: known,
      url: path,
      authority: `127.0.0.1:${port}`,
      headers: Object.fromEntries(headers),
      ...(body === null ? {} : { payload: body }),
    });
    return {
      status: answer.statusCode,
      link: answer.headers['link']?.toString() ?? null,
      text: answer.payload,
    };
  };
}

/** The server of this process that listens there: the emulator does not hand it out, but Node tells whose a call is. */
function serverAt(port: number): Promise<Server> {
  const { promise, resolve, reject } = Promise.withResolvers<Server>();
  const heard = (message: unknown): void => {
    const server = isCall(message) ? message.server : null;
    const address = server?.address();
    if (server !== null && typeof address === 'object' && address?.port === port) resolve(server);
  };
  subscribe('http.server.request.start', heard);
  request({ host: '127.0.0.1', port, path: '/' }, (answer) => answer.resume())
    .on('error', reject)
    .end();
  return promise.finally(() => unsubscribe('http.server.request.start', heard));
}

function isCall(message: unknown): message is { readonly server: Server } {
  return typeof message === 'object' && message !== null && 'server' in message;
}
