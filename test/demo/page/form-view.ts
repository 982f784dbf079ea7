/** GitHub's issue form, filled in from the address as GitHub does it: only text fields take what a link brings. */
import { html, raw } from 'hono/html';
import type { FormField, IssueForm } from '../issues/issue-form.ts';
import { type Login, people } from '../setting/people.ts';
import type { Markup } from './layout.ts';

export interface FormView {
  readonly repository: string;
  readonly template: string;
  readonly form: IssueForm;
  /** The fields in the address, by id, and `title`. */
  readonly filled: Readonly<Record<string, string>>;
  readonly speaker: Login;
}

/** Where several forms are, GitHub asks first which one it is to be. */
export function formChooser(
  repository: string,
  forms: readonly { readonly template: string; readonly form: IssueForm }[],
): Markup {
  return html`<div class="issue-head"><p class="small"><a href="/">acme</a> / <strong>${repository.split('/')[1]}</strong></p><h1>New issue</h1></div>
<ul class="box">${forms.map(({ template, form }) => html`<li class="row"><div><p class="row-title"><a href="/${repository}/issues/new?template=${template}">${form.name}</a></p><p class="small">${form.description}</p></div></li>`)}</ul>`;
}

export function formView({ repository, template, form, filled, speaker }: FormView): Markup {
  return html`<div class="issue-head">
  <p class="small"><a href="/">acme</a> / ${repository.split('/')[1]}</p>
  <h1>${form.name}</h1>
  <p>${form.description}</p>
</div>
<form class="ticket box" method="post" action="/${repository}/issues">
  <input type="hidden" name="template" value="${template}" />
  <label for="title">Title</label>
  <input id="title" name="title" required value="${filled['title'] ?? ''}" />
  ${form.body.map((field) => fieldView(field, filled))}
  <p class="send"><label>Signed in as <select name="as">${people.map((login) => html`<option ${login === speaker ? raw('selected') : ''}>${login}</option>`)}</select></label>
  <button class="button" type="submit">Create</button></p>
</form>`;
}

function fieldView(
  { type, id = '', attributes, validations }: FormField,
  filled: FormView['filled'],
): Markup {
  const { label, description, options, value } = attributes;
  const must = validations.required ? raw('required') : '';
  const head = html`<label for="${id}">${label}</label>${description === '' ? '' : html`<p class="small">${description}</p>`}`;
  switch (type) {
    case 'markdown':
      return html`<p class="note">${value}</p>`;
    case 'textarea':
      return html`${head}<textarea id="${id}" name="${id}" rows="4" ${must}>${filled[id] ?? ''}</textarea>`;
    case 'input':
      return html`${head}<input id="${id}" name="${id}" value="${filled[id] ?? ''}" ${must} />`;
    case 'dropdown':
      return html`${head}<select id="${id}" name="${id}" ${must}><option value="">None</option>${options.map((option) => html`<option>${option}</option>`)}</select>`;
    default:
      return type satisfies never;
  }
}
