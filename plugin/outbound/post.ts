/** Posts one message to one subscriber, and says how that went. */
import type { Instant } from '../calendar/instant.ts';
import { PrivateAddress } from './is-private-address.ts';
import type { Answer, Send } from './sender.ts';
import { sign } from './sign.ts';
import type { Subscriber } from './subscriber.ts';

interface Webhook {
  readonly subscriber: Subscriber;
  /** The `webhook-id`, the same at every try. */
  readonly id: string;
  /** When this try is made. */
  readonly at: Instant;
  /** The message as JSON text, as the subscriber’s format wants it. */
  readonly body: string;
  /** `application/json` unless said. */
  readonly contentType?: string;
}

type Posted =
  | { readonly delivered: number }
  | {
      /** Why, as words that go on after the subscriber's name: `answered 502`. */
      readonly failed: string;
      /** How long the subscriber asks us to wait, in milliseconds. */
      readonly retryAfter?: number;
      /** The subscriber says that it is there no more; trying again is pointless. */
      readonly gone?: boolean;
    };

/** Never rejects: whatever a subscriber does is an answer. */
export async function postWebhook(
  { subscriber, id, at, body, contentType = 'application/json' }: Webhook,
  { send, timeoutMs }: { readonly send: Send; readonly timeoutMs: number },
): Promise<Posted> {
  const headers = {
    'content-type': contentType,
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Tierline',
    ...(subscriber.secrets.length === 0 ? {} : sign(id, at, body, subscriber.secrets)),
  };
  const { url, allowPrivate } = subscriber;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return outcome(await send({ url, headers, body, allowPrivate, signal }), at);
  } catch (error) {
    if (signal.aborted) return { failed: `did not answer within ${timeoutMs / 1_000} seconds` };
    return { failed: reasonOf(error) };
  }
}

function outcome({ status, retryAfter: asked }: Answer, at: Instant): Posted {
  if (status >= 200 && status < 300) return { delivered: status };
  if (status === 410) return { failed: 'answered 410: it is gone for good', gone: true };
  if (status >= 300 && status < 400) {
    return { failed: `answered ${status}: redirects are not followed, so set the address it points to` };
  }
  const wait = asked === null ? null : retryAfter(asked, at);
  return { failed: `answered ${status}`, ...(wait === null ? {} : { retryAfter: wait }) };
}

function reasonOf(error: unknown): string {
  if (error instanceof PrivateAddress) return `was not called: ${error.message}`;
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
      return 'was not found: its host name has no address';
    case 'EAI_AGAIN':
      return 'was not found: the name service did not answer';
    case 'ECONNREFUSED':
      return 'refused the connection';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'hung up before it answered';
    default:
      return `could not be reached: ${code ?? String(error)}`;
  }
}

/** Node's short code. A failure at every address of a host comes as one error with the first one's code. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Nobody makes us wait longer: it is the longest wait of the schedule, too. */
const LONGEST = 24 * 60 * 60 * 1_000;

/** How long to wait from `at` on, in milliseconds, a day at most; null when the header says nothing that can be read. */
export function retryAfter(header: string, at: Instant): number | null {
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - at;
  if (Number.isNaN(wait)) return null;
  return Math.min(Math.max(wait, 0), LONGEST);
}
