/** Why somebody may not do something, in the language that they are spoken to in. */
import type { Policy } from '../../policy/policy.ts';
import { type Actor, isStaff } from '../../ticket/person.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Who } from '../../ticket/who.ts';
import { tierName } from '../card/names.ts';
import { languageTo, wordTo } from '../messages/message.ts';
import {
  cannotSeeMessage,
  onlyHigherLevelsMessage,
  onlyLevelMessage,
  onlyRequesterAndStaffMessage,
  onlyRequesterMessage,
  onlyStaffMessage,
} from '../messages/rights.ts';
import { type Act, sayAct } from './acts.ts';

interface Asked {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

interface Wanted {
  readonly act: Act;
  readonly verb: string;
}

/** `who` may; null where anyone may. */
export function sayNoRight(
  who: Who,
  { ticket, by, policy }: Asked,
  { act: wanted, verb }: Wanted,
): string | null {
  const language = languageTo(by, ticket, policy) ?? 'en';
  const act = sayAct(wanted, verb, language);
  if (who === 'requester' && ticket.onBehalfOf === null) {
    const requester = `@${ticket.requester.login}`;
    return wordTo(by, onlyRequesterMessage, { requester, act }, ticket, policy);
  }
  const { standing } = by;
  if (!standing.seen) return wordTo(by, cannotSeeMessage, { why: standing.why }, ticket, policy);
  switch (who) {
    case 'requester':
      return `Only the desk’s staff can ${sayAct(wanted, verb, 'en')}, for somebody who has no account here.`;
    case 'requester or staff':
      return wordTo(by, onlyRequesterAndStaffMessage, { act }, ticket, policy);
    case 'staff':
      return wordTo(by, onlyStaffMessage, { act }, ticket, policy);
    case 'staff of the present level': {
      const level = tierName(ticket.tier, language);
      return wordTo(by, onlyLevelMessage, { level, act }, ticket, policy);
    }
    case 'level 2 and up':
      return isStaff(by)
        ? `Only level 2, level 3 and managers can ${sayAct(wanted, verb, 'en')}. \`/escalate\` or \`/manager\`, each with why, brings them here.`
        : wordTo(by, onlyHigherLevelsMessage, { act }, ticket, policy);
    case 'anyone':
      return null;
    default:
      return who satisfies never;
  }
}
