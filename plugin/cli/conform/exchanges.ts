/** What the customer of a scenario asked, and when each question was answered. */
import type { Instant } from '../../calendar/instant.ts';
import type { Scenario } from './scenario.ts';

interface Exchange {
  /** The oldest message that waited for this answer. */
  readonly asked: Instant;
  /** Null while the customer waits. */
  readonly answered: Instant | null;
}

/**
 * In the order of time. The opening is the customer’s first message, unless the scenario lists their messages: then
 * it lists the first one too. A `first_response` event meets its own clock only, for it says nothing of contact.
 */
export function exchangesOf({ created_at: opened, events }: Scenario): readonly Exchange[] {
  const sorted = events.toSorted((a, b) => a.at - b.at);
  const opening = { at: opened, type: 'customer_reply' };
  const contacts = sorted.some(({ type }) => type === 'customer_reply') ? sorted : [opening, ...sorted];
  const exchanges: Exchange[] = [];
  let asked: Instant | null = null;
  for (const { at, type } of contacts) {
    if (type === 'customer_reply') asked ??= at;
    if (asked === null || !isAnswer(type)) continue;
    exchanges.push({ asked, answered: at });
    asked = null;
  }
  return asked === null ? exchanges : [...exchanges, { asked, answered: null }];
}

export function isAnswer(type: string): boolean {
  return type === 'agent_reply' || type === 'agent_contact';
}
