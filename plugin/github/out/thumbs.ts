/** Reactions: given as an acknowledgement, and read as an answer. */

import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { findComment, issueOf } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { unlessGone } from './refused.ts';

/** Acknowledges without a word: a reaction notifies nobody. GitHub itself lets each person give each of them only once. */
export async function react(job: JobOf<'reaction'>, { client, there }: JobContext): Promise<void> {
  const { owner, repo, issue_number } = issueOf({ ...job.place, repository: there });
  const { comment, content } = job;
  if (comment === null) {
    await client.rest.reactions.createForIssue({ owner, repo, issue_number, content });
    return;
  }
  await unlessGone(() =>
    client.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content }),
  );
}

export async function thumbDevelopers(
  job: JobOf<'developer-thumb'>,
  { client, there }: JobContext,
): Promise<void> {
  const { owner, name: repo } = there;
  const { comment: comment_id } = job;
  await unlessGone(() =>
    client.rest.reactions.createForIssueComment({ owner, repo, comment_id, content: '+1' }),
  );
}

/** Reads whether the requester has put a thumb on the comment that told them of a resolution. */
export interface Thumbs {
  readonly up: boolean;
}

/** Null without one, with both, and where the comment is gone. */
export async function readThumbs(job: JobOf<'read-thumbs'>, jobContext: JobContext): Promise<Thumbs | null> {
  const comment = await findComment(job.place, job.comment, jobContext);
  if (comment === null) return null;
  const { client } = jobContext;
  const { owner, name: repo } = job.place.repository;
  const on = { owner, repo, comment_id: comment, per_page: 100 };
  try {
    const all = await client.paginate(client.rest.reactions.listForIssueComment, on);
    const theirs = all.filter(({ user }) => user?.id === job.by).map(({ content }) => content);
    const [up, down] = [theirs.includes('+1'), theirs.includes('-1')];
    return up === down ? null : { up };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}
