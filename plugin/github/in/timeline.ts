/** The acts in an issue’s timeline that mean something to a ticket. */
import { z } from 'zod';

const user = z.object({ id: z.number(), login: z.string(), type: z.string().nullish() });

const act = z.object({
  event: z.enum([
    'labeled',
    'unlabeled',
    'assigned',
    'unassigned',
    'closed',
    'reopened',
    'renamed',
    'milestoned',
    'demilestoned',
    'locked',
    'unlocked',
    'transferred',
  ]),
  /** Grows with each act. */
  id: z.number().optional(),
  created_at: z.string(),
  /** Null or left out where the account is gone. */
  actor: user.nullish(),
  label: z.object({ name: z.string() }).nullish(),
  assignee: z.object({ login: z.string() }).nullish(),
  /** A reason that is new to us is as good as none. */
  state_reason: z.enum(['completed', 'reopened', 'not_planned', 'duplicate']).nullish().catch(undefined),
  milestone: z.object({ title: z.string() }).nullish(),
  rename: z.object({ from: z.string(), to: z.string() }).nullish(),
});
export type TimelineAct = z.infer<typeof act>;

/** Oldest first; everything else in the timeline is left out. */
export function readTimeline(entries: readonly unknown[]): readonly TimelineAct[] {
  return entries.flatMap((entry) => {
    const read = act.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
