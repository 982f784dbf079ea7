/**
 * What the desk counts of itself while it works, by Prometheus’ names. A label has few values, known beforehand: nothing
 * of a ticket, a person or a repository ever stands in one.
 */
import { Counter, Histogram, Registry } from 'prom-client';

/** Where a delivery comes from: GitHub, monitoring, or the desk itself, as what the time alone does. */
export const sources = ['github', 'alerts', 'desk'] as const;
export type Source = (typeof sources)[number];

/** To whom effects go: GitHub, subscribers, or a summary that the desk gathers first. */
export const laneKinds = ['github', 'subscriber', 'desk'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** What becomes of a try that failed. */
export const outcomes = ['retried', 'parked'] as const;
export type Outcome = (typeof outcomes)[number];

/** From a moment to a day; a desk that was away is later than that, and is counted under infinity. */
const lateness = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600, 14_400, 86_400];

/** Begins at zero. Each desk counts for itself, also where several run in one process. */
export function newMeasures() {
  const registry = new Registry();
  const registers = [registry];
  const measures = {
    registry,
    received: new Counter({
      name: 'tierline_deliveries_received_total',
      help: 'Posts of GitHub and of monitoring that were stored and acknowledged, doubled ones included.',
      labelNames: ['source'],
      registers,
    }),
    handled: new Counter({
      name: 'tierline_deliveries_handled_total',
      help: 'Deliveries that were handled to their end, the desk’s own included.',
      labelNames: ['source'],
      registers,
    }),
    deliveryFailures: new Counter({
      name: 'tierline_delivery_failures_total',
      help: 'Tries to handle a delivery that failed.',
      labelNames: ['outcome'],
      registers,
    }),
    delivered: new Counter({
      name: 'tierline_effects_delivered_total',
      help: 'Effects that were carried out: comments, labels, webhooks and the like.',
      labelNames: ['lane'],
      registers,
    }),
    effectFailures: new Counter({
      name: 'tierline_effect_failures_total',
      help: 'Tries to carry out an effect that failed.',
      labelNames: ['lane', 'outcome'],
      registers,
    }),
    clockLateness: new Histogram({
      name: 'tierline_clock_lateness_seconds',
      help: 'From the instant at which a milestone or a breach was due to be told until its message was taken.',
      labelNames: ['lane'],
      buckets: lateness,
      registers,
    }),
    dueLateness: new Histogram({
      name: 'tierline_due_lateness_seconds',
      help: 'From the instant at which a ticket had something to do by itself until that was decided and stored.',
      buckets: lateness,
      registers,
    }),
    scrapeErrors: new Counter({
      name: 'tierline_scrape_errors_total',
      help: 'Parts of a scrape that could not be read and were left out.',
      labelNames: ['part'],
      registers,
    }),
  } as const;
  showZeros(measures);
  return measures;
}

export type Measures = ReturnType<typeof newMeasures>;

/** A counter that has not counted yet is there and says zero: only so does its first step show as one. */
function showZeros({
  received,
  handled,
  deliveryFailures,
  delivered,
  effectFailures,
  clockLateness,
}: Measures) {
  received.inc({ source: 'github' }, 0);
  received.inc({ source: 'alerts' }, 0);
  for (const source of sources) handled.inc({ source }, 0);
  for (const outcome of outcomes) deliveryFailures.inc({ outcome }, 0);
  for (const lane of laneKinds) {
    delivered.inc({ lane }, 0);
    clockLateness.zero({ lane });
    for (const outcome of outcomes) effectFailures.inc({ lane, outcome }, 0);
  }
}
