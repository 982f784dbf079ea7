/** The server of `tierline setup` on the loopback: lets in whoever has the one-time token, sends them to GitHub, and takes them back. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { longestName, manifestFor, newAppPage, whyNotAddress } from '../../github/manifest.ts';
import { everyFeature } from '../../github/permissions.ts';
import { type Answers, checkPage, madePage, questionsPage, refusedPage } from './setup-pages.ts';

interface Made {
  readonly name: string;
  readonly wrote: readonly string[];
  readonly installPage: string;
}

export interface Setting {
  /** GitHub’s pages, such as `https://github.com`. */
  readonly web: string;
  readonly token: string;
  /** As the flags said it; what they left open is asked. */
  readonly answers: Answers;
  /** Where this server is, such as `http://127.0.0.1:4000`; known once it listens. */
  readonly here: () => string;
  /** Changes the code for the App and keeps it. `again`: another try may bring it. */
  readonly make: (
    code: string,
  ) => Promise<{ readonly made: Made } | { readonly refused: string; readonly again: boolean }>;
}

const COOKIE = 'tierline_setup';
/** Whoever reloads the page gets a new state each time; so many are believed. */
const MOST_STATES = 20;

export function setupDoor({ web, token, answers: given, here, make }: Setting): Hono {
  const session = randomBytes(32).toString('hex');
  const states: string[] = [];
  let isTokenSpent = false;
  let made: Made | null = null;
  /** The code that is being changed, so that a page that is loaded twice asks once. */
  const making = new Map<string, ReturnType<Setting['make']>>();
  const door = new Hono();

  door.use(async (context, next) => {
    // Another name that leads here is not ours, and a page of others’ must not speak for whoever sits here.
    if (context.req.header('host') !== new URL(here()).host) return context.text('Not here.\n', 421);
    const origin = context.req.header('origin');
    if (context.req.method !== 'GET' && origin !== here()) return context.text('Not from there.\n', 403);
    context.header('cache-control', 'no-store');
    // Without any referrer the browser would not say whose form it sends.
    context.header('referrer-policy', 'strict-origin');
    context.header('x-frame-options', 'DENY');
    context.header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${web}; frame-ancestors 'none'; base-uri 'none'`,
    );
    const shown = context.req.query('token');
    if (context.req.path === '/' && shown !== undefined && !isTokenSpent && isSame(shown, token)) {
      isTokenSpent = true;
      setCookie(context, COOKIE, session, { httpOnly: true, sameSite: 'Lax', path: '/' });
      // The token stays in no address bar and no history.
      return context.redirect('/', 303);
    }
    if (!isSame(getCookie(context, COOKIE) ?? '', session))
      return context.html(
        refusedPage(
          'This page belongs to whoever started `tierline setup`. Open the address that the terminal shows; it lets one browser in, once.',
          null,
        ),
        403,
      );
    return next();
  });

  const check = (context: Context, answers: Answers, change: boolean) => {
    const wrong = change ? [] : whatIsWrong(answers, web);
    if (change || wrong.length > 0) {
      const isUntouched = answers === given && answers.address === '';
      return context.html(
        questionsPage(answers, web, isUntouched ? [] : wrong),
        wrong.length > 0 && !isUntouched ? 422 : 200,
      );
    }
    const state = randomBytes(32).toString('hex');
    states.push(state);
    if (states.length > MOST_STATES) states.shift();
    const { organisation, name, address, features } = answers;
    const redirectUrl = `${here()}/made`;
    const manifest = JSON.stringify(manifestFor({ name, address, redirectUrl, features }));
    const to = `${newAppPage(web, organisation === '' ? null : organisation)}?state=${state}`;
    return context.html(checkPage(answers, to, manifest));
  };

  door.get('/', (context) => {
    if (made !== null) return context.html(madePage(made.name, made.wrote, made.installPage));
    return check(context, given, context.req.query('change') !== undefined);
  });
  door.post('/check', bodyLimit({ maxSize: 16 * 1024 }), async (context) => {
    const sent = await context.req.parseBody({ all: true });
    const chosen = [sent['feature'] ?? []].flat().map(String);
    const text = (name: string): string => String(sent[name] ?? '').trim();
    return check(
      context,
      {
        organisation: text('organisation').replace(/^@/, ''),
        address: text('address').replace(/\/+$/, ''),
        name: text('name'),
        features: everyFeature.filter((feature) => feature === 'tickets' || chosen.includes(feature)),
      },
      false,
    );
  });
  door.get('/made', async (context) => {
    if (made !== null) return context.html(madePage(made.name, made.wrote, made.installPage));
    const { code = '', state = '' } = context.req.query();
    if (!states.some((one) => isSame(state, one)))
      return context.html(
        refusedPage(
          'GitHub’s answer does not belong to a question of this page, so it is not used: nobody else can slip in an App of theirs. Begin again.',
          '/',
        ),
        403,
      );
    if (code === '') return context.html(refusedPage('GitHub sent no code. Begin again.', '/'), 400);
    const asked = making.get(code) ?? make(code);
    making.set(code, asked);
    const answered = await asked.finally(() => making.delete(code));
    if ('refused' in answered) {
      const again = answered.again ? `/made?${new URLSearchParams({ code, state })}` : null;
      return context.html(refusedPage(answered.refused, again), 502);
    }
    made = answered.made;
    states.splice(0);
    return context.html(madePage(made.name, made.wrote, made.installPage));
  });
  return door;
}

/** A sentence for each answer that GitHub would refuse. */
export function whatIsWrong({ organisation, address, name }: Answers, web: string): readonly string[] {
  const why = whyNotAddress(address, web);
  return [
    ...(why === null ? [] : [why]),
    ...(organisation === '' || /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(organisation)
      ? []
      : [`“${organisation}” is no name of an organisation on GitHub. Write it as it stands in its address.`]),
    ...(name === '' ? ['Give the App a name.'] : []),
    ...(name.length > longestName
      ? [`The name “${name}” has ${name.length} characters. GitHub takes ${longestName} at most.`]
      : []),
  ];
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
