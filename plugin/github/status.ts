/** What a failed call to GitHub says about itself: its status, and how long to stay away. */
import { z } from 'zod';
import type { Instant } from '../desk/instant.ts';

const failed = z.object({
  status: z.number(),
  request: z.object({ url: z.string() }).optional(),
  response: z
    .object({ headers: z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])) })
    .optional(),
});

/**
 * GitHub’s status of a failed call. Null when GitHub was not reached at all, or when only the token for the call was
 * refused: a 404 for the token says nothing about the thing that was asked for.
 */
export function statusOf(error: unknown): number | null {
  const read = failed.safeParse(error);
  if (!read.success || read.data.response === undefined) return null;
  return read.data.request?.url.endsWith('/access_tokens') === true ? null : read.data.status;
}

/** Whether the call failed because the installation is unknown to GitHub. */
export function isUnknownInstallation(error: unknown): boolean {
  const read = failed.safeParse(error);
  return (
    read.success && read.data.status === 404 && read.data.request?.url.endsWith('/access_tokens') === true
  );
}

/** Milliseconds that GitHub asks us to stay away, as it says for used-up and secondary rate limits; 0 when it does not. */
export function askedToWait(error: unknown, now: Instant): number {
  const read = failed.safeParse(error);
  const headers = read.success ? (read.data.response?.headers ?? {}) : {};
  const after = Number(headers['retry-after'] ?? 0);
  if (after > 0) return after * 1_000;
  if (String(headers['x-ratelimit-remaining']) !== '0') return 0;
  return Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1_000 - now);
}
