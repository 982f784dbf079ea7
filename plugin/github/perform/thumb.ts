/** Acknowledges with a 👍, which notifies nobody; GitHub itself lets each person give one only once. */
import { statusOf } from '../status.ts';
import { issueOf } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

export async function giveThumb(job: JobOf<'thumb'>, { client }: Hands): Promise<void> {
  const { owner, repo, issue_number } = issueOf(job);
  if (job.comment === null) {
    await client.rest.reactions.createForIssue({ owner, repo, issue_number, content: '+1' });
    return;
  }
  await client.rest.reactions.createForIssueComment({ owner, repo, comment_id: job.comment, content: '+1' });
}

/** The developers may have deleted the comment since: then there is nothing to acknowledge. */
export async function thumbDevelopers(job: JobOf<'developer-thumb'>, { client }: Hands): Promise<void> {
  const [owner = '', repo = ''] = job.target.split('/');
  try {
    const { comment: comment_id } = job;
    await client.rest.reactions.createForIssueComment({ owner, repo, comment_id, content: '+1' });
  } catch (error) {
    if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
  }
}
