/** The door: verifies a webhook’s signature, stores it, and answers. Nothing else happens before the answer. */
import { verifyWithFallback } from '@octokit/webhooks-methods';
import { z } from 'zod';
import { type Payload, readPayload, streamOf } from '../../github/in/payload.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { deliveryName, type Hook, noHook, whyNotOurHook } from './hook.ts';
import { turnAway } from './turn-away.ts';

interface Post {
  /** `X-GitHub-Delivery`, `X-GitHub-Event`, `X-Hub-Signature-256`. */
  readonly delivery: string | undefined;
  readonly event: string | undefined;
  readonly signature: string | undefined;
  /** Left out where nothing is known of it. */
  readonly hook?: Hook;
  readonly body: string;
}

interface Answer {
  readonly status: 202 | 400 | 401 | 503;
  readonly text: string;
}

/** GitHub never redelivers by itself, so a delivery is on the disk before it is answered. */
export async function receive(
  post: Post,
  deps: Pick<Deps, 'store' | 'github' | 'clock' | 'log' | 'webhookSecrets' | 'caches'>,
): Promise<Answer> {
  const { delivery, event, signature, hook = noHook, body } = post;
  if (signature === undefined || !(await isSigned(body, signature, deps.webhookSecrets))) {
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
  const refused = whyNotHeaders(delivery, event);
  if (delivery === undefined || event === undefined || refused !== null)
    return { status: 400, text: `${refused}\n` };
  const read = whyNotOurHook(hook, deps.github.appId) ?? readBody(event, body);
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

async function isSigned(body: string, signature: string, secrets: readonly string[]): Promise<boolean> {
  const [current, ...former] = secrets;
  // The library throws on an empty body, which GitHub never sends.
  if (current === undefined || body === '' || !signature.startsWith('sha256=')) return false;
  return verifyWithFallback(current, body, signature, [...former]);
}

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
    return 'The body is not JSON. Set the webhook’s content type to application/json.';
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

export async function hasRoom({
  store,
  clock,
  caches,
}: Pick<Deps, 'store' | 'clock' | 'caches'>): Promise<boolean> {
  const now = clock.stamp();
  const known = caches.counted.get('inbox');
  if (known !== undefined && now - known.at < FRESH) return known.waiting < fullAt;
  // What could not be kept must not be acknowledged, even where it could be written.
  await store.check();
  const { waiting } = await store.inbox.counts();
  caches.counted.set('inbox', { at: now, waiting });
  return waiting < fullAt;
}
