/** Comments: each is written once, for a retry finds it; an answer takes the place of the asker’s last one, and what has served is taken away or folded. */

import type { JobOf } from '../../core/job.ts';
import type { Repository } from '../../core/ticket/ticket.ts';
import { marked, readMark } from '../marker.ts';
import { statusOf } from '../status.ts';
import type { JobContext } from './job-context.ts';
import { unlessGone } from './refused.ts';

/** GitHub refuses a longer body. */
const LONGEST = 65_536;

/** An issue of whichever repository. */
interface OnIssue {
  readonly repository: Pick<Repository, 'owner' | 'name'>;
  readonly number: number;
}

/**
 * The id of the comment, written now or before.
 *
 * @param remembered the note that keeps its number, where there is one.
 */
export async function writeComment(
  on: OnIssue,
  body: string,
  jobContext: JobContext,
  remembered: string | null = null,
): Promise<number> {
  const { owner, name } = on.repository;
  jobContext.wrote({ where: { owner, name }, on: on.number, mark: jobContext.key, remembered });
  const earlier = jobContext.again ? await findComment(on, jobContext.key, jobContext) : null;
  if (earlier !== null) return earlier;
  const { data } = await jobContext.client.rest.issues.createComment({
    ...issueOf(on),
    body: fitting(body, jobContext.key),
  });
  return data.id;
}

/** The App’s own comment with this mark; the first, if there are several. */
export async function findComment(on: OnIssue, key: string, jobContext: JobContext): Promise<number | null> {
  return (await findComments(on, key, jobContext))[0] ?? null;
}

/** The oldest first. */
export async function findComments(
  on: OnIssue,
  key: string,
  jobContext: JobContext,
): Promise<readonly number[]> {
  const { own } = await ownComments(on, jobContext);
  return own.filter(({ mark }) => mark === key).map(({ id }) => id);
}

interface OwnComment {
  readonly id: number;
  /** GitHub’s name of it in GraphQL. */
  readonly node: string;
  /** The key of what it says. */
  readonly mark: string;
}

/** The App’s own comments of an issue, the oldest first, and the last of all. Somebody else’s copy of a mark counts for nothing. */
async function ownComments(
  on: OnIssue,
  { client, bot }: JobContext,
): Promise<{ readonly own: readonly OwnComment[]; readonly last: number | null }> {
  const all = await client.paginate(client.rest.issues.listComments, { ...issueOf(on), per_page: 100 });
  const inOrder = all.toSorted((one, other) => one.id - other.id);
  const own = inOrder.flatMap(({ id, node_id: node, user, body }) => {
    const mark = user?.id === bot.id ? readMark(body ?? '') : null;
    return mark === null ? [] : [{ id, node, mark }];
  });
  return { own, last: inOrder.at(-1)?.id ?? null };
}

export function issueOf({ repository, number }: OnIssue): {
  owner: string;
  repo: string;
  issue_number: number;
} {
  return { owner: repository.owner, repo: repository.name, issue_number: number };
}

export function isFitting(body: string, key: string): boolean {
  return marked(body, key).length <= LONGEST;
}

/** Cut so that it fits together with its mark, which must survive. */
export function fitting(body: string, key: string): string {
  const whole = marked(body, key);
  if (isFitting(body, key)) return whole;
  const cut = '\n\n(cut: longer than a GitHub comment can be)';
  return marked(body.slice(0, LONGEST - (whole.length - body.length) - cut.length) + cut, key);
}

/** Says what a ticket has to say. */
export async function comment(job: JobOf<'comment'>, jobContext: JobContext): Promise<void> {
  await answer(job.place, job.body, replacedOf(job.toAsker), jobContext);
}

/** In another repository; whoever asked there may have deleted the issue since. */
export async function answerElsewhere(
  { number, body, toAsker }: JobOf<'answer-elsewhere'>,
  jobContext: JobContext,
): Promise<void> {
  const on = { repository: jobContext.there, number };
  await unlessGone(() => answer(on, body, replacedOf(toAsker), jobContext));
}

/** The keys of what an answer takes the place of. */
function replacedOf(toAsker: JobOf<'answer-elsewhere'>['toAsker'] | undefined): readonly string[] {
  const { earlier = null, replaced = [] } = toAsker ?? {};
  return earlier === null ? replaced : [earlier, ...replaced];
}

async function answer(
  on: OnIssue,
  body: string,
  earlier: readonly string[],
  jobContext: JobContext,
): Promise<void> {
  if (earlier.length > 0 && (await writeInPlace(on, body, earlier, jobContext))) return;
  await writeComment(on, body, jobContext);
}

/**
 * True where the answer stands now in the place of an earlier one: nobody has written below it, so that its reader finds
 * it where they look. All other earlier ones are taken away.
 */
async function writeInPlace(
  on: OnIssue,
  body: string,
  earlier: readonly string[],
  jobContext: JobContext,
): Promise<boolean> {
  const { client, key } = jobContext;
  const { owner, repo } = issueOf(on);
  const { own, last } = await ownComments(on, jobContext);
  if (own.some((one) => one.mark === key)) return true;
  const found = own.filter((one) => earlier.includes(one.mark));
  const place = found.find(({ id }) => id === last);
  for (const one of found) if (one !== place) await deleteComment(on, one, jobContext);
  if (place === undefined) return false;
  await client.rest.issues.updateComment({ owner, repo, comment_id: place.id, body: fitting(body, key) });
  return true;
}

export async function takeAwayComment(
  { place, comment: key, replaced = [], on }: JobOf<'take-away-comment'>,
  jobContext: JobContext,
): Promise<void> {
  const issue = on === undefined ? place : { repository: jobContext.there, number: on.number };
  const takeAway = async (): Promise<void> => {
    const { own } = await ownComments(issue, jobContext);
    const served = own.filter(({ mark }) => mark === key || replaced.includes(mark));
    for (const one of served) await deleteComment(issue, one, jobContext);
  };
  await (on === undefined ? takeAway() : unlessGone(takeAway));
}

/** Somebody may have been quicker. */
async function deleteComment(on: OnIssue, { id }: OwnComment, { client }: JobContext): Promise<void> {
  const { owner, repo } = issueOf(on);
  await unlessGone(() => client.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}

const minimize = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } }
}`;

/** Where GitHub refuses, the comment stays open: it is a matter of looks. */
export async function minimizeComment(
  { place, comment: key }: JobOf<'minimize-comment'>,
  jobContext: JobContext,
): Promise<void> {
  const { client, log } = jobContext;
  const { own } = await ownComments(place, jobContext);
  const found = own.find(({ mark }) => mark === key);
  if (found === undefined) return;
  try {
    await client.graphql(minimize, { id: found.node });
  } catch (error) {
    if (!isRefused(error)) throw error;
    log?.info({ comment: found.id, error }, 'GitHub does not fold this comment away');
  }
}

/** GraphQL refuses with a 200 and its errors; a server without it, or an App without the right, by a status. */
function isRefused(error: unknown): boolean {
  if (error instanceof Error && error.name === 'GraphqlResponseError') return true;
  return [403, 404, 410, 422].includes(statusOf(error) ?? 0);
}
