/** An issue as a person sees it on GitHub: title, state, comments in their order, labels and people beside them. */
import { html, raw } from 'hono/html';
import type { Issue } from '../issues/read-issue.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import { stateMark } from './issue-list.ts';
import { labelChip } from './label-chip.ts';
import type { Markup } from './layout.ts';
import { renderComment } from './markdown.ts';
import { type Happening, sayDeeds } from './timeline.ts';

export interface IssueView {
  readonly repository: string;
  readonly issue: Issue;
  readonly happenings: readonly Happening[];
  /** The local GitHub's address. */
  readonly github: string;
  /** Who may speak here. */
  readonly people: readonly string[];
  /** Who spoke last. */
  readonly speaker: string;
}

/** Renders every comment, so it takes a moment. */
export async function issueView({
  repository,
  issue,
  happenings,
  github,
  people,
  speaker,
}: IssueView): Promise<Markup> {
  const { number, title, state, author, at } = issue;
  const opening = { id: 0, author, body: issue.body, at, editedAt: at };
  const said = await Promise.all([opening, ...issue.comments].map((comment) => commentBox(comment, github)));
  const items = [
    ...[opening, ...issue.comments].map((comment, place) => ({
      at: comment.at,
      rank: 1,
      show: said[place] ?? html``,
    })),
    ...happenings.map((one) => ({ at: one.at, rank: 0, show: happeningLine(one) })),
  ];
  const first = items[0];
  const later = items.slice(1).toSorted((a, b) => a.at.localeCompare(b.at) || b.rank - a.rank);
  return html`<div class="issue-head">
  <p class="small"><a href="/">acme</a> / ${repository.split('/')[1]}</p>
  <h1>${title} <span class="number">#${number}</span></h1>
  <p class="state ${state}">${stateMark(state)} ${state === 'open' ? 'Open' : 'Closed'}</p>
</div>
<div class="issue">
  <div class="talk">
    <h2 class="unseen">Conversation</h2>
    ${first?.show ?? ''}
    ${later.map(({ show }) => show)}
    ${speakBox(repository, number, people, speaker)}
  </div>
  <aside>
    <h2>Assignees</h2>
    <p>${issue.assignees.length === 0 ? 'Nobody' : issue.assignees.map((login) => html`<span class="face">${login.slice(0, 1)}</span> ${login}`)}</p>
    <h2>Labels</h2>
    <p class="labels">${issue.labels.length === 0 ? 'None' : issue.labels.map(labelChip)}</p>
  </aside>
</div>`;
}

async function commentBox(comment: Issue['comments'][number], github: string): Promise<Markup> {
  const { id, author, body, at, editedAt } = comment;
  const edited = editedAt === at ? '' : html` · edited ${sayClockTime(Date.parse(editedAt))}`;
  const bot = author.endsWith('[bot]');
  return html`<article id="issuecomment-${id}" class="comment ${bot ? 'bot' : ''}">
  <p class="comment-head">${avatar(author)}<strong>${author.replace('[bot]', '')}</strong>${bot ? html`<span class="badge">bot</span>` : ''} <span class="small">${sayClockTime(Date.parse(at))}${edited}</span></p>
  <div class="text">${raw(await renderComment(body, github))}</div>
</article>`;
}

function avatar(login: string): Markup {
  return html`<span class="face ${login.endsWith('[bot]') ? 'bot' : ''}" aria-hidden="true">${login.slice(0, 1)}</span>`;
}

function happeningLine({ at, who, deeds }: Happening): Markup {
  return html`<p class="happening"><strong>${who}</strong> ${sayDeeds(deeds)} <time datetime="${at}">${sayClockTime(Date.parse(at))}</time></p>`;
}

function speakBox(repository: string, number: number, people: readonly string[], speaker: string): Markup {
  return html`<form class="speak" method="post" action="/${repository}/issues/${number}/comments">
  <label for="speak">Add a comment</label>
  <textarea id="speak" name="body" rows="3" required placeholder="Words, or a command such as /help"></textarea>
  <p><label>as <select name="as">${people.map((login) => html`<option ${login === speaker ? raw('selected') : ''}>${login}</option>`)}</select></label>
  <button class="button" type="submit">Comment</button></p>
  <p class="small">The desk answers within a second or two. Reload the page to see it.</p>
</form>`;
}
