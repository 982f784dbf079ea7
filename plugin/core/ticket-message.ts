/** What one ticket tells another: it arrives there as an event like any other, with an id and a time of its own. */
import { z } from 'zod';
import { happened } from './happened.ts';
import { duplicateSchema, mainNewsSchema } from './ticket/merging.ts';

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

export const letters = [duplicateJoined, duplicateLeft, mainSaid] as const;
export type TicketMessage = DuplicateJoined | DuplicateLeft | MainSaid;
