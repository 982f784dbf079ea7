/** Compiles who is staff: the people of each level, managers, and the bots whose labels count. */
import type { Tier } from '../../ticket/tier.ts';
import { type Member, readMember } from '../member.ts';
import type { People } from '../policy.ts';
import type { PolicyFile } from '../schema.ts';

type Written = NonNullable<PolicyFile['people']>;

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
