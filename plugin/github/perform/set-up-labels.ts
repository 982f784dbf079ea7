/** Makes the desk’s labels, and repairs those that somebody renamed, recoloured or deleted. */
import { deskLabels, type LabelLook, lookOf } from '../../desk/ticket/labels.ts';
import { statusOf } from '../status.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

type Where = JobOf<'labels'>['repository'];

export async function setUpLabels(job: JobOf<'labels'>, hands: Hands): Promise<void> {
  const where = job.repository;
  const { owner, name } = where;
  if (job.renamed !== null) await nameBack(where, job.renamed, hands);
  const present = await hands.client.paginate(hands.client.rest.issues.listLabelsForRepo, {
    owner,
    repo: name,
    per_page: 100,
  });
  // One after the other: concurrent creation makes doubles.
  for (const look of deskLabels()) {
    const found = present.find((label) => label.name.toLowerCase() === look.name.toLowerCase());
    if (found === undefined) await create(where, look, hands);
    else if (
      found.color !== look.color ||
      found.name !== look.name ||
      found.description !== look.description
    ) {
      await hands.client.rest.issues.updateLabel({
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
  { client }: Hands,
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
export async function makeLabel(where: Where, name: string, hands: Hands): Promise<void> {
  const noteKey = labelNote(where.id, name);
  if ((await hands.notes.get(noteKey)) !== null) return;
  await create(where, lookOf(name), hands);
  await hands.notes.set(noteKey, 'made');
}

async function create(
  { owner, name: repo }: Where,
  { name, color, description }: LabelLook,
  { client }: Hands,
): Promise<void> {
  try {
    await client.rest.issues.createLabel({ owner, repo, name, color, description });
  } catch (error) {
    // 422: it is there already, which is all we want.
    if (statusOf(error) !== 422) throw error;
  }
}
