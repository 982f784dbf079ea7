/** Beside an issue: who works on it and its labels, which whoever has the right changes here. */
import { html } from 'hono/html';
import type { Issue } from '../issues/read-issue.ts';
import type { Rights } from '../issues/read-rights.ts';
import { type Login, people } from '../setting/people.ts';
import { labelChip } from './label-chip.ts';
import type { Markup } from './layout.ts';

export function besideView(view: {
  readonly repository: string;
  readonly issue: Issue;
  readonly speaker: Login;
  readonly rights: Rights;
  readonly labels: readonly string[];
}): Markup {
  const { issue, labels } = view;
  const own = issue.labels.map(({ name }) => name);
  const others = people.filter((login) => !issue.assignees.includes(login));
  return html`<h2>Assignees</h2>
<ul class="people">${issue.assignees.length === 0 ? html`<li class="small">No one</li>` : issue.assignees.map((login) => html`<li><span class="face">${login.slice(0, 1)}</span> ${login} ${takeOff(view, 'assignees', login)}</li>`)}</ul>
${add(view, 'assignees', 'Assign', others)}
<h2>Labels</h2>
<ul class="labels">${own.length === 0 ? html`<li class="small">None yet</li>` : issue.labels.map((label) => html`<li>${labelChip(label)}${takeOff(view, 'labels', label.name)}</li>`)}</ul>
${add(
  view,
  'labels',
  'Label',
  labels.filter((name) => !own.includes(name)),
)}
${view.rights.triages ? '' : html`<p class="small">${view.speaker} may set neither here, as on GitHub.</p>`}`;
}

type What = 'labels' | 'assignees';

interface Place {
  readonly repository: string;
  readonly issue: Issue;
  readonly speaker: Login;
  readonly rights: Rights;
}

function takeOff({ repository, issue, speaker, rights }: Place, what: What, name: string): Markup {
  if (!rights.triages) return html``;
  return html`<form method="post" action="/${repository}/issues/${issue.number}/${what}"><input type="hidden" name="as" value="${speaker}" /><input type="hidden" name="name" value="${name}" /><button class="take-off" type="submit" name="do" value="remove" aria-label="Remove ${name}">×</button></form>`;
}

function add(place: Place, what: What, word: string, names: readonly string[]): Markup {
  const { repository, issue, speaker, rights } = place;
  if (!rights.triages || names.length === 0) return html``;
  return html`<form class="add" method="post" action="/${repository}/issues/${issue.number}/${what}">
  <input type="hidden" name="as" value="${speaker}" />
  <select name="name" aria-label="${word}">${names.map((name) => html`<option>${name}</option>`)}</select>
  <button class="plain" type="submit" name="do" value="add">${word}</button>
</form>`;
}
