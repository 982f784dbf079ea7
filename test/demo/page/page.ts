/** The local page: tickets as a person would see them on GitHub, a way to act on them as anybody, and the hands of the clock. */
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { listen } from '../../github-emulator/listen.ts';
import type { Time } from '../setting/time.ts';
import { acting } from './acting.ts';
import { layout } from './layout.ts';
import { moving } from './moving.ts';
import { reading } from './reading.ts';
import type { Later, Show, Sources } from './sources.ts';
import { speakerOf } from './speaker.ts';
import { writing } from './writing.ts';

export interface Page {
  /** Without a slash at the end. */
  readonly url: string;
  /** The portal opens after the page does. */
  readonly portalIs: (url: string) => void;
  /** From now on whoever looks at the page moves the time; `merged` is done after each merge. */
  readonly isFree: (time: Time, merged?: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** Serves the page on 127.0.0.1. Everything on it is read anew at each request. */
export async function startPage(sources: Sources, port = 0): Promise<Page> {
  const later: Later = { portal: '', time: null, merged: () => Promise.resolve() };
  const show: Show = async (context, { title, here }, content) => {
    const { pathname, search } = new URL(context.req.url);
    const next = later.time === null ? 'told' : await later.time.next();
    const speaker = speakerOf(context);
    return layout(
      { title, here, now: sources.now(), next, portal: later.portal, speaker, path: `${pathname}${search}` },
      content,
    );
  };
  const app = new Hono();
  app.use(csrf());
  app.route('/', reading(sources, show));
  app.route('/', writing(sources.github));
  app.route('/', acting(sources.github, later));
  app.route('/', moving(sources, later));
  app.notFound(async (context) =>
    context.html(
      await show(
        context,
        { title: 'Nothing here', here: 'other' },
        html`<h1>There is nothing here</h1><p>All issues are on <a href="/">the first page</a>.</p>`,
      ),
      404,
    ),
  );
  app.onError(async (error, context) => context.html(await refused(error, context, show), 422));
  const server = await listen(app.fetch, port);
  return {
    url: server.url,
    portalIs: (url) => {
      later.portal = url;
    },
    isFree: (time, merged = later.merged) => {
      later.time = time;
      later.merged = merged;
    },
    close: server.close,
  };
}

function refused(error: Error, context: Context, show: Show) {
  const back = URL.parse(context.req.header('referer') ?? '')?.pathname ?? '/';
  return show(
    context,
    { title: 'Refused', here: 'other' },
    html`<h1>The local GitHub did not take that</h1><p>${error.message}${error.cause instanceof Error ? html`: ${error.cause.message}` : ''}</p><p><a href="${back}">Back to where you were</a></p>`,
  );
}
