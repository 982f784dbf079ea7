/** Reads an issue whose opening never reached us, and tells it as its webhook would have. */
import { type IssuesPayload, issuesPayload } from '../payload.ts';
import { issueOf } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

export async function readOpening(job: JobOf<'reread'>, { client }: Hands): Promise<IssuesPayload> {
  const { data: issue } = await client.rest.issues.get(issueOf(job));
  const { id, name, owner } = job.repository;
  return issuesPayload.parse({
    action: 'opened',
    issue,
    sender: issue.user,
    repository: { id, name, owner: { login: owner } },
    installation: { id: job.installation },
  });
}
