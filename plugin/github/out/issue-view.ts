/** Reconciles an issue to its ticket’s face: labels, assignees, open or closed, and the card, which says what GitHub refused. */

import type { JobOf } from '../../core/job.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import { sayLeftOut } from '../../reply/card.ts';
import { localeIn } from '../../words/render.ts';
import { statusOf } from '../status.ts';
import { findComment, fitting, isFitting, issueOf, writeComment } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { showLabels } from './labels.ts';
import { unlessLocked } from './refused.ts';

/** What GitHub refuses, it would refuse each time: the rest is shown without it. */
export async function showIssueView(job: JobOf<'face'>, jobContext: JobContext): Promise<void> {
  const issue = issueOf(job.place);
  // Read again before acting: somebody may have been quicker.
  const { data: now } = await jobContext.client.rest.issues.get(issue);
  const labels = await showLabels(
    job,
    now.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    jobContext,
  );
  const assignees = await showAssignees(
    job,
    (now.assignees ?? []).map(({ login }) => login),
    jobContext,
  );
  const isNamed = await showState(job, now.state, now.state_reason ?? null, jobContext);
  const left = sayLeftOut({ labels, assignees, asNotPlanned: !isNamed }, localeIn(job.face.language));
  if (left !== '')
    jobContext.log?.info(
      { ticket: ticketOf(job), labels, assignees },
      'GitHub refused a part of what the desk shows',
    );
  const card = [job.face.card, left].filter((part) => part !== '').join('\n\n');
  // On a locked issue the rest is shown all the same.
  const hidden = await jobContext.record(ticketOf(job));
  const isShown = await unlessLocked(() => showCard(job, withHidden(card, hidden), jobContext));
  if (!isShown) jobContext.log?.info({ ticket: ticketOf(job) }, 'the card is not shown: the issue is locked');
}

/** What people read goes before what the desk keeps for itself. */
function withHidden(card: string, hidden: string): string {
  const whole = `${card}\n\n${hidden}`;
  return hidden !== '' && isFitting(whole, 'card') ? whole : card;
}

/** Resolves to those that GitHub refused. People without rights are dropped by it without a word; then the card alone tells. */
async function showAssignees(
  job: JobOf<'face'>,
  present: readonly string[],
  { client }: JobContext,
): Promise<readonly string[]> {
  const lower = (logins: readonly string[]): string[] => logins.map((login) => login.toLowerCase());
  const wanted = job.face.assignees.filter((login) => !lower(present).includes(login.toLowerCase()));
  const surplus = present.filter((login) => !lower(job.face.assignees).includes(login.toLowerCase()));
  if (surplus.length > 0)
    await client.rest.issues.removeAssignees({ ...issueOf(job.place), assignees: surplus });
  if (wanted.length === 0) return [];
  try {
    await client.rest.issues.addAssignees({ ...issueOf(job.place), assignees: wanted });
    return [];
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return wanted;
  }
}

/** False where it had to be closed as not planned: older servers know no duplicates. */
async function showState(
  job: JobOf<'face'>,
  state: string,
  reason: string | null,
  { client, notes }: JobContext,
): Promise<boolean> {
  const wanted = job.face;
  const show = (why: 'reopened' | 'completed' | 'not_planned' | 'duplicate' | null) =>
    client.rest.issues.update({ ...issueOf(job.place), state: wanted.state, state_reason: why });
  // GitHub keeps “reopened” as a reason of open issues; only closed ones have one to agree on.
  const isAgreed = wanted.state === 'open' || reason === wanted.reason || reason === 'duplicate';
  if (state === wanted.state && isAgreed) return true;
  if (wanted.state === 'open' || wanted.reason !== 'duplicate') {
    await show(wanted.state === 'open' ? 'reopened' : wanted.reason);
    return true;
  }
  const note = `closed-as-not-planned/${ticketOf(job)}`;
  if (state === 'closed' && (await notes.get(note)) !== null) return false;
  try {
    await show('duplicate');
    return true;
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
  }
  await show('not_planned');
  await notes.set(note, 'the server knows no duplicates');
  return false;
}

async function showCard(job: JobOf<'face'>, card: string, jobContext: JobContext): Promise<void> {
  const noteKey = `card/${ticketOf(job)}`;
  const mine = { ...jobContext, key: 'card' };
  const known = await jobContext.notes.get(noteKey);
  if (known !== null && (await writeOver(job, Number(known), card, jobContext))) return;
  // An earlier try may have written it, and its number was lost with GitHub’s answer.
  const found = await findComment(job.place, mine.key, mine);
  if (found !== null && (await writeOver(job, found, card, jobContext))) {
    await jobContext.notes.set(noteKey, String(found));
    return;
  }
  const written = await writeComment(job.place, card, { ...mine, again: false }, noteKey);
  await jobContext.notes.set(noteKey, String(written));
}

/** False when somebody has deleted the card: a ticket without one is worse than a new comment. */
async function writeOver(
  job: JobOf<'face'>,
  comment_id: number,
  card: string,
  { client }: JobContext,
): Promise<boolean> {
  const { owner, repo } = issueOf(job.place);
  try {
    await client.rest.issues.updateComment({ owner, repo, comment_id, body: fitting(card, 'card') });
    return true;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return false;
  }
}

function ticketOf({ place }: Pick<JobOf<'face'>, 'place'>): string {
  return ticketId(place.repository.id, place.number);
}
