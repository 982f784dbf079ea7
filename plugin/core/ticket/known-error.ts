/** Known errors on a ticket: suggested, applied, thought of, judged by staff; and what staff alone are told of a new one. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';

/** Whose words a requester reads when a known error is suggested or applied. */
export const knownError = {
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  /** What to do, where it was applied. */
  workaround: z.string().nullable().exactOptional(),
};
export type KnownError = Readonly<z.infer<z.ZodObject<typeof knownError>>>;

export const suggestionSchema = z
  .object({
    ...knownError,
    /** The words that made it look alike, for people to judge it by. */
    because: z.array(z.string()).readonly(),
  })
  .readonly();
export type Suggestion = z.infer<typeof suggestionSchema>;

/** An article that the desk had in mind when the ticket was opened. */
export const matchedSchema = z
  .object({
    id: z.string(),
    /** Without the desk’s own experience, from 0 to 1. */
    probability: z.number(),
  })
  .readonly();
export type Matched = z.infer<typeof matchedSchema>;

/** The last word of staff on an article. */
export interface Judgement {
  readonly id: string;
  readonly fits: boolean;
  readonly at: Instant;
}

/**
 * How an article fared on a ticket: staff applied it, turned it down, or applied another one while the desk had this one in
 * mind.
 */
type Fate = 'applied' | 'turned-down' | 'passed-over';

/** What a ticket teaches about an article. */
export interface Lesson {
  readonly article: string;
  readonly fate: Fate;
  readonly at: Instant;
  /** How likely the desk thought it, without its own experience; null where it did not think of it. */
  readonly probability: number | null;
}

export interface TicketLesson extends Lesson {
  /** The id of the ticket. */
  readonly ticket: string;
}

/** An article that requesters are not told of: a possible known error, or one for staff. */
const noticedArticleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    /** On the portal; null for staff articles, and without a portal. */
    url: z.string().nullable(),
    likely: z.boolean(),
    forStaff: z.boolean(),
    /** What both have in common, as people wrote it; null where nothing stands out. */
    because: z.string().nullable(),
  })
  .readonly();
export type NoticedArticle = z.infer<typeof noticedArticleSchema>;

const noticedTicketSchema = z
  .object({
    number: z.number(),
    title: z.string(),
    open: z.boolean(),
  })
  .readonly();
export type NoticedTicket = z.infer<typeof noticedTicketSchema>;

/** What the desk has noticed about a new ticket and tells staff alone: as it stood then, so that a replay says the same. */
export const noticedSchema = z
  .object({
    articles: z.array(noticedArticleSchema).readonly(),
    /** Tickets that say the same, the newest first. */
    same: z.array(noticedTicketSchema).readonly(),
    /** Several like it came within an hour, and nobody was told yet; null elsewhere. */
    burst: z
      .object({
        /** The others, the oldest first. */
        tickets: z.array(noticedTicketSchema).readonly(),
        /** The number of the one that is a major incident already; null where none is. */
        major: z.number().nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Noticed = z.infer<typeof noticedSchema>;
