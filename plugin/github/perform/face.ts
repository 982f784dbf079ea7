/** Reconciles an issue to its ticket’s face: labels in one call, assignees, open or closed, and the card. */
import { withDeskLabels } from '../../desk/ticket/face.ts';
import { statusOf } from '../status.ts';
import { findComment, fitting, issueOf, writeComment } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';
import { makeLabel } from './set-up-labels.ts';

export async function showFace(job: JobOf<'face'>, hands: Hands): Promise<void> {
  const issue = issueOf(job);
  // Read again before acting: somebody may have been quicker.
  const { data: now } = await hands.client.rest.issues.get(issue);
  await showLabels(
    job,
    now.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    hands,
  );
  await showAssignees(
    job,
    (now.assignees ?? []).map(({ login }) => login),
    hands,
  );
  await showState(job, now.state, now.state_reason ?? null, hands);
  await showCard(job, hands);
}

async function showLabels(job: JobOf<'face'>, present: readonly string[], hands: Hands): Promise<void> {
  const wanted = withDeskLabels(present, job.face);
  if (isSame(present, wanted)) return;
  for (const name of wanted) {
    if (/^(service: |KE-)/.test(name) && !present.includes(name))
      await makeLabel(job.repository, name, hands);
  }
  await hands.client.rest.issues.setLabels({ ...issueOf(job), labels: [...wanted] });
}

/** People without rights are dropped by GitHub without a word; then the card alone tells. */
async function showAssignees(
  job: JobOf<'face'>,
  present: readonly string[],
  { client }: Hands,
): Promise<void> {
  const lower = (logins: readonly string[]): string[] => logins.map((login) => login.toLowerCase());
  const wanted = job.face.assignees.filter((login) => !lower(present).includes(login.toLowerCase()));
  const surplus = present.filter((login) => !lower(job.face.assignees).includes(login.toLowerCase()));
  if (wanted.length > 0) await client.rest.issues.addAssignees({ ...issueOf(job), assignees: wanted });
  if (surplus.length > 0) await client.rest.issues.removeAssignees({ ...issueOf(job), assignees: surplus });
}

async function showState(
  job: JobOf<'face'>,
  state: string,
  reason: string | null,
  { client }: Hands,
): Promise<void> {
  const wanted = job.face;
  // GitHub keeps “reopened” as a reason of open issues; only closed ones have one to agree on.
  if (
    state === wanted.state &&
    (wanted.state === 'open' || reason === wanted.reason || reason === 'duplicate')
  )
    return;
  await client.rest.issues.update({
    ...issueOf(job),
    state: wanted.state,
    state_reason: wanted.state === 'open' ? 'reopened' : wanted.reason,
  });
}

async function showCard(job: JobOf<'face'>, hands: Hands): Promise<void> {
  const noteKey = `card/${job.ticket}`;
  const mine = { ...hands, key: 'card' };
  const known = await hands.notes.get(noteKey);
  if (known !== null && (await writeOver(job, Number(known), hands))) return;
  // An earlier try may have written it, and its number was lost with GitHub’s answer.
  const found = await findComment(job, mine.key, mine);
  if (found !== null && (await writeOver(job, found, hands))) {
    await hands.notes.set(noteKey, String(found));
    return;
  }
  await hands.notes.set(noteKey, String(await writeComment(job, job.face.card, { ...mine, again: false })));
}

/** False when somebody has deleted the card: a ticket without one is worse than a new comment. */
async function writeOver(job: JobOf<'face'>, comment_id: number, { client }: Hands): Promise<boolean> {
  const { owner, repo } = issueOf(job);
  try {
    await client.rest.issues.updateComment({ owner, repo, comment_id, body: fitting(job.face.card, 'card') });
    return true;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return false;
  }
}

function isSame(present: readonly string[], wanted: readonly string[]): boolean {
  return [...present].sort().join('\n') === [...wanted].sort().join('\n');
}
