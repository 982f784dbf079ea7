/** The frame of every page: the bar at the top with who one is, the story's clock and its hands, the style, and what keeps it fresh. */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { type Login, people, roles } from '../setting/people.ts';
import type { Deadline } from '../setting/time.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';

/** HTML that is safe to put into other HTML. */
export type Markup = ReturnType<typeof html>;

export interface Frame {
  readonly title: string;
  /** The story's time, epoch milliseconds. */
  readonly now: number;
  /** What falls due next; null for nothing; `told` while the story moves the time by itself. */
  readonly next: Deadline | null | 'told';
  readonly portal: string;
  readonly here: 'tickets' | 'webhooks' | 'other';
  readonly speaker: Login;
  /** This page's own path, with its query. */
  readonly path: string;
}

/** A whole page around its content. */
export function layout(frame: Frame, content: Markup | readonly Markup[]): Markup {
  const { title, portal, here } = frame;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>${raw(style())}</style>
    <script type="module">${raw(script())}</script>
  </head>
  <body>
    <header class="bar">
      <div>
        <a class="home" href="/">acme <span class="home-place">on this machine’s own GitHub</span></a>
        <nav aria-label="Main">
          <a href="/" ${here === 'tickets' ? raw('aria-current="page"') : ''}>Issues</a>
          <a href="/webhooks" ${here === 'webhooks' ? raw('aria-current="page"') : ''}>Webhooks</a>
          ${portal === '' ? '' : html`<a href="${portal}">Portal</a>`}
        </nav>
        ${who(frame)}
      </div>
    </header>
    ${hands(frame)}
    <main>${content}</main>
  </body>
</html>`;
}

function who({ speaker, path }: Frame): Markup {
  return html`<form class="who-am-i" method="post" action="/speaker">
  <input type="hidden" name="back" value="${path}" />
  <label>You are <select name="as" data-sends>${people.map((login) => html`<option value="${login}" ${login === speaker ? raw('selected') : ''}>${login}: ${roles[login]}</option>`)}</select></label>
  <button class="plain" type="submit">Switch</button>
</form>`;
}

/** The buttons wait until the story has been told: it would else miss what it looks for. */
function hands({ now, next, path }: Frame): Markup {
  const isTold = next === 'told';
  const button = (to: string, words: string | Markup) =>
    html`<button class="plain" type="submit" name="to" value="${to}" ${isTold || (to === 'next' && next === null) ? raw('disabled') : ''}>${words}</button>`;
  return html`<form class="hands" method="post" action="/time" id="hands" data-live>
  <div>
    <input type="hidden" name="back" value="${path}" />
    <span class="time" title="The desk’s time, in Berlin">${sayClockTime(now)}</span>
    ${button('15m', '+15 min')} ${button('1h', '+1 h')} ${button('next', 'Next deadline')}
    <span class="due">${isTold ? 'The story is being told: its time runs by itself.' : sayNext(next)}</span>
  </div>
</form>`;
}

function sayNext(next: Deadline | null): Markup {
  if (next === null) return html`Nothing falls due.`;
  const { at, repository, number, title } = next;
  return html`${sayClockTime(at)}, <a href="/${repository}/issues/${number}">#${number} ${title}</a>`;
}

const styles = ['colours', 'frame', 'list', 'issue', 'text', 'webhooks', 'form'];

// Read at each request, so that whoever changes the style sees it at once.
function style(): string {
  return styles
    .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
    .join('\n');
}

function script(): string {
  return readFileSync(new URL('./live.js', import.meta.url), 'utf8');
}
