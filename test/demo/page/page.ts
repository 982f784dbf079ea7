/** The local page: tickets as a person would see them on GitHub, and a way to write on them. */
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { listen } from '../../github-emulator/listen.ts';
import { layout } from './layout.ts';
import { reading } from './reading.ts';
import type { Show, Sources } from './sources.ts';
import { writing } from './writing.ts';

export interface Page {
  /** Without a slash at the end. */
  readonly url: string;
  /** The portal opens after the page does. */
  readonly portalIs: (url: string) => void;
  readonly close: () => Promise<void>;
}

/** Serves the page on a free port of 127.0.0.1. Everything on it is read anew at each request. */
export async function startPage(sources: Sources): Promise<Page> {
  let portal = '';
  const show: Show = (title, here, content) => layout({ title, here, now: sources.now(), portal }, content);
  const app = new Hono();
  app.use(csrf());
  app.route('/', reading(sources, show));
  app.route('/', writing(sources.github));
  app.notFound((context) =>
    context.html(show('Nothing here', 'form', html`<h1>There is nothing here</h1>`), 404),
  );
  app.onError((error, context) =>
    context.html(
      show('Refused', 'form', html`<h1>The local GitHub did not take that</h1><p>${error.message}</p>`),
      422,
    ),
  );
  const server = await listen(app.fetch);
  return {
    url: server.url,
    portalIs: (url) => {
      portal = url;
    },
    close: server.close,
  };
}
