/** A notice that nobody needs on the ticket any more: it goes into the summary of what the desk missed. */
import { z } from 'zod';
import type { LateNotice } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Place } from '../../desk/place.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { NewEffect } from '../../store/queue/effect.ts';

/** How late a notice may be and still be told on its ticket, in milliseconds. */
const GRACE = 10 * 60_000;

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });

export const lateSchema = z.object({
  place: z.object({ installation: z.number(), repository }),
  number: z.number(),
  title: z.string(),
  /** The ticket’s address. */
  url: z.string(),
  /** `owner/name` of the back office that it was for; null: for the ticket itself. */
  office: z.string().nullable(),
  /** When it was to be told. */
  since: z.number(),
  line: z.string(),
});
export type Late = z.infer<typeof lateSchema>;

export function isLate(summary: LateNotice | undefined, now: Instant): summary is LateNotice {
  return summary !== undefined && now - summary.since > GRACE;
}

/**
 * It keeps the key of the comment or note in whose place it stands: whichever of them was sent first is the only one
 * ever. One stream for each desk, so that its summary is written by one worker at a time.
 */
export function lateEffect(
  key: string,
  summary: LateNotice,
  office: string | null,
  { number, title, url }: Pick<Ticket, 'number' | 'title' | 'url'>,
  place: Place,
  now: Instant,
): NewEffect {
  const { installation, repository } = place;
  const late: Late = { place: { installation, repository }, number, title, url, office, ...summary };
  return {
    key,
    lane: `desk/${repository.id}`,
    stream: 'missed',
    kind: 'late-notice',
    body: JSON.stringify(late),
    notBefore: now,
  };
}
