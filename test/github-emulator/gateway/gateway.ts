/** The gateway: the only door of the local GitHub, for the product, the people and the tests alike. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { seededApp } from '../emulator/seed.ts';
import { readJson } from '../json.ts';
import type { Judge } from '../judge/judge.ts';
import type { Failures } from '../registers/failures.ts';
import { departed } from '../removal.ts';
import { absentRoutes } from '../routes/absent.ts';
import { checkRunRoutes } from '../routes/check-runs.ts';
import { contentRoutes } from '../routes/contents.ts';
import { deliveryRoutes } from '../routes/deliveries.ts';
import { graphqlRoutes } from '../routes/graphql.ts';
import { installationRoutes } from '../routes/installations.ts';
import { issueListRoutes } from '../routes/issue-lists.ts';
import { manifestRoutes } from '../routes/manifest.ts';
import { peopleRoutes } from '../routes/people.ts';
import { pullRoutes } from '../routes/pulls.ts';
import { reactionRoutes } from '../routes/reactions.ts';
import { keepSuggested, suggestionRoutes } from '../routes/suggestions.ts';
import { timelineRoutes } from '../routes/timeline.ts';
import type { World } from '../world.ts';
import type { Limiter } from './budget.ts';
import { type Call, notFound, type Reply, refusal } from './call.ts';
import { overLimit, tooManyLabels, unknownReason } from './limits.ts';
import { pass, passWatched } from './pass.ts';
import { permit } from './permit.ts';
import { router } from './route.ts';
import { sent } from './sent.ts';
import { settingsPages } from './settings-pages.ts';
import { type Turns, takeTurns } from './turns.ts';
import { inKnownNames } from './wording.ts';

/** One answered request. `actor`: a login, `app`, or `anonymous`. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly actor: string;
  readonly status: number;
  /** World time, epoch milliseconds. */
  readonly at: number;
}

/** What the gateway needs beside the world: the judge, the failures to come, and where to note each request. */
export interface Office {
  readonly judge: Judge;
  readonly failures: Failures;
  readonly record: (request: RecordedRequest) => void;
  readonly limits: Limiter;
  /** What a new App’s webhook is signed with; null where GitHub makes up no secret. */
  readonly newSecret: string | null;
  /** Takes a call whose caller was told that it had failed, and which is carried out later. */
  readonly putOff: (call: () => Promise<unknown>) => void;
  /** Where somebody shows what is here as pages; null where nobody does. */
  readonly shownAt: () => string | null;
}

const ownRoutes = router([
  ...absentRoutes,
  ...manifestRoutes,
  ...deliveryRoutes,
  ...installationRoutes,
  ...peopleRoutes,
  ...reactionRoutes,
  ...suggestionRoutes,
  ...timelineRoutes,
  ...issueListRoutes,
  ...pullRoutes,
  ...checkRunRoutes,
  ...contentRoutes,
  ...graphqlRoutes,
]);

