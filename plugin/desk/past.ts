/** What had happened on an issue before the desk got it, as it is stored with the opening. */
import type { Instant } from './instant.ts';
import type { Actor } from './ticket/person.ts';

/** What somebody wrote on an issue before the desk got it. */
export interface PastComment {
  readonly at: Instant;
  readonly by: Actor;
  /** GitHub’s number of the comment. */
  readonly comment: number;
  /** What is left of it beside commands and quotes. */
  readonly says: 'words' | 'thanks' | 'nothing';
  /** Its commands, which nobody meant for the desk: they are never run. */
  readonly heard: readonly string[];
}

/** What had happened on an issue that is older than the desk, or was transferred to it. */
export interface Past {
  /** When GitHub made the issue. */
  readonly createdAt: Instant;
  /** When the desk came to the repository, or the issue to the desk: what was done before is none of its business. */
  readonly from: Instant;
  /** Oldest first. */
  readonly comments: readonly PastComment[];
  /** How it was closed when the desk looked; null for an open one. */
  readonly closed: PastClosing | null;
}

export interface PastClosing {
  readonly at: Instant;
  /** The login. */
  readonly by: string;
  readonly reason: 'completed' | 'not-planned' | 'duplicate';
  /** When a person last did anything there before. */
  readonly touchedAt: Instant;
}
