/** A person (or a bot) as GitHub knows them, and what the desk knows of their right to act. */
import type { Tier } from './tier.ts';

export interface Person {
  /** GitHub’s number: a login can be renamed, and differs between REST and GraphQL for bots. */
  readonly id: number;
  readonly login: string;
}

/**
 * What the policy’s people section said of somebody at the time of their act.
 * It is stored with the event and never looked up again on replay.
 */
export type Standing =
  | { readonly seen: true; readonly levels: readonly Tier[]; readonly manager: boolean }
  | { readonly seen: false; readonly why: string };

export interface Actor extends Person {
  readonly bot: boolean;
  readonly standing: Standing;
}

/** Somebody whom a text names, as they stood when it was handled. */
export interface NamedPerson {
  readonly login: string;
  readonly standing: Standing;
}

export const outsider: Standing = { seen: true, levels: [], manager: false };

/** The desk itself, where the policy acts. No account of GitHub: somebody else may have this login. */
export const theDesk: Actor = { id: 0, login: 'tierline', bot: true, standing: outsider };

export function isStaff({ standing }: Pick<Actor, 'standing'>): boolean {
  return standing.seen && (standing.levels.length > 0 || standing.manager);
}

export function isManager(actor: Actor): boolean {
  return actor.standing.seen && actor.standing.manager;
}

/** Works at this tier; a manager may act at every tier. */
export function worksAt(actor: Actor, tier: Tier): boolean {
  return actor.standing.seen && (actor.standing.levels.includes(tier) || actor.standing.manager);
}
