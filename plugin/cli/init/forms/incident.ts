/** The form for something that is broken: one for all, and one for each service that wants its own. */
import { headings } from '../../../desk/intake/headings.ts';
import { formWords } from '../words/in-each.ts';
import { type IssueForm, notice, question, required } from './issue-form.ts';
import { type FormDesk, serviceQuestion, severity } from './questions.ts';

/** @param service the option of the service that the form is for; without one it is for all */
export function incidentForm(desk: FormDesk, service?: string): IssueForm {
  const { language } = desk;
  const { notice: whoReads, context, incident } = formWords[language];
  const asked = headings[language];
  return {
    name: service === undefined ? incident.name : incident.forService(service),
    description: incident.description,
    labels: ['kind: incident'],
    body: [
      notice(whoReads),
      required(question('textarea', 'what-happened', asked['what-happened'], incident.whatHappened)),
      question('textarea', 'error-message', asked['error-message'], incident.errorMessage),
      serviceQuestion(desk, { typed: incident.service, chosen: incident.whichService }, service),
      ...severity(language),
      question('textarea', 'tried', asked.tried, incident.tried),
      question('input', 'context', asked.context, context),
    ],
  };
}
