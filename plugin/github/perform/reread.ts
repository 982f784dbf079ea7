/** Reads an issue whose opening never reached us, and tells it as its webhook would have. */
import type { IssuesPayload } from '../payload.ts';
import { statusOf } from '../status.ts';
import { tellOpening } from '../tell-issue.ts';
import { issueOf } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

export interface Opening {
  readonly opening: IssuesPayload;
}

/** Null when the issue is not there any more: then there is nothing to tell. */
export async function readOpening(job: JobOf<'reread'>, { client }: Hands): Promise<Opening | null> {
  try {
    const { data: issue } = await client.rest.issues.get(issueOf(job));
    return { opening: await tellOpening(client, job, issue) };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}
