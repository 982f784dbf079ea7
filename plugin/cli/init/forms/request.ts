/** The form for something that is wanted. */
import { headings } from '../../../desk/intake/headings.ts';
import { formWords } from '../words/in-each.ts';
import { type IssueForm, notice, question, required } from './issue-form.ts';
import { type FormDesk, serviceQuestion, severity } from './questions.ts';

export function requestForm(desk: FormDesk): IssueForm {
  const { language } = desk;
  const { notice: whoReads, context, request } = formWords[language];
  const asked = headings[language];
  return {
    name: request.name,
    description: request.description,
    labels: ['kind: request'],
    body: [
      notice(whoReads),
      required(question('textarea', 'what-needed', asked['what-needed'], request.whatNeeded)),
      serviceQuestion(desk, { typed: request.service, chosen: request.whichService }),
      ...severity(language),
      question('input', 'needed-by', asked['needed-by'], request.neededBy),
      question('input', 'context', asked.context, context),
    ],
  };
}