/** The door as a Hono application. */
export function gateway(world: () => World, office: Office): Hono<{ Bindings: HttpBindings }> {
  const door = new Hono<{ Bindings: HttpBindings }>();
  const inTurn = takeTurns();
  door.onError((error, context) => {
    // A fault of ours must fail the test that met it, not pass for GitHub's.
    office.judge.fault(`${context.req.method} ${context.req.path}`, `the local GitHub broke: ${error.stack}`);
    return context.json({ message: 'Server Error' }, 500);
  });
  door.route('/', settingsPages(world, office.newSecret));
  // A browser that follows an issue’s own address (`html_url`) wants to see it.
  door.get('/:owner/:name/issues/:number{[0-9]+}', (context, next) => {
    const pages = office.shownAt();
    return pages === null ? next() : Promise.resolve(context.redirect(`${pages}${context.req.path}`));
  });
  door.all('*', async (context) => {
    const here = world();
    const call = await readCall(here, context.req.raw);
    const { limits } = office;
    const refused = limits.enter(call);
    try {
      return refused === null ? await reply(here, call, context) : counted(call, sent(call, refused));
    } finally {
      limits.left(call);
    }
  });
  /** The headers of a refusal tell of the limit that it met. */
  const counted = (call: Call, response: Response): Response => {
    for (const [name, value] of Object.entries(office.limits.headers(call, response.status)))
      if (!response.headers.has(name)) response.headers.set(name, value);
    return response;
  };
  const reply = async (here: World, call: Call, context: Context<{ Bindings: HttpBindings }>) => {
    await office.failures.meanwhile(call.method, call.path);
    const failure = office.failures.meet(call.method, call.path);
    if (failure?.afterwards === 'later') office.putOff(() => answer(here, office, call, inTurn));
    const isDone = failure === null || failure.afterwards === true;
    const answered = isDone ? await answer(here, office, call, inTurn) : null;
    note(here, office, call, failure ? failure.with : (answered?.status ?? 0));
    if (!failure) {
      const whole = answered ?? notFound();
      const { body } = whole;
      return counted(
        call,
        sent(
          call,
          body === undefined ? whole : { ...whole, body: office.failures.bent(call.method, call.path, body) },
        ),
      );
    }
    switch (failure.with) {
      case 'hang-up':
        context.env.incoming.socket.destroy();
        return context.body(null);
      case 'cut':
        return context.body('{"id":1,"nod', 200, { 'content-type': 'application/json; charset=utf-8' });
      case 'timeout':
        return Promise.withResolvers<Response>().promise;
      default:
        return sent(call, {
          ...refusal(failure.with, failure.message ?? `planned failure ${failure.with}`),
          headers: failure.headers,
        });
    }
  };
  return door;
}

async function answer(world: World, office: Office, call: Call, inTurn: Turns): Promise<Reply> {
  if (call.actor.kind === 'unknown') {
    return refusal(401, 'Bad credentials');
  }
  if (!office.judge.request(call)) {
    return notFound();
  }
  const reply = call.method === 'GET' ? await handle(world, call) : await inTurn(() => handle(world, call));
  office.judge.response(call, reply);
  return reply;
}

async function handle(world: World, asked: Call): Promise<Reply> {
  const permitted = await permit(world, asked);
  if ('refused' in permitted) {
    return permitted.refused;
  }
  const refused = overLimit(permitted.call);
  if (refused) {
    return refused;
  }
  const gone = departed(world, permitted.call);
  if (gone) {
    return gone;
  }
  const kept = await keepSuggested(world, permitted.call);
  if ('reply' in kept) {
    return kept.reply;
  }
  const call = await inKnownNames(world, kept.call);
  const unknown = unknownReason(world, call) ?? (await tooManyLabels(world, call));
  if (unknown) {
    return unknown;
  }
  const own = await ownRoutes(world, call);
  return own ?? (call.method === 'GET' ? pass(world, call) : passWatched(world, call));
}

async function readCall(world: World, request: Request): Promise<Call> {
  const url = new URL(request.url);
  const path = world.names.path(asEmulated(world, url.pathname.replace(/^\/api\/v3(?=\/)/, '')));
  const authorisation = request.headers.get('authorization');
  const isApp = async () => {
    if (world.registration.present() === null) return false;
    const headers = new Headers({ authorization: authorisation ?? '' });
    return (
      (await world.emulator.forward({ method: 'GET', path: '/app', headers, body: undefined })).status === 200
    );
  };
  const actor = await world.tokens.actor(authorisation, isApp);
  const text = await request.text();
  const login = actor.kind === 'person' ? actor.login : '';
  return {
    method: request.method,
    path,
    query: url.searchParams,
    headers: request.headers,
    body: text === '' ? undefined : readJson(text),
    actor,
    login: actor.kind === 'installation' || actor.kind === 'app' ? world.identity.bot : login,
  };
}

/** The emulator knows the installation by its first number only; every other number than the present one is unknown. */
function asEmulated(world: World, path: string): string {
  return path.replace(/^(\/app\/installations\/)(\d+)/, (_, before: string, id: string) =>
    Number(id) === world.installation.id() ? `${before}${seededApp.installationId}` : `${before}0`,
  );
}

function note(world: World, office: Office, call: Call, outcome: number | string): void {
  const { method, path, query } = call;
  const actor = call.actor.kind === 'app' ? 'app' : call.login || call.actor.kind;
  const status = typeof outcome === 'number' ? outcome : 0;
  office.record({ method, path, query: query.toString(), actor, status, at: world.clock.now() });
}
