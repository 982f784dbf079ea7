/** What the policy asks of the work on a ticket: at an escalation, of a plan, at its end, and of the time spent. */
import type { Language } from '../../language.ts';
import type { Priority } from '../../ticket/priority.ts';
import type { Target } from '../clocks/clock-policy.ts';

/** What may be asked for before a higher level takes over. */
export const entryNeeds = ['priority', 'answer', 'note', 'expectation', 'plan'] as const;
export type EntryNeed = (typeof entryNeeds)[number];

/** What may be asked for before a ticket is resolved. */
export const exitNeeds = ['note', 'tested', 'verification', 'plan', 'time'] as const;
export type ExitNeed = (typeof exitNeeds)[number];

export interface EntryTerms {
  readonly needs: readonly EntryNeed[];
  /** Characters that the note of an escalation has at least, by priority. */
  readonly noteAtLeast: Readonly<Partial<Record<Priority, number>>>;
}

/** A canned resolution: what `/solved with NAME` tells the requester. */
export interface ReadyAnswer {
  /** At least one language has a text. */
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** The known error that it applies, too; null for none. */
  readonly known: string | null;
}

export interface Handling {
  /** The priorities of which a resolution action plan is asked for. */
  readonly planFor: readonly Priority[];
  /** By the level that is asked to take over. */
  readonly escalation: Readonly<Record<2 | 3, EntryTerms>>;
  readonly solvingNeeds: readonly ExitNeed[];
  readonly answers: ReadonlyMap<string, ReadyAnswer>;
  readonly time: {
    readonly types: readonly string[];
    /** The priorities of which a resolved ticket should have an entry. */
    readonly requiredFor: readonly Priority[];
    /** How long after its resolution one is asked for. */
    readonly remind: Target;
  };
}
