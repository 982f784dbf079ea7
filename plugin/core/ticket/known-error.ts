/** A known error as a ticket names it: applied, or suggested. */
import { z } from 'zod';

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
