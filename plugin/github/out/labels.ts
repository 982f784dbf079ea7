/** The desk’s labels: made in a repository, and shown on an issue. */

import type { JobOf } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import { deskLabels, type LabelLook, lookOf } from '../../core/ticket/labels.ts';
import { withDeskLabels } from '../../reply/issue-view.ts';
import { statusOf } from '../status.ts';
import { issueOf } from './comment.ts';
import type { JobContext } from './job-context.ts';

/** Makes the desk’s labels, and repairs those that somebody renamed, recoloured or deleted. */
type Where = Place['repository'];

export async function setUpLabels(job: JobOf<'labels'>, jobContext: JobContext): Promise<void> {
  const where = job.place.repository;
  const { owner, name } = where;
  if (job.renamed !== null) await nameBack(where, job.renamed, jobContext);
  const present = await jobContext.client.paginate(jobContext.client.rest.issues.listLabelsForRepo, {
    owner,
    repo: name,
    per_page: 100,
  });
  // One after the other: concurrent creation makes doubles.
  for (const look of deskLabels()) {
    const found = present.find((label) => label.name.toLowerCase() === look.name.toLowerCase());
    if (found === undefined) await create(where, look, jobContext);
    else if (
      found.color !== look.color ||
      found.name !== look.name ||
      found.description !== look.description
    ) {
      await jobContext.client.rest.issues.updateLabel({
        owner,
        repo: name,
        name: found.name,
        new_name: look.name,
        color: look.color,
        description: look.description,
      });
    }
  }
}

async function nameBack(
  { owner, name: repo }: Where,
  { from, to }: { readonly from: string; readonly to: string },
  { client }: JobContext,
): Promise<void> {
  try {
    const { color, description } = lookOf(from);
    await client.rest.issues.updateLabel({ owner, repo, name: to, new_name: from, color, description });
  } catch (error) {
    // 404: somebody was quicker and deleted it; 422: the old name is taken again. Then the rest is made anew below.
    if (statusOf(error) !== 404 && statusOf(error) !== 422) throw error;
  }
}

/** The note that a label of this name has been made; to be forgotten when somebody changes or deletes it. */
export function labelNote(repository: number, name: string): string {
  return `label/${repository}/${name}`;
}

/** A label that is made when first used: GitHub would make it gray and mute. */
async function makeLabel(where: Where, name: string, jobContext: JobContext): Promise<void> {
  const noteKey = labelNote(where.id, name);
  if ((await jobContext.notes.get(noteKey)) !== null) return;
  await create(where, lookOf(name), jobContext);
  await jobContext.notes.set(noteKey, 'made');
}

/** GitHub’s number of a label, which is made where it is not there. */
export async function numberOfLabel(where: Where, name: string, jobContext: JobContext): Promise<number> {
  const label = { owner: where.owner, repo: where.name, name };
  const { issues } = jobContext.client.rest;
  try {
    return (await issues.getLabel(label)).data.id;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    await create(where, lookOf(name), jobContext);
    return (await issues.getLabel(label)).data.id;
  }
}

async function create(
  { owner, name: repo }: Where,
  { name, color, description }: LabelLook,
  { client }: JobContext,
): Promise<void> {
  try {
    await client.rest.issues.createLabel({ owner, repo, name, color, description });
  } catch (error) {
    // 422: it is there already, which is all we want.
    if (statusOf(error) !== 422) throw error;
  }
}

/** GitHub takes no more on one issue. */
const MOST = 100;

/** Resolves to the labels that there was no room for, those that matter least. */
export async function showLabels(
  job: JobOf<'face'>,
  present: readonly string[],
  jobContext: JobContext,
): Promise<readonly string[]> {
  const wanted = withDeskLabels(present, job.face);
  const surplus = present.filter((name) => !holds(wanted, name));
  const missing = wanted.filter((name) => !holds(present, name));
  for (const name of surplus) await takeOff(job, name, jobContext);
  const room = Math.max(0, MOST - (present.length - surplus.length));
  const refused = await putOn(job, missing.slice(0, room), jobContext);
  return [...refused, ...missing.slice(room)];
}

/** GitHub takes a label’s name in any case. */
function holds(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

async function takeOff(job: JobOf<'face'>, name: string, { client }: JobContext): Promise<void> {
  try {
    await client.rest.issues.removeLabel({ ...issueOf(job.place), name });
  } catch (error) {
    // Somebody was quicker, or the answer to an earlier try was lost.
    if (statusOf(error) !== 404) throw error;
  }
}

/** In one call; where GitHub refuses that, one after the other, as far as it takes them. */
async function putOn(
  job: JobOf<'face'>,
  names: readonly string[],
  jobContext: JobContext,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  for (const name of names)
    if (/^(service: |KE-)/.test(name)) await makeLabel(job.place.repository, name, jobContext);
  if (await isTaken(job, names, jobContext)) return [];
  if (names.length === 1) return names;
  const refused: string[] = [];
  for (const name of names) if (!(await isTaken(job, [name], jobContext))) refused.push(name);
  return refused;
}

async function isTaken(
  job: JobOf<'face'>,
  names: readonly string[],
  { client }: JobContext,
): Promise<boolean> {
  try {
    await client.rest.issues.addLabels({ ...issueOf(job.place), labels: [...names] });
    return true;
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return false;
  }
}
