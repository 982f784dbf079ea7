/** How a ticket ended: in which way, by whom, and what had helped. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { HandedTo } from './work.ts';

/** `no-answer`: the requester said nothing more. `duplicate`: the same trouble is worked on in another ticket. */
export const endCodeSchema = z.enum(['solved', 'withdrawn', 'handed-over', 'no-answer', 'duplicate']);

/** Articles by their ids. Of several suggestions nobody knows which one it was. */
export type Helped =
  | { readonly by: 'answer' }
  | { readonly by: 'known-error'; readonly id: string }
  | { readonly by: 'suggestions'; readonly ids: readonly string[] };

export interface Resolution {
  readonly code: z.infer<typeof endCodeSchema>;
  readonly note: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly verifiedBy: string | null;
  /** What had helped, where whoever had the trouble said so before staff called it solved; left out otherwise. */
  readonly helped?: Helped;
  /** Who has it from then on, where it was handed over. */
  readonly handedTo?: HandedTo;
  /** The key of the comment that told the requester, where there is one. */
  readonly said?: string;
  /** When the desk last looked for a thumb on that comment; left out before the first time. */
  readonly lookedAt?: Instant;
}

/** A recorded extension of the resolution’s target. */
export interface Extension {
  /** Business milliseconds. */
  readonly length: number;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
}
