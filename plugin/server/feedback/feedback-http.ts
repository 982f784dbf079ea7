/** Where the portal says what its visitors meant, what helped and what found nothing: counted, and nobody named. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { utcDayOf } from '../../calendar/instant.ts';
import { isGood } from '../../core/self-service/intent.ts';
import { redactForPublishing } from '../../redaction/gate.ts';
import type { Deps, WallClock } from '../deps.ts';
import { type Clients, neighbourhoodOf } from '../receive/client-address.ts';
import { type Doorkeeper, turnedAway } from '../receive/doorkeeper.ts';
import { turnAway } from '../receive/turn-away.ts';
import { intentTokens } from './intent-token.ts';
import { overLimit, overShare } from './limits.ts';
import { readFeedback, type Said } from './read-feedback.ts';

/** Bytes; what the portal sends is far smaller. */
const LARGEST = 2_048;
/** So many messages a minute are more than any portal’s visitors send, and less than would trouble the store. */
const A_MINUTE = 120;
/** Different things of one day; what comes beyond them is somebody’s play. */
const DIFFERENT = 2_000;
/** Tokens of one day, and so the most that can be confirmed: a row each, whoever makes them up. */
const INTENTS_A_DAY = 5_000;
/** Of these a single address has a quarter: many may sit behind it, as in an office, and none may silence the others. */
const SHARE = 1 / 4;
const MINUTE = 60_000;
const DAY = 86_400_000;

type Needs = Pick<Deps, 'store' | 'clock' | 'webhookSecrets' | 'caches' | 'log'>;
/** What is answered: nothing, a token, or why nothing was counted. */
type Answer = { readonly status: 204 } | { readonly status: 200 | 429; readonly text: string };

/** `portal` is the portal’s origin (`https://acme.github.io`): no other page may speak here. */
export function feedbackDoor(
  needs: Needs,
  portal: string,
  { keeper, clients }: { readonly keeper: Doorkeeper; readonly clients: Clients },
): Hono {
  const door = new Hono();
  const listen = listening(needs, portal);
  door.use(cors({ origin: portal, allowMethods: ['POST'], allowHeaders: ['content-type'], maxAge: 86_400 }));
  door.post('/', async (context) => {
    if (context.req.header('origin') !== portal)
      return turnedAway(context, {
        status: 403,
        text: `Feedback is taken from the portal alone, ${portal}.\n`,
      });
    const taken = await keeper.read(context, { largest: LARGEST });
    if ('status' in taken) return turnedAway(context, taken.status === 413 ? tooLong : taken);
    const said = readFeedback(taken.body);
    if (said === null) return context.text('This is no feedback that the desk knows.\n', 400);
    const unbelieved = clients.unbelieved(context);
    if (unbelieved !== null) turnAway('proxy', () => behind(unbelieved), needs);
    const answer = await listen(said, neighbourhoodOf(clients.clientOf(context) ?? ''));
    return answer.status === 204 ? context.body(null, 204) : context.text(answer.text, answer.status);
  });
  return door;
}

/** Then all visitors would share the share of one. */
const behind = (address: string): string =>
  `feedback comes through ${address}, which names other clients and is not believed: if it is your proxy, set TRUSTED_PROXIES=${address}`;

function listening(
  { store, clock, webhookSecrets }: Needs,
  portal: string,
): (said: Said, from: string) => Promise<Answer> {
  const tokens = intentTokens(webhookSecrets, portal);
  const isTooMuch = overLimit(A_MINUTE, MINUTE, clock);
  // Whoever asks for tokens without end takes nothing from those who say what helped.
  const areTooManyIntents = overLimit(A_MINUTE, MINUTE, clock);
  const areEnoughIntents = overLimit(INTENTS_A_DAY, DAY, clock);
  const isShareSpent = overShare(
    [
      [A_MINUTE * SHARE, MINUTE],
      [DIFFERENT * SHARE, DAY],
    ],
    clock,
  );
  const areIntentsSpent = overShare(
    [
      [A_MINUTE * SHARE, MINUTE],
      [INTENTS_A_DAY * SHARE, DAY],
    ],
    clock,
  );
  const lately = keptLately(clock);

  return async (said, from) => {
    const now = clock.now();
    const day = utcDayOf(now);
    if (said.said === 'meant') {
      const { id, about } = said;
      // What an address says beyond its own share is not counted against the others.
      if (areIntentsSpent(from) || areTooManyIntents()) return tooMuch;
      if (!lately.has(id)) {
        if (areEnoughIntents()) return tooMuch;
        lately.add(id);
        await store.feedback.note({ day, said: 'meant', about });
      }
      return { status: 200, text: await tokens.give({ id, meant: about, meantAt: now }) };
    }
    if (isShareSpent(from) || isTooMuch()) return tooMuch;
    if (said.said === 'came-back') {
      const intent = await tokens.read(said.token);
      if (intent !== null) await store.intents.cameBack(intent.id, now);
      return nothing;
    }
    if ((await store.feedback.different(day)) >= DIFFERENT)
      return { status: 429, text: 'Enough was said today. Nothing was counted.\n' };
    if (said.said === 'unhelpful') {
      // Whoever is annoyed pastes what should not be kept.
      const { text } = await redactForPublishing(said.because);
      await store.feedback.note({ day, said: 'unhelpful', about: `${said.article} ${text}`.trim() });
      return nothing;
    }
    const intent = said.said === 'solved' && said.token !== null ? await tokens.read(said.token) : null;
    // A token that proves nothing takes nothing away: the article is counted as from anybody.
    if (intent === null || !isGood(intent, now))
      await store.feedback.note({ day, said: said.said, about: said.about });
    else await store.intents.confirm({ ...intent, article: said.about, confirmedAt: now }, day);
    return nothing;
  };
}

const tooLong = { status: 413, text: 'This is more than feedback.\n' } as const;
const nothing: Answer = { status: 204 };
const tooMuch: Answer = { status: 429, text: 'This is too much at once. Nothing was counted.\n' };

/** Of this minute and the one before: who leaves a page while it asks is asked for again on the next. */
function keptLately(clock: Pick<WallClock, 'now'>): { has(id: string): boolean; add(id: string): void } {
  let minute = 0;
  let [present, before] = [new Set<string>(), new Set<string>()];
  const turn = (): void => {
    const now = Math.floor(clock.now() / MINUTE);
    if (now === minute) return;
    before = now === minute + 1 ? present : new Set();
    present = new Set();
    minute = now;
  };
  return {
    has: (id) => {
      turn();
      return present.has(id) || before.has(id);
    },
    add: (id) => {
      turn();
      present.add(id);
    },
  };
}
