/** Tickets that tell of one and the same trouble: the main one where work goes on, and its duplicates. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { endCodeSchema } from './resolution.ts';

/** Another ticket of the same desk. */
export const ticketName = {
  /** `ticketId` of it. */
  id: z.string(),
  number: z.number(),
  url: z.string(),
};
const ticketNameSchema = z.object(ticketName).readonly();
export type TicketName = z.infer<typeof ticketNameSchema>;

/** How a main ticket ended. */
const mainEndSchema = z
  .object({
    code: endCodeSchema,
    note: z.string().nullable(),
    /** The login. */
    by: z.string(),
    at: z.number(),
  })
  .readonly();

/** A known error that was applied there. */
const mainWorkaroundSchema = z
  .object({ id: z.string(), title: z.string(), url: z.string().nullable(), workaround: z.string() })
  .readonly();

/** What staff wrote there for everybody. */
const mainUpdateSchema = z.object({ at: z.number(), text: z.string() }).readonly();

/** What a main ticket’s duplicates are told: where it stands, never what was said there word for word. */
export const mainNewsSchema = z
  .object({
    /** Where work goes on: the main ticket itself, or the one that it was merged into. */
    root: ticketNameSchema,
    /** `ended` is over without a solution. */
    state: z.enum(['open', 'solved', 'ended']),
    /** The resolution, null while it is open; its time names it. */
    resolution: mainEndSchema.nullable(),
    /** When it ended for those merged into it, where that was after its solution: it was merged into a solved one. */
    endedAt: z.number().exactOptional(),
    /** The workaround that its requester was given last. */
    workaround: mainWorkaroundSchema.nullable(),
    /** How the major incident stands, as staff last told everybody; left out where it is none. */
    update: mainUpdateSchema.exactOptional(),
  })
  .readonly();
export type MainNews = z.infer<typeof mainNewsSchema>;

/** A ticket that somebody names as the main one. */
export const namedMainSchema = z
  .object({
    ...ticketName,
    /** What it is, where that is no incident and no request; left out otherwise. */
    kind: z.enum(['problem', 'known-error']).exactOptional(),
    /** How it ended, where it was over when it was named; left out while work goes on there. */
    news: mainNewsSchema.exactOptional(),
  })
  .readonly();
export type NamedMain = z.infer<typeof namedMainSchema>;

/** Words of a duplicate’s requester: whoever works on the main ticket may want to read them. */
const wordsSchema = z
  .object({
    at: z.number(),
    /** The login. */
    by: z.string(),
    /** The address of the comment. */
    url: z.string(),
  })
  .readonly();
export type Words = z.infer<typeof wordsSchema>;

/** Of a duplicate: the ticket it was merged into, as staff named it. */
export interface Main extends TicketName {
  /** What it has told since; null: it is open, and there is nothing to tell yet. */
  readonly news: MainNews | null;
  /** What its requester last wrote here since. */
  readonly words: Words | null;
}

/** Of a main ticket: one that was merged into it. */
export const duplicateSchema = z
  .object({
    ...ticketName,
    /** The login. */
    requester: z.string(),
    /** Those that were merged into the duplicate before; they hear through it. */
    behind: z.array(ticketNameSchema).readonly(),
    /** What was last written there, or in one behind it. */
    words: wordsSchema.nullable(),
  })
  .readonly();
export type Duplicate = z.infer<typeof duplicateSchema>;

/** What this ticket last told another: told again only when it has changed. */
export interface Told {
  readonly at: Instant;
  /** The id of the event that it became there. */
  readonly id: string;
  /** JSON text of what was told. */
  readonly said: string;
}

/**
 * When a duplicate ended: with its main ticket, or when it was merged, where that was later; null as long as work goes
 * on there. `mergedAt` is when it was merged.
 */
export function duplicateEndedAt({ news }: Pick<Main, 'news'>, mergedAt: Instant): Instant | null {
  if (news === null || news.resolution === null) return null;
  return Math.max(news.resolution.at, news.endedAt ?? 0, mergedAt);
}

/** Every ticket that has this one, near or far, as its main ticket. */
export function allBehind(duplicates: readonly Duplicate[]): readonly TicketName[] {
  return duplicates.flatMap(({ id, number, url, behind }) => [{ id, number, url }, ...behind]);
}

/** The key of the comment that tells a duplicate’s requester how its main ticket ended, whoever is the first to know. */
export function keyOfMainEnd(ticket: { readonly id: string }, root: TicketName, at: Instant): string {
  return `${ticket.id}/main/${root.id}/resolved/${at}`;
}
