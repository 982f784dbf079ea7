/** The form in which staff write down what somebody told them. */
import { reachWords } from '../../../desk/intake/choices.ts';
import { headings } from '../../../desk/intake/headings.ts';
import { reaches } from '../../../desk/ticket/reach.ts';
import { formWords } from '../words/in-each.ts';
import { choice, type IssueForm, notice, question, required } from './issue-form.ts';
import { type FormDesk, serviceQuestion, severity } from './questions.ts';

export function onBehalfForm(desk: FormDesk): IssueForm {
  const { language } = desk;
  const { onBehalf } = formWords[language];
  const asked = headings[language];
  return {
    name: onBehalf.name,
    description: onBehalf.description,
    labels: ['kind: incident'],
    body: [
      notice(onBehalf.notice),
      required(question('input', 'on-behalf-of', asked['on-behalf-of'], onBehalf.onBehalfOf)),
      choice(
        'reached-by',
        asked['reached-by'],
        reaches.map((reach) => reachWords[language][reach]),
        { description: onBehalf.reachedBy },
      ),
      required(question('textarea', 'what-happened', asked['what-happened'], onBehalf.whatHappened)),
      serviceQuestion(desk, { typed: onBehalf.service, chosen: onBehalf.service }),
      ...severity(language),
    ],
  };
}
