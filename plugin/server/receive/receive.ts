/** The door: verifies a webhook’s signature, stores it, and answers. Nothing else happens before the answer. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Payload, readPayload, streamOf } from '../../github/in/payload.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { deliveryName, type Hook, noHook, whyNotOurHook } from './hook.ts';
import { turnAway } from './turn-away.ts';

/** What the headers of a delivery say. */
export interface Head {
  /** `X-GitHub-Delivery`, `X-GitHub-Event`, `X-Hub-Signature-256`, `Content-Type`. */
  readonly delivery: string | undefined;
  readonly event: string | undefined;
  readonly signature: string | undefined;
  readonly contentType: string | undefined;
  /** Left out where nothing is known of it. */
  readonly hook?: Hook;
}

interface Post extends Head {
  readonly body: string;
  /** Whether the signature fits the body. */
  readonly isSigned: boolean;
}

interface Answer {
  readonly status: 202 | 400 | 401 | 415 | 503;
  readonly text: string;
}

/** What a delivery is refused for before a byte of its body is read; null where there is nothing. */
export function refusedByHead(
  { delivery, event, signature, contentType, hook = noHook }: Head,
  deps: Pick<Deps, 'github' | 'clock' | 'log' | 'caches'>,
): Answer | null {
  if (!/^sha256=[0-9a-f]{64}$/.test(signature ?? '')) return wrongSignature(deps);
  const why = whyNotHeaders(delivery, event);
  if (why !== null) return { status: 400, text: `${why}\n` };
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) return { status: 415, text: `${notJson}\n` };
  const foreign = whyNotOurHook(hook, deps.github.appId);
  if (foreign === null) return null;
  // Anybody may write a header, so the log is not told each time.
  turnAway('hook', (count) => `refused a delivery (${count} such since the start): ${foreign}`, deps);
  return { status: 400, text: `${foreign}\n` };
}

interface SignatureCheck {
  /** The next part of the body. */
  add(part: Uint8Array): void;
  /** Whether it is the signature of all parts, by one of the secrets. To be asked once. */
  fits(): boolean;
}

/** Checks a signature while the body comes in. */
export function signatureCheck(signature: string, secrets: readonly string[]): SignatureCheck {
  const hmacs = secrets.map((secret) => createHmac('sha256', secret));
  const given = Buffer.from(signature.replace(/^sha256=/, ''), 'hex');
  return {
    add: (part) => {
      for (const hmac of hmacs) hmac.update(part);
    },
    fits: () =>
      hmacs
        .map((hmac) => hmac.digest())
        .map((own) => own.length === given.length && timingSafeEqual(own, given))
        .includes(true),
  };
}

function wrongSignature(deps: Pick<Deps, 'clock' | 'log' | 'caches'>): Answer {
  turnAway(
    'signature',
    (count) =>
      `refused a delivery whose signature does not fit (${count} since the start); is the webhook secret the same here and in the App’s settings on GitHub?`,
    deps,
  );
  return {
    status: 401,
    text: 'The signature does not fit. Is the webhook secret the same here and in the App’s settings on GitHub?\n',
  };
}

