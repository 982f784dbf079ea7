/** `/assign @x`: somebody of the staff works on it from now on; the owner stays. */
import type { Effect } from '../desk/effect.ts';
import { isSameLogin } from '../desk/policy/people/absence.ts';
import { sayAssignedAway } from '../desk/reply/assignment.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Call, type Command, echo, keyOf, type Outcome, whileActive, whyEnded } from './command.ts';
import { loginIn, whyNotStaff } from './named-staff.ts';
import { assign as given } from './take.ts';

export const assign: Command = {
  verb: 'assign',
  usage: '/assign [@login]',
  who: 'staff',
  help: 'Gives the work to that person (or to you); the owner stays.',
  examples: ['/assign @omar', '/assign'],
  works: whileActive,
  run: (call) => {
    const { by, words } = call;
    const login = words === '' ? by.login : loginIn(words);
    if (login === null) return { refused: `${echo(words)} is not one person. Write \`/assign @login\`.` };
    return giveTo(login, call);
  },
};

/** The same for GitHub’s Assignees box. Whoever acts is staff already. */
export function giveTo(
  login: string,
  call: Pick<Call, 'ticket' | 'by' | 'at' | 'cause' | 'policy' | 'named'>,
): Outcome {
  const { ticket, by } = call;
  const ended = whyEnded(ticket);
  if (ended !== null) return { refused: ended };
  const isSelf = isSameLogin(login, by.login);
  const refused = isSelf ? null : whyNotStaff(login, workOnIt, call);
  if (refused !== null) return { refused };
  return { ticket: given(ticket, login), effects: isSelf ? [] : warn(ticket, login, call) };
}

const workOnIt = { act: 'work on a ticket', stays: 'the assignee as it is' };

/** It is done all the same: they may be back before anybody else has time. */
function warn(
  ticket: Ticket,
  login: string,
  call: Pick<Call, 'by' | 'at' | 'cause' | 'policy'>,
): readonly Effect[] {
  const body = sayAssignedAway(ticket, login, call.by.login, call.policy, call.at);
  return body === null ? [] : [{ kind: 'comment', key: keyOf({ ...call, ticket }, 'away'), body }];
}
