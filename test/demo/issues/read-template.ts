/** The desk's own issue forms, as `tierline init` writes them for its service agreement. */
import { deskFiles, formsFolder } from '../../../plugin/cli/init/desk-files.ts';
import { readPolicy } from '../../../plugin/policy/read.ts';
import { policyText } from '../setting/policy.ts';
import { type IssueForm, readIssueForm, writeIssueBody } from './issue-form.ts';

/** The one that the portal leads to. */
export const incident = 'incident.yml';

/** Path and text of each file below `.github/ISSUE_TEMPLATE`, for a desk whose portal is at this address. */
export function formFiles(portal: string): Readonly<Record<string, string>> {
  const read = readPolicy({ text: policyText(portal), version: 'of the demo' });
  if ('problems' in read) throw new Error(`the demo’s own policy is wrong: ${JSON.stringify(read.problems)}`);
  return Object.fromEntries(deskFiles(read.policy).map(({ path, text }) => [path, text]));
}

const texts = formFiles('http://127.0.0.1/');

/** The names of the forms, in the order in which GitHub lists them. */
export const templates = Object.keys(texts)
  .map((path) => path.slice(formsFolder.length + 1))
  .filter((name) => name !== 'config.yml');

/** Null where there is no such form. */
export function readTemplate(name: string): IssueForm | null {
  const text = templates.includes(name) ? texts[`${formsFolder}/${name}`] : undefined;
  return text === undefined ? null : readIssueForm(text);
}

/** An issue's body as the form writes it from these answers, by the field's id. */
export function answered(name: string, answers: Readonly<Record<string, string>>): string {
  const form = readTemplate(name);
  if (form === null) throw new Error(`the demo’s desk has no form ${name}`);
  const unknown = Object.keys(answers).filter((id) => !form.body.some((field) => field.id === id));
  if (unknown.length > 0) throw new Error(`the form ${name} does not ask for ${unknown.join(', ')}`);
  return writeIssueBody(form, answers);
}
