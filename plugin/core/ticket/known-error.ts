/** Known errors on a ticket: suggested, applied, thought of, judged by staff; proposed as labels; and what staff alone are told of a new one. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { happened, wanted } from '../happened.ts';
import { actorSchema } from './person.ts';

/** Whose words a requester reads when a known error is suggested or applied. */
export const knownError = {
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  /** What to do, where it was applied. */
  workaround: z.string().nullable().exactOptional(),
};
export type KnownError = Readonly<z.infer<z.ZodObject<typeof knownError>>>;

/** Its article says of no workaround yet, so that it can be read, and not applied; left out otherwise. */
const mayBeUnsolved = { unsolved: z.literal(true).exactOptional() };

export const suggestionSchema = z
  .object({
    ...knownError,
    ...mayBeUnsolved,
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
    ...mayBeUnsolved,
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

/** A label that stands on the ticket’s issue, for staff to approve or to dismiss. */
const suggestedLabel = { name: z.string(), /** GitHub’s number of the label. */ id: z.number() };

const standingLabelSchema = z
  .object({
    ...suggestedLabel,
    /** When the desk made it, or last looked at it: whatever somebody made of it came later. */
    seenAt: z.number(),
  })
  .readonly();
export type StandingLabel = z.infer<typeof standingLabelSchema>;

const proposedLabelSchema = z
  .object({
    name: z.string(),
    /** Why, in a sentence for staff. */
    rationale: z.string(),
    confidence: z.enum(['low', 'medium', 'high']),
  })
  .readonly();
export type ProposedLabel = z.infer<typeof proposedLabelSchema>;

/** Proposes labels of a new ticket, where its repository knows suggestions. */
const suggestLabels = z.object({
  kind: z.literal('suggest-labels'),
  ...wanted,
  labels: z.array(proposedLabelSchema).readonly(),
});

/** Looks what people have made of them, for GitHub tells nobody of a dismissal. */
const readSuggestedLabels = z.object({
  kind: z.literal('read-suggested-labels'),
  ...wanted,
  labels: z.array(standingLabelSchema).readonly(),
  /** The names of those that the desk does not propose any more: it takes them back. */
  withdrawn: z.array(z.string()).readonly(),
});

export const labelEffects = [suggestLabels, readSuggestedLabels] as const;

/** They stand on the issue now. */
const labelsSuggested = z.object({
  kind: z.literal('labels-suggested'),
  ...happened,
  labels: z.array(z.object(suggestedLabel).readonly()).readonly(),
});
export type LabelsSuggested = Readonly<z.infer<typeof labelsSuggested>>;

/** Somebody does not think that it fits. */
const labelDismissed = z.object({
  kind: z.literal('label-dismissed'),
  ...happened,
  by: actorSchema,
  label: z.string(),
});
export type LabelDismissed = Readonly<z.infer<typeof labelDismissed>>;

export const labelEvents = [labelsSuggested, labelDismissed] as const;
