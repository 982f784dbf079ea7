/** Reactions to issues and comments, which the emulator does not know. */
import type { JsonObject } from '../json.ts';

/** The eight reactions GitHub has. */
export const reactionContents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

/** One person's reaction to one thing. */
export interface Reaction {
  readonly id: number;
  readonly content: string;
  readonly login: string;
  readonly created_at: string;
}

/** Reactions by subject: the API path of the issue or comment, such as `/repos/acme/desk/issues/1`. */
export interface Reactions {
  readonly of: (subject: string) => readonly Reaction[];
  /** Adds a reaction; the same person's same reaction is not doubled (`isNew` says so). */
  readonly add: (
    subject: string,
    reaction: Omit<Reaction, 'id'>,
  ) => { readonly reaction: Reaction; readonly isNew: boolean };
  /** Takes one back; false when there is none with this id. */
  readonly remove: (subject: string, id: number) => boolean;
  /** The roll-up that GitHub shows on the subject itself. */
  readonly summary: (subject: string) => JsonObject;
}

/** No reactions yet. */
export function collectReactions(): Reactions {
  const bySubject = new Map<string, readonly Reaction[]>();
  let lastId = 0;
  const of = (subject: string) => bySubject.get(subject) ?? [];
  return {
    of,
    add: (subject, wanted) => {
      const existing = of(subject).find(
        (reaction) => reaction.content === wanted.content && reaction.login === wanted.login,
      );
      if (existing) {
        return { reaction: existing, isNew: false };
      }
      lastId += 1;
      const reaction = { id: lastId, ...wanted };
      bySubject.set(subject, [...of(subject), reaction]);
      return { reaction, isNew: true };
    },
    remove: (subject, id) => {
      const left = of(subject).filter((reaction) => reaction.id !== id);
      const removed = left.length < of(subject).length;
      bySubject.set(subject, left);
      return removed;
    },
    summary: (subject) => {
      const counts = reactionContents.map((content) => [
        content,
        of(subject).filter((reaction) => reaction.content === content).length,
      ]);
      return { total_count: of(subject).length, ...Object.fromEntries(counts) };
    },
  };
}
