/** The check of a commit: one check run, with a note at each line of a file that it has something to say of. */

import type { JobOf } from '../../core/job.ts';
import type { JobContext } from './job-context.ts';

type Check = JobOf<'check'>;

/** GitHub takes no more notes in one call; further calls add to them. */
const AT_ONCE = 50;

/** A retry finds the run of an earlier try, and how many of its notes have come through. */
export async function reportCheck(job: Check, jobContext: JobContext): Promise<void> {
  const earlier = jobContext.again ? await findRun(job, jobContext) : null;
  const run = earlier ?? (await create(job, jobContext));
  const { owner, name: repo } = job.place.repository;
  for (let sent = run.noted; sent < job.annotations.length; sent += AT_ONCE)
    await jobContext.client.rest.checks.update({
      owner,
      repo,
      check_run_id: run.id,
      output: outputOf(job, sent),
    });
}

interface Run {
  readonly id: number;
  /** How many notes it has. */
  readonly noted: number;
}

async function create(job: Check, { client, key }: JobContext): Promise<Run> {
  const { data } = await client.rest.checks.create({
    owner: job.place.repository.owner,
    repo: job.place.repository.name,
    name: job.name,
    head_sha: job.head,
    external_id: key,
    status: 'completed',
    conclusion: job.conclusion,
    output: outputOf(job, 0),
  });
  return { id: data.id, noted: Math.min(AT_ONCE, job.annotations.length) };
}

async function findRun(
  { place: { repository }, head, name }: Check,
  { client, key }: JobContext,
): Promise<Run | null> {
  const found = await client.paginate(client.rest.checks.listForRef, {
    owner: repository.owner,
    repo: repository.name,
    ref: head,
    check_name: name,
    filter: 'all',
    per_page: 100,
  });
  const run = found.find(({ external_id }) => external_id === key);
  return run === undefined ? null : { id: run.id, noted: run.output.annotations_count };
}

function outputOf({ title, summary, annotations }: Check, from: number) {
  return {
    title,
    summary,
    annotations: annotations.slice(from, from + AT_ONCE).map(({ path, line, column, level, message }) => ({
      path,
      start_line: line,
      end_line: line,
      start_column: column,
      end_column: column,
      annotation_level: level,
      message,
    })),
  };
}
