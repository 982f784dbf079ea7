/** The policy’s section `people`: who is staff, by level, who decides, and which bots count as somebody. */
import { z } from 'zod';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import type { Tier } from '../../core/ticket/tier.ts';

/** Somebody named in the policy: a login, or a team whose members GitHub tells us. */
export type Member =
  | { readonly login: string }
  | { readonly team: { readonly organisation: string; readonly slug: string } };

/** `@login` or `@organisation/team`; the schema has let nothing else pass. */
export function readMember(text: string): Member {
  const [name = '', slug] = text.slice(1).split('/');
  return slug === undefined ? { login: name } : { team: { organisation: name, slug } };
}

export interface People {
  readonly levels: Readonly<Record<Tier, readonly Member[]>>;
  readonly managers: readonly Member[];
  /** Apps and bots whose labels count as a person’s would. */
  readonly trustedBots: readonly string[];
}

/** A person or a team. */
export const memberSchema = z.string().regex(/^@[\w-]+(\[bot\])?(\/[\w.-]+)?$/, {
  error: 'This names nobody. Write a person as @login and a team as @organisation/team, in quotes.',
});

/** A person alone. */
export const personSchema = z
  .string()
  .regex(/^@[\w-]+$/, { error: 'This names no person. Write one as @login, in quotes.' });

const levels = {
  'level-1': z
    .array(memberSchema)
    .default([])
    .describe('The service desk: `@login` or `@organisation/team`, in quotes.'),
  'level-2': z.array(memberSchema).default([]).describe('Operations: who gets what level 1 escalates.'),
  'level-3': z.array(memberSchema).default([]).describe('Developers: the last level.'),
};

/** A new ticket of these priorities is told to its level at once, where the policy says nothing else. */
export const calledFor: readonly Priority[] = ['P1', 'P2'];

export const peopleSchema = z.strictObject({
  ...levels,
  'call-for': z
    .array(z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }))
    .default([...calledFor])
    .describe('A new ticket of these priorities is told at once to whoever is on duty; [] for none.'),
  managers: z.array(memberSchema).default([]).describe('They hear of breaches, and may act at every level.'),
  'trusted-bots': z.array(z.string()).default([]).describe('Bots whose labels count as a person’s would.'),
});

/** The team of one service. */
export const teamSchema = z.strictObject(levels);

type Written = z.infer<typeof peopleSchema>;

export function compilePeople(people: Written): People {
  return {
    levels: compileLevels(people),
    managers: people.managers.map(readMember),
    trustedBots: people['trusted-bots'],
  };
}

export function compileLevels(
  levels: Pick<Written, 'level-1' | 'level-2' | 'level-3'>,
): Readonly<Record<Tier, readonly Member[]>> {
  return {
    1: levels['level-1'].map(readMember),
    2: levels['level-2'].map(readMember),
    3: levels['level-3'].map(readMember),
  };
}

/** The team of a service that the policy says nothing about. */
export const noTeam: Readonly<Record<Tier, readonly Member[]>> = { 1: [], 2: [], 3: [] };
