/** Reads an issue whose opening never reached us, and tells it as its webhook would have. */

import type { JobOf } from '../../core/job.ts';
import { tellOpening } from '../in/backfill-issue.ts';
import type { IssuesPayload } from '../in/payload.ts';
import { statusOf } from '../status.ts';
import { issueOf } from './comment.ts';
import type { JobContext } from './job-context.ts';

export interface Opening {
  readonly opening: IssuesPayload;
}

/** Null when the issue is not there any more: then there is nothing to tell. */
export async function readOpening(job: JobOf<'reread'>, { client }: JobContext): Promise<Opening | null> {
  try {
    const { place, number } = job;
    const { data: issue } = await client.rest.issues.get(issueOf({ repository: place.repository, number }));
    return { opening: await tellOpening(client, place, issue) };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}
