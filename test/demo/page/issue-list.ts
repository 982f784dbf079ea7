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
  /** Shown where the repository takes tickets through a form. */
  readonly form: string | null;
  readonly issues: readonly Issue[];
}

export function issueList({ repository, role, form, issues }: Shelf): Markup {
  const open = issues.filter(({ state }) => state === 'open').length;
  return html`<section class="shelf">
  <div class="shelf-head">
    <h2>${repository}</h2>
    <p>${role}</p>
    ${form === null ? '' : html`<a class="button" href="${form}">New issue</a>`}
  </div>
  <div class="box">
    <p class="box-head">${open} open, ${issues.length - open} closed</p>
    ${issues.length === 0 ? html`<p class="nothing">There are no issues here yet.</p>` : ''}
    <ul>${issues.map((issue) => row(repository, issue))}</ul>
  </div>
</section>`;
}

function row(repository: string, issue: Issue): Markup {
  const { number, title, labels, author, at, state, assignees } = issue;
  return html`<li class="row">
  ${stateMark(state)}
  <div>
    <p class="row-title"><a href="/${repository}/issues/${number}">${title}</a></p>
    ${labels.length === 0 ? '' : html`<p class="labels">${labels.map(labelChip)}</p>`}
    <p class="small">#${number} opened ${sayClockTime(Date.parse(at))} by ${author}</p>
  </div>
  <span class="who">${assignees.map((login) => html`<span class="face" title="Assigned to ${login}">${login.slice(0, 1)}</span>`)}</span>
</li>`;
}

/** The ring of an open issue, the tick of a closed one. */
export function stateMark(state: Issue['state']): Markup {
  const path =
    state === 'open'
      ? html`<circle cx="8" cy="8" r="1.6" fill="currentColor" />`
      : html`<path d="m5 8.2 2.1 2.1L11 6.2" fill="none" stroke="currentColor" stroke-width="1.6" />`;
  return html`<svg class="mark ${state}" viewBox="0 0 16 16" width="18" height="18" role="img" aria-label="${state}"><circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" />${path}</svg>`;
}
