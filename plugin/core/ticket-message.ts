/** What one ticket tells another: it arrives there as an event like any other, with an id and a time of its own. */
import { z } from 'zod';
import { happened } from './happened.ts';
import { duplicateSchema, mainNewsSchema } from './ticket/merging.ts';
import { linkedIncidentSchema, problemNewsSchema } from './ticket/problem.ts';

/**
 * Its id is made of the sender and of what happened there, so that the same news is one event however often it is told;
 * its time is the sender’s, and of several in one instant each is a millisecond after the one before.
 */
const sent = {
  ...happened,
  /** The ticket that tells; `ticket` is the one that is told. */
  from: z.string(),
};

/** To the main ticket: another was merged into it, or the one that was has more behind it now. */
const duplicateJoined = z.object({
  kind: z.literal('duplicate-joined'),
  ...sent,
  duplicate: duplicateSchema,
});
export type DuplicateJoined = Readonly<z.infer<typeof duplicateJoined>>;

/** To the main ticket: it was no duplicate. */
const duplicateLeft = z.object({ kind: z.literal('duplicate-left'), ...sent });
export type DuplicateLeft = Readonly<z.infer<typeof duplicateLeft>>;

/** To a duplicate: where its main ticket stands now. */
const mainSaid = z.object({ kind: z.literal('main-said'), ...sent, news: mainNewsSchema });
export type MainSaid = Readonly<z.infer<typeof mainSaid>>;

/** To a problem: this incident comes from it, and so it stands with it now. */
const incidentJoined = z.object({
  kind: z.literal('incident-joined'),
  ...sent,
  incident: linkedIncidentSchema,
});
export type IncidentJoined = Readonly<z.infer<typeof incidentJoined>>;

/** To a problem: it does not come from it after all. */
const incidentLeft = z.object({ kind: z.literal('incident-left'), ...sent });
export type IncidentLeft = Readonly<z.infer<typeof incidentLeft>>;

/** To an incident: what is known of its problem now. */
const problemSaid = z.object({
  kind: z.literal('problem-said'),
  ...sent,
  news: problemNewsSchema,
  /** The key by which that incident asked for it; left out where it did not. */
  askedBy: z.string().exactOptional(),
});
export type ProblemSaid = Readonly<z.infer<typeof problemSaid>>;

export const letters = [
  duplicateJoined,
  duplicateLeft,
  mainSaid,
  incidentJoined,
  incidentLeft,
  problemSaid,
] as const;
export type TicketMessage = Readonly<z.infer<(typeof letters)[number]>>;
