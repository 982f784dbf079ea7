/** How the policy gives tickets to people: by whose turn it is, by who has least to do, or by who is on call. */
import type { Tier } from '../../ticket/tier.ts';
import type { Member } from '../member.ts';

export const assignmentWays = ['rota', 'least-loaded', 'on-call'] as const;
type AssignmentWay = (typeof assignmentWays)[number];

export interface AssignmentRule {
  readonly by: AssignmentWay;
  /** Null leaves it to the people of the level. */
  readonly among: readonly Member[] | null;
  /** How many tickets one person may have at once, a waiting one counting half; null sets no limit. */
  readonly atMost: number | null;
}

/** A level that is left out is given nothing by the desk. */
export type Assignments = Readonly<Partial<Record<Tier, AssignmentRule>>>;
