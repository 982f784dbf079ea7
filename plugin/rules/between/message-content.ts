/** What a ticket says to another one, beside the envelope, and what the two are to each other. */

import type {
  DuplicateJoined,
  DuplicateLeft,
  IncidentJoined,
  IncidentLeft,
  MainSaid,
  ProblemSaid,
} from '../../core/ticket-message.ts';

/** What a letter says, beside its envelope. */
export type Content =
  | Pick<DuplicateJoined, 'kind' | 'duplicate'>
  | Pick<DuplicateLeft, 'kind'>
  | Pick<MainSaid, 'kind' | 'news'>
  | Pick<IncidentJoined, 'kind' | 'incident'>
  | Pick<IncidentLeft, 'kind'>
  | Pick<ProblemSaid, 'kind' | 'news' | 'askedBy'>;

/** What one other ticket should know of this one, as its main ticket or as its duplicate; late news may make it both. */
export interface Standing {
  /** Names the other and what it is to this one. */
  readonly role: string;
  readonly to: string;
  readonly content: Content;
}
