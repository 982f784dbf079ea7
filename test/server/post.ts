/** Posts to the front door as GitHub does, or nearly. */
import { randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';

export interface Posted {
  readonly status: number;
  readonly text: string;
}

export interface TicketMessage {
  readonly event?: string | null;
  /** Null leaves the header out. */
  readonly delivery?: string | null;
  /** Null leaves the header out; a text is sent as it is; left out, the true one. */
  readonly signature?: string | null;
  /** Further headers, such as those that name the hook. */
  readonly more?: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function post(url: string, secret: string, letter: TicketMessage): Promise<Posted> {
  const { body, event = 'issues', delivery = randomUUID() } = letter;
  const signature = letter.signature === undefined ? await sign(secret, body) : letter.signature;
  const headers = {
    'x-github-event': event,
    'x-github-delivery': delivery,
    'x-hub-signature-256': signature,
  };
  const response = await fetch(`${url}/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...letter.more,
      ...Object.fromEntries(
        Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null),
      ),
    },
  });
  return { status: response.status, text: await response.text() };
}
