/** The figures of every desk for programs, as `tierline report --json` tells them: of the last four weeks, unless other days are asked for. */
import { isoOf } from '../../calendar/instant.ts';
import { type Answering, answering, type Question } from '../../reports/figures/answer.ts';
import { plainReport } from '../../reports/figures/plain-report.ts';
import { calendarsOf } from '../../rules/context.ts';
import type { Deps } from '../deps.ts';
import { factLines } from '../figures/fact-lines.ts';
import { policiesAmong } from '../set-up/policies-among.ts';

/** An answer is good for so long, in milliseconds: counting goes through all the tickets. */
export const KPI_FRESH = 60_000;
/** Different questions whose answers are kept. */
const KEPT = 20;

type Needs = Pick<Deps, 'store' | 'clock' | 'caches' | 'log'>;

type Kpi = { readonly at: string; readonly desks: readonly object[] } | { readonly refused: string };

/** What may be asked; figures of single people are for the back office. */
interface KpiQuestion {
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string | null;
}

/** Makes the function that answers; whoever asks the same while it is being counted, or soon after, gets the same answer. */
export function askKpi(deps: Needs): (asked: KpiQuestion) => Promise<Kpi> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<Kpi> }>();
  return (asked) => {
    const key = JSON.stringify([asked.from, asked.to, asked.by]);
    const before = known.get(key);
    if (before !== undefined && performance.now() - before.at < KPI_FRESH) return before.answer;
    const answer = countAll(asked, deps);
    known.delete(key);
    known.set(key, { at: performance.now(), answer });
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    // What failed is tried again by the next who asks.
    answer.catch(() => known.delete(key));
    return answer;
  };
}

async function countAll({ from, to, by }: KpiQuestion, deps: Needs): Promise<Kpi> {
  if (by === 'person')
    return { refused: 'Figures of single people are for the back office: `tierline report --by person`.' };
  const question: Question = { from, to, by, service: null, person: null, explain: null };
  const now = deps.clock.now();
  const all: Answering[] = [];
  for await (const line of factLines(deps)) {
    if ('facts' in line) for (const facts of line.facts) all.at(-1)?.take(facts);
    if (!('desk' in line)) continue;
    const policies = policiesAmong(line.policies, deps);
    const inForce = line.policies.findLast(({ effectiveAt }) => effectiveAt <= now) ?? line.policies[0];
    if (inForce === undefined) continue;
    const policy = policies(inForce.version);
    const asking = answering(question, {
      desk: line.desk,
      policy,
      calendars: calendarsOf(policies),
      now,
      visitors: line.visitors,
    });
    if ('refused' in asking) return asking;
    all.push(asking);
  }
  const desks = all.flatMap((asking) => {
    const answered = asking.answer();
    return 'answer' in answered ? [plainReport(answered.answer)] : [];
  });
  return { at: isoOf(now), desks };
}
