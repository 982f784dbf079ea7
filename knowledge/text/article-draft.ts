/** What an article is drafted from: what a problem knows of its trouble. */
import { z } from 'zod';

export const articleDraftSchema = z
  .object({
    title: z.string(),
    aliases: z.array(z.string()).readonly(),
    codes: z.array(z.string()).readonly(),
    /** The id of the service; null where nobody has said which. */
    service: z.string().nullable(),
    /** Markdown. */
    cause: z.string(),
    /** Markdown. */
    workaround: z.string(),
    /** As `#12`. */
    problem: z.string(),
    /** As `acme/vpn-client#7`; null while there is no such issue. */
    fix: z.string().nullable(),
    /** As `2026-11-29`. */
    today: z.string(),
  })
  .readonly();
export type ArticleDraft = z.infer<typeof articleDraftSchema>;
