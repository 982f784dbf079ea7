/** Who could be given a ticket when an event was handled: stored with it, and never looked up again. */
import type { Instant } from '../instant.ts';

export interface Crew {
  /** The members of each team that the policy gives tickets to, by `organisation/slug`. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  /** Why the members of some team could not be seen, in whole sentences. */
  readonly unseen: readonly string[];
  /** How much each has to do. Whoever is left out has nothing, and never had. */
  readonly loads: readonly Load[];
}

export interface Load {
  /** In small letters. */
  readonly login: string;
  /** Tickets that are not ended, a waiting one counting half. */
  readonly load: number;
  /** When they were last given one; null where they never were. */
  readonly lastAt: Instant | null;
}

/** A policy of another version may write the same team in other letters. */
export function membersIn({ teams }: Pick<Crew, 'teams'>, team: string): readonly string[] {
  return Object.entries(teams).find(([name]) => name.toLowerCase() === team.toLowerCase())?.[1] ?? [];
}

export function loadOf({ loads }: Pick<Crew, 'loads'>, login: string): Load {
  const name = login.toLowerCase();
  return loads.find((one) => one.login === name) ?? { login: name, load: 0, lastAt: null };
}
