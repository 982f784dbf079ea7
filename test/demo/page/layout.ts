/** The frame of every page: the bar at the top, what moves the story's time, and the style. */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { sayClockTime } from '../telling/say-clock-time.ts';

/** HTML that is safe to put into other HTML. */
export type Markup = ReturnType<typeof html>;

export interface Frame {
  readonly title: string;
  /** The story's time, epoch milliseconds. */
  readonly now: number;
  readonly portal: string;
  readonly here: 'tickets' | 'webhooks' | 'form';
}

/** A whole page around its content. */
export function layout({ title, now, portal, here }: Frame, content: Markup | readonly Markup[]): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>${raw(style())}</style>
  </head>
  <body>
    <header class="bar">
      <div>
        <a class="home" href="/">acme <span class="home-place">on this machine’s own GitHub</span></a>
        <nav aria-label="Main">
          <a href="/" ${here === 'tickets' ? raw('aria-current="page"') : ''}>Issues</a>
          <a href="/webhooks" ${here === 'webhooks' ? raw('aria-current="page"') : ''}>Webhooks</a>
          <a href="${portal}">Portal</a>
        </nav>
        <span class="time" title="The story’s time, in Berlin">${sayClockTime(now)}</span>
      </div>
    </header>
    <main>${content}</main>
  </body>
</html>`;
}

const styles = ['colours', 'frame', 'list', 'issue', 'text', 'webhooks', 'form'];

// Read at each request, so that whoever changes the style sees it at once.
function style(): string {
  return styles
    .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
    .join('\n');
}
