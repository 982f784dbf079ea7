/** A receiver of webhooks, as the App is one: it verifies each signature and remembers what came. */
import { Webhooks } from '@octokit/webhooks';
import { type JsonObject, objectAt, readJson, textAt } from './json.ts';
import { listen } from './listen.ts';

/** One webhook that arrived. */
export interface Arrived {
  readonly guid: string;
  readonly event: string;
  readonly action: string;
  readonly genuine: boolean;
  readonly payload: JsonObject;
}

/** The receiver: `answerWith` says which status it answers from now on (202 at first). */
export interface Receiver {
  readonly url: string;
  readonly arrived: () => readonly Arrived[];
  readonly answerWith: (status: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts a receiver that knows the App's secret. */
export async function startReceiver(secret: string): Promise<Receiver> {
  const webhooks = new Webhooks({ secret });
  const arrived: Arrived[] = [];
  let status = 202;
  const server = await listen(async (request: Request) => {
    const body = await request.text();
    const header = (name: string) => request.headers.get(name) ?? '';
    const payload = objectAt({ payload: readJson(body) ?? null }, 'payload');
    arrived.push({
      guid: header('x-github-delivery'),
      event: header('x-github-event'),
      action: textAt(payload, 'action'),
      genuine: await webhooks.verify(body, header('x-hub-signature-256')),
      payload,
    });
    return new Response(null, { status });
  });
  return {
    url: server.url,
    arrived: () => [...arrived],
    answerWith: (newStatus) => {
      status = newStatus;
    },
    close: server.close,
  };
}
