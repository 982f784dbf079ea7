/** The webhooks that the listener received, newest first, each with its JSON. */
import { html } from 'hono/html';
import { readJson, textAt } from '../../github-emulator/json.ts';
import type { Heard } from '../setting/subscriber.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import type { Markup } from './layout.ts';

export function webhookList(heard: readonly Heard[]): Markup {
  return html`<div class="issue-head">
  <h1>Webhooks</h1>
  <p>What the desk told its one subscriber, signed the Standard Webhooks way. Newest first.</p>
</div>
<div class="box">
  <p class="box-head">${heard.length} received, ${heard.filter(({ verified }) => verified).length} with the desk’s signature</p>
  ${heard.length === 0 ? html`<p class="nothing">Nothing has arrived yet.</p>` : ''}
  <ul>${heard.toReversed().map(row)}</ul>
</div>`;
}

function row({ id, type, at, ticket, verified, body }: Heard): Markup {
  const [repository, number] = ticket.split('#');
  return html`<li class="hook">
  <details>
    <summary>
      <code>${type}</code> <span class="small about">${about(body)}</span> <span>${ticket}</span>
      <span class="${verified ? 'good' : 'bad'}">${verified ? 'signature verified' : 'signature does not fit'}</span>
      <time class="small">${sayClockTime(at)}</time>
    </summary>
    <p class="small"><a href="/${repository}/issues/${number}">Look at ${ticket}</a> · webhook-id <code>${id}</code></p>
    <pre tabindex="0">${JSON.stringify(JSON.parse(body), null, 2)}</pre>
  </details>
</li>`;
}

/** What an `sla.*` message is about: its clock. */
function about(body: string): string {
  return textAt(readJson(body), 'data', 'clock').replace('-', ' ');
}
