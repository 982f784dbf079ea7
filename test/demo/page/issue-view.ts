/** An issue as a person sees it on GitHub: title, state, comments in their order, labels and people beside them. */
import { html, raw } from 'hono/html';
import type { Comment, Issue } from '../issues/read-issue.ts';
import type { Rights } from '../issues/read-rights.ts';
import type { Login } from '../setting/people.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import { besideView } from './beside-view.ts';
import { stateMark } from './issue-list.ts';
import type { Markup } from './layout.ts';
import { renderComment } from './markdown.ts';
import { reactionsView } from './reactions-view.ts';
import { speakBox } from './speak-box.ts';
import { type Happening, happeningLine } from './timeline.ts';

export interface IssueView {
  readonly repository: string;
  readonly issue: Issue;
  readonly happenings: readonly Happening[];
  /** The local GitHub's address. */
  readonly github: string;
  /** Who acts here, and what that person may do. */
  readonly speaker: Login;
  readonly rights: Rights;
  /** Every label of the repository. */
  readonly labels: readonly string[];
}

/** Renders every comment, so it takes a moment. */
export async function issueView(view: IssueView): Promise<Markup> {
  const { repository, issue, happenings } = view;
  const { title, number } = issue;
  const opening = { ...issue, id: 0, editedAt: issue.at, isHidden: false };
  const first = await commentBox(opening, view);
  const said = await Promise.all(
    issue.comments.map(async (comment) => ({
      at: comment.at,
      rank: 1,
      show: await commentBox(comment, view),
    })),
  );
  const done = happenings.map((one) => ({ at: one.at, rank: 0, show: happeningLine(one) }));
  const later = [...said, ...done].toSorted((a, b) => a.at.localeCompare(b.at) || b.rank - a.rank);
  return html`<div class="issue-head" id="head" data-live>
  <p class="small"><a href="/">acme</a> / <strong>${repository.split('/')[1]}</strong></p>
  <h1>${title} <span class="number">#${number}</span></h1>
  <p>${statePill(issue)}</p>
</div>
<div class="issue">
  <div class="talk">
    <h2 class="unseen">Conversation</h2>
    <div class="timeline" id="talk" data-live>${first}${later.map(({ show }) => show)}</div>
    ${speakBox(view)}
  </div>
  <aside id="beside" data-live>${besideView(view)}</aside>
</div>`;
}

function statePill(issue: Issue): Markup {
  const { state, reason, pull } = issue;
  const kind = pull ?? (reason === 'not_planned' ? 'dropped' : state);
  const words = { open: 'Open', closed: 'Closed', dropped: 'Closed as not planned', merged: 'Merged' };
  return html`<span class="state ${kind}">${stateMark(issue)} ${words[kind]}</span>`;
}

type Said = Pick<Comment, 'id' | 'author' | 'body' | 'at' | 'editedAt' | 'reactions' | 'isHidden'>;

async function commentBox(comment: Said, view: IssueView): Promise<Markup> {
  const { id, author, body, at, editedAt, isHidden } = comment;
  const edited = editedAt === at ? '' : html` · edited ${sayClockTime(Date.parse(editedAt))}`;
  const bot = author.endsWith('[bot]');
  const isAuthor = id !== 0 && author === view.issue.author;
  const box = html`<p class="comment-head"><strong>${author.replace('[bot]', '')}</strong>${bot ? html`<span class="badge">bot</span>` : ''} <span class="small">${id === 0 ? 'opened' : 'commented'} ${sayClockTime(Date.parse(at))}${edited}</span>${isAuthor ? html`<span class="badge of-author">Author</span>` : ''}</p>
  <div class="text">${raw(await renderComment(body, view.github))}</div>
  ${reactionsView(comment, view)}`;
  return html`<article id="issuecomment-${id}" class="comment ${bot ? 'bot' : ''} ${author === view.speaker ? 'own' : ''}">
  <span class="face ${bot ? 'bot' : ''}" aria-hidden="true">${author.slice(0, 1)}</span>
  <div class="comment-box">${isHidden ? html`<details class="hidden-one"><summary>This comment was marked as outdated.</summary>${box}</details>` : box}</div>
</article>`;
}
