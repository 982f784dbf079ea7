/** Who could be given a ticket when an event was handled: stored with it, and never looked up again. */
import { z } from 'zod';

const loadSchema = z
  .object({
    /** In small letters. */
    login: z.string(),
    /** Tickets that are not ended, a waiting one counting half. */
    load: z.number(),
    /** When they were last given one; null where they never were. */
    lastAt: z.number().nullable(),
  })
  .readonly();
export type Load = z.infer<typeof loadSchema>;

export const crewSchema = z
  .object({
    /** The members of each team that the policy gives tickets to, by `organisation/slug`. */
    teams: z.record(z.string(), z.array(z.string()).readonly()).readonly(),
    /** Why the members of some team could not be seen, in whole sentences. */
    unseen: z.array(z.string()).readonly(),
    /** How much each has to do. Whoever is left out has nothing, and never had. */
    loads: z.array(loadSchema).readonly(),
  })
  .readonly();
export type Crew = z.infer<typeof crewSchema>;

/** A policy of another version may write the same team in other letters. */
export function membersIn({ teams }: Pick<Crew, 'teams'>, team: string): readonly string[] {
  return Object.entries(teams).find(([name]) => name.toLowerCase() === team.toLowerCase())?.[1] ?? [];
}

export function loadOf({ loads }: Pick<Crew, 'loads'>, login: string): Load {
  const name = login.toLowerCase();
  return loads.find((one) => one.login === name) ?? { login: name, load: 0, lastAt: null };
}
