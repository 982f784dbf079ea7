/** The time that people spent on a ticket, in all and by type, as the card shows it. */
import { sayDuration } from '../../duration.ts';
import type { InEach } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { spent, totals } from '../../ticket/work/time-entry.ts';
import { languageOf } from '../messages/message.ts';

const names: InEach<string> = { en: 'Time spent', de: 'Aufgewendete Zeit' };

/** A row of the card; its value is empty where nothing was noted. */
export function timeSpentRow(ticket: Ticket, policy: Policy): readonly [string, string] {
  const name = names[languageOf(ticket, policy)];
  const byType = [...totals(ticket.time)];
  if (byType.length === 0) return [name, ''];
  const parts = byType.map(([type, sum]) => `${type} ${sayDuration(sum)}`);
  const all = sayDuration(spent(ticket.time));
  return [name, parts.length === 1 ? `${parts[0]}` : `${all} (${parts.join(', ')})`];
}
