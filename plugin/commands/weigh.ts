/** Impact and urgency as staff find them: the priority follows the policy’s matrix, unless somebody set it by hand. */
import { argument } from '../desk/plain.ts';
import { levels, parseLevel, reclassify } from '../desk/ticket/priority.ts';
import { type Call, echo, type Outcome } from './command.ts';

export function weigh({ ticket, policy, words }: Call, which: 'impact' | 'urgency'): Outcome {
  const level = parseLevel(argument(words));
  if (level === null) {
    const known = levels.map((one) => `\`/${which} ${one}\``).join(', ');
    const wrong = words === '' ? 'How much?' : `There is no ${which} ${echo(words)}.`;
    return { refused: `${wrong} Write one of ${known}.` };
  }
  const { classification } = ticket;
  const impact = which === 'impact' ? level : classification.impact;
  const urgency = which === 'urgency' ? level : classification.urgency;
  return {
    ticket: {
      ...ticket,
      classification: reclassify(policy.matrix, classification, impact, urgency),
      assumed: ticket.assumed.filter((one) => one !== which),
    },
    effects: [],
  };
}
