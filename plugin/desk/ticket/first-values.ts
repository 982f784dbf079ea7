/** What a ticket lacks that an earlier version of the desk has saved: the values that its fields begin with. */
import type { Instant } from '../instant.ts';
import type { Ticket } from './ticket.ts';

type Added =
  | 'assumed'
  | 'ratings'
  | 'main'
  | 'duplicates'
  | 'told'
  | 'major'
  | 'managerCalls'
  | 'plan'
  | 'tested'
  | 'time'
  | 'timeAskedAt'
  | 'touchedAt'
  | 'nudges'
  | 'policySince'
  | 'given';

/** A new field gets its line here, or tickets that are open at the update would have none. */
export function firstValues(openedAt: Instant): Pick<Ticket, Added> {
  return {
    assumed: [],
    ratings: [],
    main: null,
    duplicates: [],
    told: {},
    major: null,
    managerCalls: [],
    plan: null,
    tested: null,
    time: [],
    timeAskedAt: null,
    touchedAt: openedAt,
    nudges: [],
    policySince: openedAt,
    given: null,
  };
}
