/** The card’s rows about those who work on a ticket elsewhere: who is engaged, and the developers. */
import type { Language } from '../../language.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import { type EngagementKind, isOpen } from '../../ticket/engagement.ts';
import { isActive } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { developersRow } from '../developers/row.ts';
import { languageOf } from '../messages/message.ts';
import { oneLine } from '../quiet.ts';
import { sayShortTime } from '../time.ts';
import { sayEngagementKind } from '../work.ts';
import { rowWords } from './row-words.ts';

/** Those that last; numbered as `/engaged` names them, where there are several. */
export function sayEngaged(ticket: Ticket, policy: Policy): string {
  const { engagements, status } = ticket;
  const language = languageOf(ticket, policy);
  const open = isActive(status) ? engagements.filter(isOpen) : [];
  return open
    .map((one) => {
      const number = open.length === 1 ? '' : `${engagements.indexOf(one) + 1}: `;
      const since = rowWords[language].since(sayShortTime(one.at, policy.timezone, language));
      return `${number}${kindName(one.kind, language)} ${oneLine(one.what, 80)}, ${since}`;
    })
    .join('<br>');
}

/** In English as `/engage` takes it. */
function kindName(kind: EngagementKind, language: Language): string {
  return language === 'en' ? kind : sayEngagementKind(kind, language);
}

export function sayDevelopment(ticket: Ticket, policy: Policy): string {
  const { development } = ticket;
  if (development === null) return sayNoDevelopers(ticket, policy);
  return developersRow(development, languageOf(ticket, policy));
}

function sayNoDevelopers(ticket: Ticket, policy: Policy): string {
  const { tier, status, service } = ticket;
  const named = serviceOf(policy, service);
  if (tier !== 3 || !isActive(status) || named === null || named.developers !== null) return '';
  return rowWords[languageOf(ticket, policy)].noDevelopers(oneLine(named.name));
}
