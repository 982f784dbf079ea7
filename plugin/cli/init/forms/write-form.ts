/** An issue form as the text of its file. */
import { Document, isSeq } from 'yaml';
import type { IssueForm } from './issue-form.ts';

/** GitHub reads YAML 1.1, where `No` is a truth value and `12:30` a number: what could be taken so is quoted. */
export function writeForm(form: IssueForm): string {
  const document = new Document(form, { version: '1.1' });
  const labels = document.get('labels', true);
  if (isSeq(labels)) labels.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, directives: false });
}
