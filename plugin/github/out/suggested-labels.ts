/** GitHub’s own suggestions of labels: made, read and taken back where the repository knows them, and left alone elsewhere. */
import { type Instant, parseInstant } from '../../calendar/instant.ts';
import type { JobOf } from '../../core/job.ts';
import type { LabelsSuggested, StandingLabel } from '../../core/ticket/known-error.ts';
import type { Actor } from '../../core/ticket/person.ts';
import { actorOf } from '../sender.ts';
import { askedToWait, statusOf } from '../status.ts';
import { issueOf } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { numberOfLabel } from './labels.ts';
import { unlessGone } from './refused.ts';

/** The labels that stand on the issue as suggestions. */
export interface SuggestedLabels {
  readonly suggested: LabelsSuggested['labels'];
}

/** What somebody made of one. */
export interface Dismissal {
  /** GitHub’s number of the suggestion. */
  readonly id: number;
  readonly label: string;
  readonly by: Actor;
  readonly at: Instant;
}

export interface DismissedLabels {
  readonly dismissed: readonly Dismissal[];
}

type Suggest = JobOf<'suggest-labels'>;
type Read = JobOf<'read-suggested-labels'>;

/**
 * A server that does not know the word would set the label, so nothing is sent but where the list of suggestions was there a
 * moment ago; it also tells a later try what an earlier one has suggested. Null: nothing was suggested.
 */
export async function suggestLabels(job: Suggest, jobContext: JobContext): Promise<SuggestedLabels | null> {
  const earlier = await suggestionsOn(job, jobContext);
  if (earlier === null) return null;
  const { data: issue } = await jobContext.client.rest.issues.get(issueOf(job.place));
  // Somebody may have been quicker.
  if (issue.state !== 'open') return null;
  const present = issue.labels.map((label) => nameOf(label));
  const wanted = job.labels.filter(({ name }) => !holds(present, name));
  const numbered = await inTurn(wanted, async (label) => {
    const id = await numberOfLabel(job.place.repository, label.name, jobContext);
    return { ...label, id };
  });
  const fresh = numbered.filter(({ id }) => earlier.every((one) => one.target_id !== id));
  if (fresh.length > 0 && !(await send(job, fresh, jobContext))) return null;
  const suggested = numbered.map(({ name, id }) => ({ name, id }));
  return suggested.length === 0 ? null : { suggested };
}

/** False where GitHub did not take them as suggestions. */
async function send(job: Suggest, fresh: Suggest['labels'], jobContext: JobContext): Promise<boolean> {
  const labels = fresh.map(({ name, rationale, confidence }) => ({
    name,
    suggest: true,
    rationale,
    confidence,
  }));
  const sent = await unlessRefused(job, jobContext, () =>
    jobContext.client.request(`POST ${path}/labels`, { ...issueOf(job.place), labels }),
  );
  if (sent === null) return false;
  const names = sent.data.map(nameOf);
  const wrong = fresh.filter(({ name }) => holds(names, name));
  if (wrong.length === 0) return true;
  // It has the list and does not know the word: what was set is nobody’s decision.
  for (const { name } of wrong)
    await unlessGone(() => jobContext.client.rest.issues.removeLabel({ ...issueOf(job.place), name }));
  await noteAbsent(job, 'it sets the labels', jobContext);
  return false;
}

/** Reads what people made of those that stood, and takes back those that the desk stands by no more. Null: nothing new. */
export async function readSuggestedLabels(
  job: Read,
  jobContext: JobContext,
): Promise<DismissedLabels | null> {
  const all = await suggestionsOn(job, jobContext);
  if (all === null) return null;
  const found = job.labels.flatMap((label) =>
    all.filter(({ target_id }) => target_id === label.id).map((suggestion) => ({ label, suggestion })),
  );
  const dismissed = await inTurn(found, ({ label, suggestion }) =>
    dismissalOf(label, suggestion, jobContext),
  );
  for (const { label, suggestion } of found)
    if (suggestion.state === 'pending' && job.withdrawn.includes(label.name))
      await withdraw(job, suggestion.id, jobContext);
  const news = dismissed.filter((one) => one !== null);
  return news.length === 0 ? null : { dismissed: news };
}

