/** The door: verifies a webhook’s signature, stores it, and answers. Nothing else happens before the answer. */
import { verifyWithFallback } from '@octokit/webhooks-methods';
import { z } from 'zod';
import { readPayload, streamOf } from '../github/payload.ts';
import type { House } from './house.ts';

export interface Post {
  /** `X-GitHub-Delivery`, `X-GitHub-Event`, `X-Hub-Signature-256`. */
  readonly delivery: string | undefined;
  readonly event: string | undefined;
  readonly signature: string | undefined;
  readonly body: string;
}

export interface Answer {
  readonly status: 202 | 400 | 401 | 503;
  readonly text: string;
}

/** GitHub never redelivers by itself, so a delivery is on the disk before it is answered. */
export async function receive(
  post: Post,
  house: Pick<House, 'store' | 'clock' | 'log' | 'webhookSecrets'>,
): Promise<Answer> {
  const { delivery, event, signature, body } = post;
  if (signature === undefined || !(await isSigned(body, signature, house.webhookSecrets))) {
    return {
      status: 401,
      text: 'The signature does not fit. Is the webhook secret the same here and in the App’s settings on GitHub?\n',
    };
  }
  if (delivery === undefined || event === undefined) {
    return { status: 400, text: 'The headers X-GitHub-Delivery and X-GitHub-Event are missing.\n' };
  }
  const read = readBody(event, body);
  if (typeof read === 'string') return { status: 400, text: `${read}\n` };
  try {
    await house.store.inbox.receive([
      {
        id: delivery,
        event,
        action: read.payload.action ?? null,
        installation: read.payload.installation?.id ?? null,
        stream: streamOf(read),
        receivedAt: house.clock.now(),
        payload: JSON.stringify(read.payload),
      },
    ]);
  } catch (error) {
    house.log.error(
      { error, delivery },
      'could not store a delivery; it was not acknowledged, and GitHub can send it again',
    );
    return {
      status: 503,
      text: 'The desk cannot store anything now. Nothing was accepted; send it again later.\n',
    };
  }
  return { status: 202, text: 'Stored.\n' };
}

async function isSigned(body: string, signature: string, secrets: readonly string[]): Promise<boolean> {
  const [current, ...former] = secrets;
  if (current === undefined || !signature.startsWith('sha256=')) return false;
  return verifyWithFallback(current, body, signature, [...former]);
}

function readBody(event: string, body: string) {
  try {
    return readPayload(event, JSON.parse(body));
  } catch (error) {
    if (error instanceof z.ZodError) {
      const place = error.issues[0]?.path.join('.') ?? '';
      return `The body is not a “${event}” event as GitHub describes it: look at “${place}”.`;
    }
    return 'The body is not JSON. Set the webhook’s content type to application/json.';
  }
}
