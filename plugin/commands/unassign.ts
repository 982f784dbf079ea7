/** `/unassign`: nobody works on it for now; the ticket goes back to its level, and the owner stays. */
import { ruleAt } from '../desk/policy/people/rule-at.ts';
import { sayGivenBack } from '../desk/reply/assignment.ts';
import { type Call, type Command, keyOf, type Outcome, whyEnded } from './command.ts';

export const unassign: Command = {
  verb: 'unassign',
  usage: '/unassign',
  who: 'staff',
  help: 'Gives the ticket back to its level; the owner stays.',
  examples: ['/unassign'],
  bare: true,
  works: ({ assignee }) => assignee !== null,
  run: (call) => giveBack(call),
};

/** The same for GitHub’s Assignees box. Where the policy gives tickets out, the next person is chosen after it. */
export function giveBack(call: Pick<Call, 'ticket' | 'by' | 'cause' | 'policy'>): Outcome {
  const { ticket, by, policy } = call;
  const ended = whyEnded(ticket);
  if (ended !== null) return { refused: ended };
  if (ticket.assignee === null)
    return { refused: 'Nobody is assigned, so there is nothing to take back. `/take` makes it yours.' };
  const body = ruleAt(policy, ticket) === null ? sayGivenBack(ticket, policy, by.login) : null;
  return {
    ticket: { ...ticket, assignee: null },
    effects: body === null ? [] : [{ kind: 'comment', key: keyOf(call, 'given-back'), body }],
  };
}
