/** Opens the problem review of each desk that has a back office: once a week, whoever looks and however often. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { JobOf } from '../../core/job.ts';
import type { Policy } from '../../policy/policy.ts';
import { lastTimeOf } from '../../policy/sections/weekly-issues.ts';
import { outcomeOf } from '../../reports/review/candidates.ts';
import { isWorthMeeting } from '../../reports/review/review.ts';
import { sayOutcomes } from '../../reports/review/say-outcomes.ts';
import { sayReview } from '../../reports/review/say-review.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { knownPlace } from '../set-up/places.ts';
import { policyInForce } from '../set-up/policies-among.ts';
import { roleKey } from '../set-up/refresh.ts';
import { type LookedOver, lookOver } from './look-over.ts';

type Needs = Pick<Deps, 'store' | 'caches' | 'clock' | 'log'>;

/** What is kept of a desk’s last review. */
const noteSchema = z.object({
  /** When it was to be opened. */
  dueAt: z.number(),
  /** The key of the one that is open, and where; null where none is. */
  open: z.object({ key: z.string(), office: z.string() }).nullable(),
  candidates: z.array(z.object({ phrase: z.string(), tickets: z.array(z.string()) })),
});
type Note = z.infer<typeof noteSchema>;

/** One desk that fails does not keep the others from theirs. */
export async function holdReviews(deps: Needs): Promise<void> {
  for (const id of await deps.store.policies.repositories()) {
    await holdReview(id, deps).catch((error: unknown) => {
      deps.log.error(
        { error, repository: id },
        `a problem review failed: ${sayError(error)}; it is tried again`,
      );
    });
  }
}

async function holdReview(id: number, deps: Needs): Promise<void> {
  const { store, clock } = deps;
  const now = clock.now();
  if ((await store.memory.get(roleKey(id))) !== 'desk') return;
  const policy = (await policyInForce(id, now, deps))?.policy ?? null;
  if (policy === null || policy.backOffice === null || policy.problemReview === null) return;
  const dueAt = lastTimeOf(policy.problemReview, policy.timezone, now);
  const former = readNote(await store.memory.get(noteOf(id)));
  // A desk begins with its first week: nobody is called together on the day on which it is set up.
  if (former === null) return store.memory.set(noteOf(id), JSON.stringify(begun(dueAt)));
  if (former.dueAt >= dueAt) return;
  const looked = await lookOver({ id }, policy.portal !== null, now, deps);
  const place = looked.place ?? (await knownPlace(id, store.memory));
  const held = heldReview(id, dueAt, former, looked, { ...policy, backOffice: policy.backOffice });
  await store.transaction(async (tx) => {
    if ((readNote(await tx.memory.get(noteOf(id)))?.dueAt ?? dueAt) >= dueAt) return;
    if (held.job !== null && place !== null) {
      // Another process may have been first: its words are those that count.
      if ((await tx.send([outgoing({ ...held.job, place }, now)])) === 0) return;
    }
    await writeNote(id, held.note, tx);
  });
}

interface Held {
  /** Null where there is neither anything to review nor a review to close. */
  readonly job: Omit<JobOf<'problem-review'>, 'place'> | null;
  readonly note: Note;
}

function heldReview(
  id: number,
  dueAt: Instant,
  former: Note,
  { review, tickets }: Pick<LookedOver, 'review' | 'tickets'>,
  policy: Policy & { readonly backOffice: string },
): Held {
  const office = policy.backOffice;
  const key = `problem-review/${id}/${dueAt}`;
  const isWorth = isWorthMeeting(review);
  const open = former.open?.office === office ? former.open : null;
  const outcomes = former.candidates.map((one) => ({
    former: one,
    outcome: outcomeOf(one, review.candidates, tickets),
  }));
  const closes =
    open === null
      ? null
      : { review: open.key, body: sayOutcomes(outcomes, isWorth ? '{next}' : null, policy) };
  const opens = isWorth ? sayReview(review, policy) : null;
  const candidates = review.candidates.map(({ phrase, tickets: own }) => ({
    phrase,
    tickets: own.map((ticket) => ticket.id),
  }));
  return {
    job:
      opens === null && closes === null
        ? null
        : { kind: 'problem-review', key, repository: office, opens, closes },
    note: { dueAt, open: isWorth ? { key, office } : null, candidates: isWorth ? candidates : [] },
  };
}

function begun(dueAt: Instant): Note {
  return { dueAt, open: null, candidates: [] };
}

function readNote(text: string | null): Note | null {
  return text === null ? null : noteSchema.parse(JSON.parse(text));
}

function writeNote(id: number, note: Note, { memory }: Pick<Tx, 'memory'>): Promise<void> {
  return memory.set(noteOf(id), JSON.stringify(note));
}

function noteOf(id: number): string {
  return `review-of/${id}`;
}
