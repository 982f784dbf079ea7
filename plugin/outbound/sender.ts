/** Sends one HTTP request to a subscriber, and looks at the address it really connects to. */
import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, isPrivateAddress, PrivateAddress } from './is-private-address.ts';

interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** Sends a POST and resolves to the answer's head; rejects with Node's own errors, PrivateAddress, or the signal's reason. */
export type Send = (outgoing: Outgoing) => Promise<Answer>;

export interface Sender {
  readonly send: Send;
  /** Ends the connections that are kept open for the next message. */
  close(): void;
}

/** An answer's body is not read; past this many bytes it is not even waited for. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * A sender with connections of its own. Not `fetch`: that cannot be told to check an address between looking up its
 * name and connecting, and a name may lead elsewhere from one look to the next. It follows no redirects.
 */
export function createSender(): Sender {
  const options = { keepAlive: true, maxSockets: 8, maxFreeSockets: 2 };
  // Guarded and unguarded connections are never shared.
  const agents = {
    guarded: { 'http:': new http.Agent(options), 'https:': new https.Agent(options) },
    open: { 'http:': new http.Agent(options), 'https:': new https.Agent(options) },
  };

  const send: Send = async ({ url: address, headers, body, allowPrivate, signal }) => {
    signal.throwIfAborted();
    const url = new URL(address);
    const host = hostOf(url);
    // A literal address is connected to without a lookup.
    if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new PrivateAddress(host);
    const own = allowPrivate ? agents.open : agents.guarded;
    const guard = allowPrivate ? {} : { lookup: publicLookup };
    const common = { method: 'POST', headers, signal, ...guard };
    const request =
      url.protocol === 'https:'
        ? https.request(url, { ...common, agent: own['https:'] })
        : http.request(url, { ...common, agent: own['http:'] });
    return await answerTo(request, body);
  };

  const close = () => {
    for (const pair of [agents.guarded, agents.open]) {
      pair['http:'].destroy();
      pair['https:'].destroy();
    }
  };

  return { send, close };
}

function answerTo(request: http.ClientRequest, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'] ?? null,
      });
      drain(response);
    });
    request.end(body);
  });
}

/** Reads the body away, so that the connection can be used again. What goes wrong here is too late to matter. */
function drain(response: http.IncomingMessage): void {
  let length = 0;
  response.on('error', () => undefined);
  response.on('data', (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_ANSWER) response.destroy();
  });
}

const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const refused = error ?? refusal(found);
    if (refused !== null) return callback(refused, []);
    if (options.all === true) return callback(null, found);
    const [first] = found;
    return callback(null, first?.address ?? '', first?.family);
  });
};

function refusal(found: readonly LookupAddress[]): PrivateAddress | null {
  const inside = found.find(({ address }) => isPrivateAddress(address));
  return inside === undefined ? null : new PrivateAddress(inside.address);
}
