/** The issues of each repository, as GitHub lists them. */
import { html } from 'hono/html';
import type { Issue } from '../issues/read-issue.ts';
import { sayClockTime } from '../telling/say-clock-time.ts';
import { labelChip } from './label-chip.ts';
import type { Markup } from './layout.ts';

export interface Shelf {
  /** `owner/name`. */
  readonly repository: string;
  /** What it is to the desk, in a few words. */
  readonly role: string;
  /** Where it takes tickets through a form. */
  readonly form: string | null;
  /** Null where the person who looks may not read it. */
  readonly issues: readonly Issue[] | null;
}

export function issueList({ repository, role, form, issues }: Shelf): Markup {
  const name = repository.split('/')[1] ?? '';
  return html`<section class="shelf" id="shelf-${name}" data-live>
  <div class="shelf-head">
    <h2>${repository}</h2>
    <p>${role}</p>
    ${form === null ? '' : html`<a class="button" href="${form}">New issue</a>`}
  </div>
  ${issues === null ? html`<p class="box nothing">Private: you cannot see it, as on GitHub. Choose lena, omar or mia above.</p>` : listOf(repository, issues)}
</section>`;
}

function listOf(repository: string, issues: readonly Issue[]): Markup {
  const open = issues.filter(({ state }) => state === 'open');
  const closed = issues.filter(({ state }) => state === 'closed');
  return html`<div class="box">
    <p class="box-head">${stateMark({ state: 'open', reason: null, pull: null })} ${open.length} open</p>
    ${open.length === 0 ? html`<p class="nothing">Nothing is open here.</p>` : html`<ul>${open.map((issue) => row(repository, issue))}</ul>`}
    ${closed.length === 0 ? '' : html`<details class="closed-ones"><summary>${closed.length} closed</summary><ul>${closed.map((issue) => row(repository, issue))}</ul></details>`}
  </div>`;
}

function row(repository: string, issue: Issue): Markup {
  const { number, title, labels, author, at, assignees } = issue;
  return html`<li class="row">
  ${stateMark(issue)}
  <div>
    <p class="row-title"><a href="/${repository}/issues/${number}">${title}</a> ${labels.map(labelChip)}</p>
    <p class="small">#${number} opened ${sayClockTime(Date.parse(at))} by ${author}</p>
  </div>
  <span class="who">${assignees.map((login) => html`<span class="face" title="Assigned to ${login}">${login.slice(0, 1)}</span>`)}</span>
</li>`;
}

/** The ring of an open issue, the tick of a closed one, the stroke of one that is not planned, the fork of a pull request. */
export function stateMark({ state, reason, pull }: Pick<Issue, 'state' | 'reason' | 'pull'>): Markup {
  const ring = html`<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" />`;
  const stroke = (path: string) =>
    html`<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.6" />`;
  const svg = (kind: string, label: string, inside: Markup) =>
    html`<svg class="mark ${kind}" viewBox="0 0 16 16" width="16" height="16" role="img" aria-label="${label}">${inside}</svg>`;
  if (pull !== null)
    return svg(
      pull,
      `${pull} pull request`,
      html`<circle cx="4" cy="3.5" r="1.8" fill="none" stroke="currentColor" stroke-width="1.5" /><circle cx="4" cy="12.5" r="1.8" fill="none" stroke="currentColor" stroke-width="1.5" /><circle cx="12" cy="12.5" r="1.8" fill="none" stroke="currentColor" stroke-width="1.5" />${stroke('M4 5.3v5.4M12 10.7V7a2.5 2.5 0 0 0-2.5-2.5H7')}`,
    );
  if (state === 'open')
    return svg('open', 'open', html`${ring}<circle cx="8" cy="8" r="1.6" fill="currentColor" />`);
  return reason === 'not_planned'
    ? svg('dropped', 'closed as not planned', html`${ring}${stroke('m4 12 8-8')}`)
    : svg('closed', 'closed', html`${ring}${stroke('m5 8.2 2.1 2.1L11 6.2')}`);
}
