/** Reads whether the requester has put a thumb on the comment that told them of a resolution. */
import { statusOf } from '../status.ts';
import { findComment } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

export interface Thumbs {
  readonly up: boolean;
}

/** Null without one, with both, and where the comment is gone. */
export async function readThumbs(job: JobOf<'read-thumbs'>, hands: Hands): Promise<Thumbs | null> {
  const comment = await findComment(job, job.comment, hands);
  if (comment === null) return null;
  const { client } = hands;
  const { owner, name: repo } = job.repository;
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
