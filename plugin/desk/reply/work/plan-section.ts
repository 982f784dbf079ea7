/** The resolution action plan as the card shows it: each step, who does it and by when. */
import type { InEach } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import { isActive } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Step } from '../../ticket/work/plan.ts';
import { languageOf } from '../messages/message.ts';
import { oneLine } from '../quiet.ts';

interface Words {
  readonly title: (done: number, of: number) => string;
  readonly by: string;
}

const words: InEach<Words> = {
  en: { title: (done, of) => `Plan: ${done} of ${of} done`, by: 'by' },
  de: { title: (done, of) => `Plan: ${done} von ${of} erledigt`, by: 'bis' },
};

/** Empty without a plan; folded once the ticket has ended. */
export function planSection(ticket: Ticket, policy: Policy): string {
  const { plan, status } = ticket;
  if (plan === null) return '';
  const { title, by } = words[languageOf(ticket, policy)];
  const head = title(plan.steps.filter(({ done }) => done).length, plan.steps.length);
  const steps = plan.steps.map((step) => sayStep(step, by)).join('\n');
  if (isActive(status)) return `**${head}**\n\n${steps}`;
  return `<details><summary>${head}</summary>\n\n${steps}\n\n</details>`;
}

/** No task list: a box ticked here would be set back, for the plan stands in its own comment. */
function sayStep({ text, who, by, done }: Step, byWord: string): string {
  const when = by === null ? null : `${byWord} ${by}`;
  const person = who === null ? null : oneLine(`@${who}`, 45);
  const assigned = [person, when].filter((one) => one !== null).join(', ');
  return `- ${done ? '☑' : '☐'} ${oneLine(text)}${assigned === '' ? '' : ` (${assigned})`}`;
}
