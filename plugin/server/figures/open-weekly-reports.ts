/** Opens the report of the week in the back office of each desk: once a week, whoever looks and however often. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Policies, Policy } from '../../policy/policy.ts';
import { lastTimeOf } from '../../policy/sections/weekly-issues.ts';
import type { Span } from '../../reports/figures/life.ts';
import { sayNextReport, sayWeekly } from '../../reports/weekly/say-weekly.ts';
import { gatherWeek, isWorthReading, type Weekly } from '../../reports/weekly/weekly.ts';
import { calendarsOf } from '../../rules/context.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Deps } from '../deps.ts';
import { sayError } from '../say-error.ts';
import { placeOf } from '../set-up/places.ts';
import { policyInForce } from '../set-up/policies-among.ts';
import { roleKey } from '../set-up/refresh.ts';
import { factsOfDesk } from './facts-of-desk.ts';

type Needs = Pick<Deps, 'store' | 'caches' | 'clock' | 'log'>;

/** What is kept of a desk’s last report. */
const noteSchema = z.object({
  /** When it was to be opened. */
  dueAt: z.number(),
  /** The key of the one that is open, and where; null where none is. */
  open: z.object({ key: z.string(), office: z.string() }).nullable(),
});
type Note = z.infer<typeof noteSchema>;

/** How many weeks the pictures show. */
const WEEKS = 8;

/** One desk that fails does not keep the others from theirs. */
export async function openWeeklyReports(deps: Needs): Promise<void> {
  for (const id of await deps.store.policies.repositories()) {
    await openWeeklyReport(id, deps).catch((error: unknown) => {
      deps.log.error(
        { error, repository: id },
        `a weekly report failed: ${sayError(error)}; it is tried again`,
      );
    });
  }
}

async function openWeeklyReport(id: number, deps: Needs): Promise<void> {
  const { store, clock } = deps;
  const now = clock.now();
  if ((await store.memory.get(roleKey(id))) !== 'desk') return;
  const inForce = await policyInForce(id, now, deps);
  const time = inForce?.policy.weeklyReport ?? null;
  const office = inForce?.policy.backOffice ?? null;
  if (inForce === null || time === null || office === null) return;
  const { policy, policies } = inForce;
  const dueAt = lastTimeOf(time, policy.timezone, now);
  const former = readNote(await store.memory.get(noteOf(id)));
  // A desk begins with its first week: there is nothing to report on the day on which it is set up.
  if (former === null) return store.memory.set(noteOf(id), JSON.stringify(begun(dueAt)));
  if (former.dueAt >= dueAt) return;
  const place = await placeOf(id, store);
  const weekly = await weekBefore(id, dueAt, now, { policy, policies }, deps);
  const key = `weekly-report/${id}/${dueAt}`;
  const open = former.open?.office === office ? former.open : null;
  const isWorth = place !== null && isWorthReading(weekly);
  await store.transaction(async (tx) => {
    if ((readNote(await tx.memory.get(noteOf(id)))?.dueAt ?? dueAt) >= dueAt) return;
    if (isWorth) {
      const opens = sayWeekly(weekly, policy);
      const closes = open === null ? null : { review: open.key, body: sayNextReport('{next}', policy) };
      const job = { kind: 'weekly-report', key, repository: office, opens, closes, place } as const;
      // Another process may have been first: its words are those that count.
      if ((await tx.send([outgoing(job, now)])) === 0) return;
    }
    const next: Note = { dueAt, open: isWorth ? { key, office } : former.open };
    await tx.memory.set(noteOf(id), JSON.stringify(next));
  });
}

async function weekBefore(
  id: number,
  dueAt: Instant,
  now: Instant,
  { policy, policies }: { readonly policy: Policy; readonly policies: Policies },
  { store }: Pick<Needs, 'store'>,
): Promise<Weekly> {
  const weeks = weeksBefore(dueAt, policy.timezone);
  const [before, span] = weeks.slice(-2);
  if (before === undefined || span === undefined) throw new Error('a report needs two weeks');
  const gathering = gatherWeek({ span, before, weeks, now }, calendarsOf(policies));
  for await (const batch of factsOfDesk(id, policies, { store }))
    if ('facts' in batch) for (const facts of batch.facts) gathering.take(facts);
  return gathering.week();
}

/** Whole weeks up to the day on which the report is opened, the first first. */
function weeksBefore(dueAt: Instant, timezone: string): readonly Span[] {
  const today = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(timezone).toPlainDate();
  const start = (weeksAgo: number): Instant =>
    today.subtract({ weeks: weeksAgo }).toZonedDateTime(timezone).epochMilliseconds;
  return Array.from({ length: WEEKS }, (_, at) => ({ from: start(WEEKS - at), to: start(WEEKS - at - 1) }));
}

function begun(dueAt: Instant): Note {
  return { dueAt, open: null };
}

function readNote(text: string | null): Note | null {
  return text === null ? null : noteSchema.parse(JSON.parse(text));
}

function noteOf(id: number): string {
  return `weekly-report-of/${id}`;
}
