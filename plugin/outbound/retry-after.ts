/** Reads the `Retry-After` header: seconds, or a date (RFC 9110, section 10.2.3). */
import type { Instant } from '../calendar/instant.ts';

/** Nobody makes us wait longer: after a day the message is parked anyway. */
const LONGEST = 24 * 60 * 60 * 1_000;

/** How long to wait from `at` on, in milliseconds, a day at most; null when the header says nothing that can be read. */
export function retryAfter(header: string, at: Instant): number | null {
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - at;
  if (Number.isNaN(wait)) return null;
  return Math.min(Math.max(wait, 0), LONGEST);
}
