/** Where the portal reads the figures that a desk publishes, when it is built. */
import { Hono } from 'hono';
import type { Question } from '../../reports/figures/answer.ts';
import { wholeWeeks } from '../../reports/figures/period.ts';
import { publish, publishAll } from '../../reports/figures/publish.ts';
import type { Deps } from '../deps.ts';
import { reportOf } from '../figures/report-of.ts';
import { policyInForce } from '../set-up/policies-among.ts';
import { desksBehind } from './desks-behind.ts';

/** All tickets of a desk are counted for it, so it is done this seldom, in milliseconds. */
const KEPT = 10 * 60_000;
/** Weeks of the charts, and of the figures beside those before. */
const [TREND, LATELY] = [12, 4];

type Needs = Pick<Deps, 'store' | 'caches' | 'clock' | 'log'>;

/** `portal` is the portal’s origin: of a desk whose policy names another one, or does not publish, nothing is told. */
export function portalReportDoor(deps: Needs, portal: string): Hono {
  const { clock, log } = deps;
  const door = new Hono();
  let kept: { readonly until: number; readonly report: ReturnType<typeof reportBehind> } | null = null;
  const report = (): ReturnType<typeof reportBehind> => {
    const now = clock.stamp();
    if (kept === null || kept.until <= now) kept = { until: now + KEPT, report: reportBehind(portal, deps) };
    return kept.report;
  };
  door.get('/report.json', async (context) => {
    try {
      const published = await report();
      if (published.desks.length > 0)
        return context.json(published, 200, { 'cache-control': 'public, max-age=600' });
      return context.text('No desk behind this portal publishes its figures.\n', 404, {
        'cache-control': 'public, max-age=60',
      });
    } catch (error) {
      // What failed is tried again by the next who asks.
      kept = null;
      log.error({ error }, 'could not work out the report for the portal');
      return context.text('The report cannot be read just now.\n', 503, { 'cache-control': 'no-store' });
    }
  });
  return door;
}

/** One desk after the other: their own work comes first. */
async function reportBehind(portal: string, deps: Needs) {
  const at = deps.clock.now();
  const behind = await desksBehind(portal, deps);
  const desks = await Array.fromAsync(behind, (id) => publishedBy(id, deps));
  return publishAll(desks.flat(), at);
}

/** Nothing of a desk that does not publish. */
async function publishedBy(desk: number, deps: Needs) {
  const now = deps.clock.now();
  const policy = (await policyInForce(desk, now, deps))?.policy;
  if (policy?.publishReport !== true) return [];
  const asked = (weeks: number): Question => ({
    ...wholeWeeks(weeks, policy.timezone, now),
    by: 'week',
    service: null,
    person: null,
    explain: null,
  });
  const lately = await reportOf(desk, asked(LATELY), now, deps);
  const trend = await reportOf(desk, asked(TREND), now, deps);
  if (lately === null || trend === null || 'refused' in lately || 'refused' in trend) return [];
  return [publish(lately.answer, trend.answer.report)];
}
