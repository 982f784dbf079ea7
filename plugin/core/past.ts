/** What had happened on an issue before the desk got it, as it is stored with the opening. */
import { z } from 'zod';
import { actorSchema } from './ticket/person.ts';

/** What somebody wrote on an issue before the desk got it. */
const pastCommentSchema = z
  .object({
    at: z.number(),
    by: actorSchema,
    /** GitHub’s number of the comment. */
    comment: z.number(),
    /** What is left of it beside commands and quotes. */
    says: z.enum(['words', 'thanks', 'nothing']),
    /** Its commands, which nobody meant for the desk: they are never run. */
    heard: z.array(z.string()).readonly(),
  })
  .readonly();
export type PastComment = z.infer<typeof pastCommentSchema>;

const pastClosingSchema = z
  .object({
    at: z.number(),
    /** The login. */
    by: z.string(),
    reason: z.enum(['completed', 'not-planned', 'duplicate']),
    /** When a person last did anything there before. */
    touchedAt: z.number(),
  })
  .readonly();
export type PastClosing = z.infer<typeof pastClosingSchema>;

/** What had happened on an issue that is older than the desk, or was transferred to it. */
export const pastSchema = z
  .object({
    /** When GitHub made the issue. */
    createdAt: z.number(),
    /** When the desk came to the repository, or the issue to the desk: what was done before is none of its business. */
    from: z.number(),
    /** Oldest first. */
    comments: z.array(pastCommentSchema).readonly(),
    /** How it was closed when the desk looked; null for an open one. */
    closed: pastClosingSchema.nullable(),
  })
  .readonly();
export type Past = z.infer<typeof pastSchema>;
