/** The engagements that are over, as the card keeps them: who, how long, and what came of it. */
import { sayDuration } from '../../duration.ts';
import type { InEach } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Engagement } from '../../ticket/engagement.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { languageOf } from '../messages/message.ts';
import { oneLine } from '../quiet.ts';
import { sayEngagementKind } from './engagement-kind.ts';

const titles: InEach<(count: number) => string> = {
  en: (count) => `Engaged before: ${count}`,
  de: (count) => `Bisher eingeschaltet: ${count}`,
};

/** Folded; empty where none is over. */
export function engagementLog(ticket: Ticket, policy: Policy): string {
  const past = ticket.engagements.filter(({ endedAt }) => endedAt !== null);
  if (past.length === 0) return '';
  const language = languageOf(ticket, policy);
  const lines = past.map((one) => {
    const who = `${sayEngagementKind(one.kind, language)} ${oneLine(one.what, 80)}`;
    return `- ${dayOf(one, policy)}, ${lengthOf(one)}, ${who}: ${oneLine(one.note ?? '')}`;
  });
  return `<details><summary>${titles[language](past.length)}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** `2026-11-20`, in the desk’s zone. */
function dayOf({ at }: Engagement, { timezone }: Policy): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/** By the clock on the wall: whoever is outside keeps hours of their own. */
function lengthOf({ at, endedAt }: Engagement): string {
  return sayDuration((endedAt ?? at) - at);
}
