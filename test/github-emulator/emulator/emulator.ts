/** The emulator behind the gateway: starts it, and speaks to it. */
import { createEmulator, type SeedConfig } from 'emulate';
import { type Json, readJson } from '../json.ts';
import { keepAnswers } from './answers.ts';
import { openWire } from './wire.ts';

/** What came back: `body` is `undefined` where there was no JSON. */
export interface Answer {
  readonly status: number;
  readonly link: string | null;
  readonly body: Json | undefined;
}

/** The emulator as the gateway sees it; URLs in its answers still name its own port. */
export interface Emulator {
  /** Sends a request on with its own authorisation. */
  readonly forward: (request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Headers;
    readonly body: Json | undefined;
  }) => Promise<Answer>;
  /** Asks as the organisation's owner; anything but success is thrown. */
  readonly ask: (method: string, path: string, body?: Json) => Promise<Json>;
  /** The same, but a refusal is `undefined`. */
  readonly find: (path: string) => Promise<Json | undefined>;
  readonly close: () => Promise<void>;
}

/** The emulator's built-in site administrator, who owns the organisation and sets up the world. */
export const steward = 'admin';

// The emulator counts 5,000 requests to a token and never forgets, so the gateway's own questions go round many.
const stewardTokens = Array.from({ length: 100 }, (_, index) => `ghp_steward${index}`);

/** Starts emulate's GitHub on a free port of 127.0.0.1. `reachedAs` is the address that its links shall name instead of its own. */
export async function startEmulator(
  seed: { readonly tokens: Record<string, { login: string }>; readonly github: Record<string, unknown> },
  reachedAs: string,
): Promise<Emulator> {
  const tokens: SeedConfig['tokens'] = { ...seed.tokens };
  for (const token of stewardTokens) {
    tokens[token] = { login: steward };
  }
  const emulator = await createEmulator({ service: 'github', port: 0, seed: { ...seed, tokens } });
  const { port } = new URL(emulator.url);
  const send = await openWire(Number(port));
  let asked = 0;

  const say = async (method: string, path: string, headers: Headers, body: Json | undefined) => {
    const isWritten = method !== 'GET';
    if (isWritten) answers.written(path);
    const answer = await send({
      method,
      path,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (isWritten) answers.written(path);
    return {
      status: answer.status,
      link: answer.link === null ? null : readdressed(answer.link, port, reachedAs),
      body: readJson(readdressed(answer.text, port, reachedAs)),
    };
  };
  const asSteward = (method: string, path: string, body?: Json): Promise<Answer> => {
    asked += 1;
    const token = stewardTokens[asked % stewardTokens.length] ?? '';
    const headers = new Headers({ authorization: `token ${token}`, 'content-type': 'application/json' });
    return say(method, path, headers, body);
  };
  const answers = keepAnswers((path) => asSteward('GET', path));
  return {
    forward: ({ method, path, headers, body }) => say(method, path, headers, body),
    ask: async (method, path, body) => {
      const answer = await (method === 'GET' ? answers.to(path) : asSteward(method, path, body));
      if (answer.status >= 400) {
        throw new Error(
          `the emulator answered ${answer.status} to ${method} ${path}: ${JSON.stringify(answer.body)}`,
        );
      }
      return answer.body ?? null;
    },
    find: async (path) => {
      const answer = await answers.to(path);
      return answer.status < 400 ? answer.body : undefined;
    },
    close: () => emulator.close(),
  };
}

function readdressed(text: string, port: string, reachedAs: string): string {
  return text
    .replaceAll(`http://localhost:${port}`, reachedAs)
    .replaceAll(`http://127.0.0.1:${port}`, reachedAs);
}
