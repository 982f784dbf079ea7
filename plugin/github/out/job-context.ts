/** What a job is carried out with: the client, who we are, and what we remember between jobs. */
import type { Instant } from '../../calendar/instant.ts';
import type { JobOf } from '../../core/job.ts';
import type { PersonalKind, SecretKind } from '../../core/secret.ts';
import type { Repository } from '../../core/ticket/ticket.ts';
import type { Bot, Client } from '../app.ts';

/** Small facts kept between jobs, such as which comment is a ticket’s card. */
export interface Notes {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A comment or an issue that is written: where, and under which mark. */
export type Trace = Pick<JobOf<'take-away-doubles'>, 'where' | 'on' | 'mark' | 'remembered'>;

/** Something that was taken out of a text before it is published. */
export interface Removed {
  readonly kind: SecretKind | PersonalKind;
  readonly issuer: string | null;
  /** Its first characters, or none of something short; and how long it was. */
  readonly begins: string;
  readonly length: number;
}

export interface JobContext {
  /** Takes out of a text what is not for everybody. */
  readonly redact: (text: string) => Promise<{ readonly text: string; readonly removed: readonly Removed[] }>;
  readonly client: Client;
  /** The desk’s own time. */
  readonly now: Instant;
  readonly bot: Bot;
  readonly notes: Notes;
  /** The repository that the effect names, as it is called now; where it names none, that of its place. */
  readonly there: Pick<Repository, 'owner' | 'name'>;
  /** Of what was written twice: the number of the one that the desk goes by, where it remembers one. */
  readonly kept: number | null;
  /** The effect’s key: what is written carries it hidden. */
  readonly key: string;
  /** Where something is worth an operator’s line, and no failure. */
  readonly log?: { info(facts: object, message: string): void };
  /** Told of everything that is written under a mark: should it stand there twice, one is taken away. */
  readonly wrote: (trace: Trace) => void;
  /** What a ticket’s card carries hidden, so that a lost database can be made anew from it; empty where that is nothing. */
  readonly record: (ticket: string) => Promise<string>;
  /** False on the first try, when there can be no earlier success to look for. */
  readonly again: boolean;
}
