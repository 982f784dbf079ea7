/** A person (or a bot) as GitHub knows them, and what the desk knows of their right to act. */
import { z } from 'zod';
import { type Tier, tiers } from './tier.ts';

export interface Person {
  /** GitHub’s number: a login can be renamed, and differs between REST and GraphQL for bots. */
  readonly id: number;
  readonly login: string;
}

/**
 * What the policy’s people section said of somebody at the time of their act.
 * It is stored with the event and never looked up again on replay.
 */
const standingSchema = z.discriminatedUnion('seen', [
  z.object({
    seen: z.literal(true),
    levels: z.array(z.literal(tiers)).readonly(),
    manager: z.boolean(),
  }),
  z.object({ seen: z.literal(false), why: z.string() }),
]);
export type Standing = Readonly<z.infer<typeof standingSchema>>;

export const actorSchema = z
  .object({ id: z.number(), login: z.string(), bot: z.boolean(), standing: standingSchema })
  .readonly();
export type Actor = z.infer<typeof actorSchema>;

/** Somebody whom a text names, as they stood when it was handled. */
export const namedPersonSchema = z.object({ login: z.string(), standing: standingSchema }).readonly();
export type NamedPerson = z.infer<typeof namedPersonSchema>;

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

/** Who may do something to a ticket. */
const whos = [
  'anyone',
  'requester',
  'requester or staff',
  'staff',
  'staff of the present level',
  'level 2 and up',
] as const;
export type Who = (typeof whos)[number];