/** GitHub never redelivers by itself, so a delivery is on the disk before it is answered. */
export async function receive(
  post: Post,
  deps: Pick<Deps, 'store' | 'github' | 'clock' | 'log' | 'caches'>,
): Promise<Answer> {
  const { delivery, event, hook = noHook, body } = post;
  const refused = refusedByHead(post, deps);
  if (refused !== null) return refused;
  if (!post.isSigned || delivery === undefined || event === undefined) return wrongSignature(deps);
  const read = readBody(event, body);
  if (typeof read === 'string') {
    deps.log.warn({ delivery, event }, `refused a delivery: ${read}`);
    return { status: 400, text: `${read}\n` };
  }
  try {
    if (!(await hasRoom(deps))) {
      deps.log.error({ delivery }, 'the inbox is full; a delivery was not acknowledged');
      return {
        status: 503,
        text: 'Too much waits to be handled already. Nothing was accepted; the desk asks GitHub for it again later.\n',
      };
    }
    await deps.store.inbox.receive([
      {
        id: deliveryName(delivery, hook, read.payload.installation !== undefined),
        event,
        action: read.payload.action ?? null,
        installation: read.payload.installation?.id ?? null,
        stream: streamOf(read),
        receivedAt: deps.clock.now(),
        payload: JSON.stringify(read.payload),
      },
    ]);
    deps.caches.unstored.clear();
    deps.log.debug({ delivery, event }, 'accepted a delivery');
  } catch (error) {
    noteUnstored(error, deps);
    deps.log.error(
      { error, delivery },
      `could not store a delivery: ${sayError(error)}; it was not acknowledged, and GitHub can send it again`,
    );
    return {
      status: 503,
      text: 'The desk cannot store anything now. Nothing was accepted; the desk asks GitHub for it again later.\n',
    };
  }
  return { status: 202, text: sayStored(read) };
}

/** The health tells until something is stored again. */
export function noteUnstored(error: unknown, { caches, clock }: Pick<Deps, 'caches' | 'clock'>): void {
  const since = caches.unstored.get('failing')?.since ?? clock.now();
  caches.unstored.set('failing', { since, reason: sayError(error) });
}

function sayStored(read: Payload): string {
  if (read.event !== 'other') return 'Stored.\n';
  const name = [read.name, read.payload.action ?? []].flat().join('.');
  return `Stored; the desk does nothing with “${name}” events.\n`;
}

/** Only the body is signed. Ids and events of the desk’s own have other signs in them, so nobody can post one. */
function whyNotHeaders(delivery: string | undefined, event: string | undefined): string | null {
  if (delivery === undefined || event === undefined)
    return 'The headers X-GitHub-Delivery and X-GitHub-Event are missing.';
  if (!/^[\w-]{1,100}$/.test(delivery))
    return 'The header X-GitHub-Delivery holds no delivery id of GitHub’s.';
  if (!/^\w{1,100}$/.test(event)) return 'The header X-GitHub-Event names no event of GitHub’s.';
  return null;
}

const notJson = 'The body is not JSON. Set the webhook’s content type to application/json.';

/**
 * The payload, or what is wrong with it. A body without a field that we read is refused: GitHub shows it red in the
 * App’s settings, and once the desk is mended it can be sent again. What no rule is about is never refused.
 */
function readBody(event: string, body: string) {
  try {
    return readPayload(event, JSON.parse(body));
  } catch (error) {
    if (error instanceof z.ZodError) {
      const place = error.issues[0]?.path.join('.') ?? '';
      const where = place === '' ? 'it is no object' : `look at “${place}”`;
      return `The body is not ${sayEvent(event)} as GitHub describes it: ${where}.`;
    }
    return notJson;
  }
}

/** `an “issues” event`, `a “push” event`. */
function sayEvent(name: string): string {
  return `${/^[aeio]/.test(name) ? 'an' : 'a'} “${name}” event`;
}

/** Deliveries that may wait at once. At the rates of GitHub this is days behind, and no more help comes from waiting. */
export const fullAt = 100_000;
/** The count is believed for so long, in milliseconds: it costs more than a delivery does. */
const FRESH = 1_000;

/** Many ask within one turn, and share one count. */
export async function hasRoom({
  store,
  clock,
  caches,
}: Pick<Deps, 'store' | 'clock' | 'caches'>): Promise<boolean> {
  const now = clock.stamp();
  const known = caches.counted.get('inbox');
  if (known !== undefined && now - known.at < FRESH) return (await known.waiting) < fullAt;
  const waiting = countWaiting(store);
  caches.counted.set('inbox', { at: now, waiting });
  try {
    return (await waiting) < fullAt;
  } catch (error) {
    caches.counted.delete('inbox');
    throw error;
  }
}

/** What could not be kept must not be acknowledged, even where it could be written. */
async function countWaiting(store: Deps['store']): Promise<number> {
  await store.check();
  return (await store.inbox.counts()).waiting;
}
