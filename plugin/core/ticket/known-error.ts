/** Known errors on a ticket: suggested, applied, thought of, and judged by staff. */
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
