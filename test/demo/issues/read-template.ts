/** The desk's own issue forms, read from this repository as GitHub reads them. */
import { readFile } from 'node:fs/promises';
import { type IssueForm, readIssueForm } from './issue-form.ts';

export const templates = ['incident.yml', 'request.yml'] as const;
export type Template = (typeof templates)[number];

const folder = new URL('../../../.github/ISSUE_TEMPLATE/', import.meta.url);

export async function readTemplate(template: Template): Promise<IssueForm> {
  return readIssueForm(await readFile(new URL(template, folder), 'utf8'));
}
