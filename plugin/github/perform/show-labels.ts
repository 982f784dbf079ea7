/** Reconciles the labels of an issue, one by one: what people and other Apps add at the same time stays. */
import { withDeskLabels } from '../../desk/ticket/face.ts';
import { statusOf } from '../status.ts';
import { issueOf } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';
import { makeLabel } from './set-up-labels.ts';

/** GitHub takes no more on one issue. */
const MOST = 100;

/** Resolves to the labels that there was no room for, those that matter least. */
export async function showLabels(
  job: JobOf<'face'>,
  present: readonly string[],
  hands: Hands,
): Promise<readonly string[]> {
  const wanted = withDeskLabels(present, job.face);
  const surplus = present.filter((name) => !holds(wanted, name));
  const missing = wanted.filter((name) => !holds(present, name));
  for (const name of surplus) await takeOff(job, name, hands);
  const room = Math.max(0, MOST - (present.length - surplus.length));
  const refused = await putOn(job, missing.slice(0, room), hands);
  return [...refused, ...missing.slice(room)];
}

/** GitHub takes a label’s name in any case. */
function holds(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

async function takeOff(job: JobOf<'face'>, name: string, { client }: Hands): Promise<void> {
  try {
    await client.rest.issues.removeLabel({ ...issueOf(job), name });
  } catch (error) {
    // Somebody was quicker, or the answer to an earlier try was lost.
    if (statusOf(error) !== 404) throw error;
  }
}

/** In one call; where GitHub refuses that, one after the other, as far as it takes them. */
async function putOn(job: JobOf<'face'>, names: readonly string[], hands: Hands): Promise<readonly string[]> {
  if (names.length === 0) return [];
  for (const name of names) if (/^(service: |KE-)/.test(name)) await makeLabel(job.repository, name, hands);
  if (await isTaken(job, names, hands)) return [];
  if (names.length === 1) return names;
  const refused: string[] = [];
  for (const name of names) if (!(await isTaken(job, [name], hands))) refused.push(name);
  return refused;
}

async function isTaken(job: JobOf<'face'>, names: readonly string[], { client }: Hands): Promise<boolean> {
  try {
    await client.rest.issues.addLabels({ ...issueOf(job), labels: [...names] });
    return true;
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return false;
  }
}
