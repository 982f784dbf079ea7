/** Where the portal says that an article helped, or that a search found nothing: counted, and nobody named. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Deps } from '../deps.ts';
import { dayOf } from './day-of.ts';
import { readFeedback } from './read-feedback.ts';

/** Bytes; what the portal sends is far smaller. */
const LARGEST = 2_048;
/** So many messages a minute are more than any portal’s visitors send, and less than would trouble the store. */
const A_MINUTE = 120;
/** Different things of one day; what comes beyond them is somebody’s play. */
const DIFFERENT = 2_000;
const MINUTE = 60_000;

type Needs = Pick<Deps, 'store' | 'clock'>;

/** `portal` is the portal’s origin (`https://acme.github.io`): no other page may speak here. */
export function feedbackDoor({ store, clock }: Needs, portal: string): Hono {
  const door = new Hono();
  let minute = 0;
  let heard = 0;
  const isTooMuch = (): boolean => {
    const now = Math.floor(clock.now() / MINUTE);
    heard = now === minute ? heard + 1 : 1;
    minute = now;
    return heard > A_MINUTE;
  };
  door.use(cors({ origin: portal, allowMethods: ['POST'], allowHeaders: ['content-type'], maxAge: 86_400 }));
  door.post(
    '/',
    bodyLimit({ maxSize: LARGEST, onError: (context) => context.text('This is more than feedback.\n', 413) }),
    async (context) => {
      if (context.req.header('origin') !== portal)
        return context.text(`Feedback is taken from the portal alone, ${portal}.\n`, 403);
      if (isTooMuch()) return context.text('This is too much at once. Nothing was counted.\n', 429);
      const said = readFeedback(await context.req.text());
      if (said === null) return context.text('This is no feedback that the desk knows.\n', 400);
      const day = dayOf(clock.now());
      if ((await store.feedback.different(day)) >= DIFFERENT)
        return context.text('Enough was said today. Nothing was counted.\n', 429);
      await store.feedback.note({ day, ...said });
      return context.body(null, 204);
    },
  );
  return door;
}
