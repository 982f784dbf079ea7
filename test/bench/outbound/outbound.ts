/** The bench `outbound`: webhooks to many subscribers, some of them dead or slow: do the others notice? */
import type { Bench, Figure } from '../bench.ts';
import { round } from '../say-report.ts';
import { percentile } from '../timers/crowd.ts';
import { type Crowd, type Delivered, deliverAll } from './deliver-all.ts';

/** What a percentile may cost beside the bad ones. */
const GOAL = 1.2;

export const outbound: Bench = {
  name: 'outbound',
  does: 'webhooks to subscribers of which some are dead or slow: are the others served as if they were alone?',
  peers: [],
  flags: { webhooks: '10000', subscribers: '20', bad: '5', within: '20', tickets: '50', rounds: '2' },
  run: async (flags, tell) => {
    const all: Crowd = {
      announcements: Math.round(Number(flags['webhooks']) / Number(flags['subscribers'])),
      healthy: Number(flags['subscribers']) - Number(flags['bad']),
      bad: Number(flags['bad']),
      tickets: Number(flags['tickets']),
      within: Number(flags['within']) * 1_000,
    };
    const rounds = Number(flags['rounds']);
    const alone: Delivered[] = [];
    const beside: Delivered[] = [];
    // The first one only warms up; then the two take turns, so that the machine is the same for both.
    await deliverAll({ ...all, announcements: all.announcements / 5, within: all.within / 5 });
    for (let at = 1; at <= rounds; at += 1) {
      alone.push(await deliverAll({ ...all, bad: 0 }));
      beside.push(await deliverAll(all));
      tell(`round ${at} of ${rounds}`);
    }
    const without = alone.flatMap(({ lags }) => lags);
    const lags = beside.flatMap(({ lags: some }) => some);
    const [p99, peer] = [percentile(lags, 99), percentile(without, 99)];
    const runs = [...alone, ...beside];
    const sum = (read: (one: Delivered) => number) => runs.reduce((total, one) => total + read(one), 0);
    return {
      setting: {
        'webhooks in a run': all.announcements * (all.healthy + all.bad),
        'subscribers, healthy': all.healthy,
        'subscribers, bad': `${all.bad}: by turns not there, silent, slow (2 s), answering 500, hanging up`,
        tickets: all.tickets,
        'within, s': all.within / 1_000,
        rounds,
        'what is timed': 'from the commit of a message until its subscriber has read it, over HTTP, signed',
        node: process.version,
      },
      figures: [
        {
          name: 'p99 of the healthy',
          unit: 'ms',
          value: p99,
          peerName: 'the same without the bad ones',
          peer,
          ratio: p99 / peer,
          goal: `≤ ${GOAL} × the cost`,
          met: p99 <= GOAL * peer,
        },
        none(
          'webhooks lost',
          sum(({ lost }) => lost),
        ),
        none(
          'webhooks out of their ticket’s order',
          sum(({ disordered }) => disordered),
        ),
      ],
      tables: [
        {
          title: 'Milliseconds from the commit to the healthy subscriber',
          columns: ['', 'p50', 'p90', 'p99', 'most'],
          rows: [
            [
              'without the bad ones',
              ...[50, 90, 99, 100].map((percent) => round(percentile(without, percent))),
            ],
            ['beside the bad ones', ...[50, 90, 99, 100].map((percent) => round(percentile(lags, percent)))],
          ],
        },
      ],
      more: { p50: percentile(lags, 50), p99, alone: { p50: percentile(without, 50), p99: peer } },
    };
  },
};

function none(name: string, value: number): Figure {
  return { name, unit: '', value, peerName: 'the goal', peer: 1, ratio: value, goal: '0', met: value === 0 };
}
