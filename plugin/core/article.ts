/** Articles as they stood when an event was handled, so that a replay says the same. */
import { z } from 'zod';
import { knownError } from './ticket/known-error.ts';

/** An article as it stood when the event was handled, so that a replay says the same. */
export const citedArticleSchema = z
  .object({
    ...knownError,
    status: z.string().nullable(),
    workaround: z.string().nullable(),
  })
  .readonly();
export type CitedArticle = z.infer<typeof citedArticleSchema>;

/** A staff article as it stood when the event was handled. */
const staffArticleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    /** Its file in the desk’s repository. */
    path: z.string(),
    /** Markdown. */
    body: z.string(),
  })
  .readonly();
export type StaffArticle = z.infer<typeof staffArticleSchema>;

/** What a `/runbook` asks for, and what the knowledge of that time has for it. */
export const askedRunbookSchema = z
  .object({
    asked: z.string(),
    article: staffArticleSchema.nullable(),
    /** The numbers that it may have meant, the likeliest first, where there is no such article. */
    near: z.array(z.string()).readonly(),
  })
  .readonly();
export type AskedRunbook = z.infer<typeof askedRunbookSchema>;