/** Null where nobody dismissed it, or the App itself did. */
async function dismissalOf(
  { name, seenAt }: StandingLabel,
  { id, state, resolved_by: account_id, updated_at }: ListedSuggestion,
  { client, bot }: JobContext,
): Promise<Dismissal | null> {
  if (state !== 'dismissed' || account_id === null || account_id === bot.id) return null;
  const by = await personAt(account_id, client);
  // GitHub’s times have whole seconds, and its clock is not ours.
  return by === null ? null : { id, label: name, by, at: Math.max(parseInstant(updated_at), seenAt) };
}

/** Null where the account is gone: nobody has said it then. */
async function personAt(account_id: number, client: JobContext['client']): Promise<Actor | null> {
  try {
    return actorOf((await client.rest.users.getById({ account_id })).data);
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return null;
  }
}

/** Somebody may have decided meanwhile, which the desk hears of by the label, or has no more use for. */
async function withdraw(job: Read, suggestion_id: number, { client }: JobContext): Promise<void> {
  try {
    await client.request(`POST ${path}/suggestions/{suggestion_id}/dismiss`, {
      ...issueOf(job.place),
      suggestion_id,
    });
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

const path = '/repos/{owner}/{repo}/issues/{issue_number}';

/** What the desk reads of one in GitHub’s list. */
interface ListedSuggestion {
  readonly id: number;
  readonly state: string;
  /** GitHub’s number of the label. */
  readonly target_id: number | null;
  /** GitHub’s number of whoever approved or dismissed it. */
  readonly resolved_by: number | null;
  readonly updated_at: string;
}

/** How long an absence is believed, in milliseconds. */
const DAY = 24 * 3_600_000;

/** All of the issue that are about labels; null where the repository knows none, which is asked once a day. */
async function suggestionsOn(
  job: Suggest | Read,
  jobContext: JobContext,
): Promise<readonly ListedSuggestion[] | null> {
  const { client, notes, now } = jobContext;
  const absent = await notes.get(noteOf(job));
  if (absent !== null && now - Number(absent) < DAY) return null;
  const found = await unlessRefused(job, jobContext, () =>
    // More than a page of them no issue has.
    client.request(`GET ${path}/suggestions`, {
      ...issueOf(job.place),
      state: 'all',
      action: 'add_label',
      per_page: 100,
    }),
  );
  if (found === null) return null;
  if (absent !== null) await notes.delete(noteOf(job));
  return found.data;
}

/** The preview is off there, or the server has none: nothing that could fail. */
async function unlessRefused<T>(
  job: Suggest | Read,
  jobContext: JobContext,
  call: () => Promise<T>,
): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (!isRefused(error)) throw error;
    // The issue alone is gone.
    if (statusOf(error) !== 410) await noteAbsent(job, `GitHub says ${statusOf(error)}`, jobContext);
    return null;
  }
}

async function noteAbsent(job: Suggest | Read, why: string, { notes, now, log }: JobContext): Promise<void> {
  await notes.set(noteOf(job), String(now));
  const { owner, name } = job.place.repository;
  log?.info({ repository: `${owner}/${name}`, why }, `labels are not suggested here: ${why}`);
}

function noteOf({ place }: Suggest | Read): string {
  return `no-suggestions/${place.repository.id}`;
}

/** Its 403 may also mean “slower”, and then it says for how long. */
function isRefused(error: unknown): boolean {
  return [403, 404, 410, 422].includes(statusOf(error) ?? 0) && askedToWait(error, 0) === 0;
}

function nameOf(label: string | { readonly name?: string | null }): string {
  return typeof label === 'string' ? label : (label.name ?? '');
}

/** GitHub takes a label’s name in any case. */
function holds(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** One after the other: GitHub wants an App’s calls so. */
async function inTurn<T, R>(all: readonly T[], call: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (const one of all) done.push(await call(one));
  return done;
}
