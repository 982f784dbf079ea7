/** The box below an issue: a comment, which may close or reopen it, or the merging of a pull request. */
import { html } from 'hono/html';
import type { Issue } from '../issues/read-issue.ts';
import type { Rights } from '../issues/read-rights.ts';
import type { Login } from '../setting/people.ts';
import type { Markup } from './layout.ts';

export function speakBox(view: {
  readonly repository: string;
  readonly issue: Issue;
  readonly speaker: Login;
  readonly rights: Rights;
}): Markup {
  const { repository, issue, speaker, rights } = view;
  const address = `/${repository}/issues/${issue.number}`;
  const as = html`<input type="hidden" name="as" value="${speaker}" />`;
  return html`<div id="merge" data-live>${issue.pull === 'open' && rights.merges ? html`<form class="merge box" method="post" action="${address}/merge">${as}<p>This branch has no conflicts with the base branch.</p><button class="button" type="submit">Merge pull request</button></form>` : ''}</div>
<form class="speak" method="post" action="${address}/comments">
  <span class="face" aria-hidden="true">${speaker.slice(0, 1)}</span>
  <div class="comment-box">
    <p class="comment-head"><label for="speak">Add a comment as <strong>${speaker}</strong></label></p>
    ${as}
    <textarea id="speak" name="body" rows="4" placeholder="Words, or a command such as /help"></textarea>
    <p class="send"><span id="closing" data-live>${closing(issue, mayClose(view))}</span><button class="button" type="submit" name="what" value="comment">Comment</button></p>
  </div>
</form>`;
}

function mayClose({ issue, speaker, rights }: Parameters<typeof speakBox>[0]): boolean {
  return rights.triages || issue.author === speaker;
}

function closing({ state, pull }: Issue, may: boolean): Markup {
  if (!may || pull === 'merged') return html``;
  if (state === 'closed')
    return html`<button class="plain" type="submit" name="what" value="reopen">Reopen</button>`;
  return html`<button class="plain" type="submit" name="what" value="completed">Close as completed</button> <button class="plain" type="submit" name="what" value="not_planned">Close as not planned</button>`;
}
