/** What GitHub should show of a ticket: to it the desk reconciles the issue. */
import { z } from 'zod';
import { languages } from '../words/language.ts';

export const issueViewSchema = z.object({
  /** All labels of the desk’s own groups; labels of other groups are left alone. */
  labels: z.array(z.string()).readonly(),
  assignees: z.array(z.string()).readonly(),
  state: z.enum(['open', 'closed']),
  reason: z.enum(['completed', 'not_planned', 'duplicate']).nullable(),
  /** The Markdown of the status card. */
  card: z.string(),
  /** The language of the card, and of what is said beneath it. */
  language: z.enum(languages),
});
export type IssueView = Readonly<z.infer<typeof issueViewSchema>>;
