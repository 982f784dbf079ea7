/** What a failed call to GitHub says about itself: its status, and how long to stay away. */
import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { isSlowDown, SlowDown, waitIn } from './slow-down.ts';

const failed = z.object({
  status: z.number(),
  request: z.object({ url: z.string() }).optional(),
  response: z.object({}).optional(),
});

/**
 * GitHub’s status of a failed call. Null when the answer says nothing about the thing that was asked for: GitHub was not
 * reached at all, only the token for the call was refused, or it asked to slow down.
 */
export function statusOf(error: unknown): number | null {
  const read = failed.safeParse(error);
  if (!read.success || read.data.response === undefined || isSlowDown(error)) return null;
  return read.data.request?.url.endsWith('/access_tokens') === true ? null : read.data.status;
}

/** Whether the call failed because the installation is unknown to GitHub. */
export function isUnknownInstallation(error: unknown): boolean {
  const read = failed.safeParse(error);
  return (
    read.success && read.data.status === 404 && read.data.request?.url.endsWith('/access_tokens') === true
  );
}

/** Milliseconds that GitHub asks us to stay away, whatever the error was wrapped into on its way; 0 when it does not. */
export function askedToWait(error: unknown, now: Instant): number {
  if (error instanceof SlowDown) return error.wait;
  const wait = waitIn(error, now);
  if (wait > 0 || !(error instanceof Error)) return wait;
  return error.cause === undefined ? 0 : askedToWait(error.cause, now);
}
