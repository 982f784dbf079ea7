/** The bench `calendar`: deadlines and elapsed time, an hour and ten years ahead, against three other libraries. */
import { deadline, elapsed } from '../../../plugin/calendar/arithmetic.ts';
import type { Calendar } from '../../../plugin/calendar/calendar.ts';
import { compileCalendar } from '../../../plugin/calendar/compile-calendar.ts';
import type { Instant } from '../../../plugin/calendar/instant.ts';
import { atLeast, atMost, type Bench, type Figure } from '../bench.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { timeCall } from '../time-call.ts';
import { loadPeers } from './peers/load-peers.ts';
import type { Peer } from './peers/peer.ts';
import { firstYear, type Horizon, horizons, office, starts, years, zone } from './work.ts';

const peerPackages = ['opening_hours', 'moment-business-time', 'dayjs-business-time'];

export const calendar: Bench = {
  name: 'calendar',
  does: 'deadlines and elapsed time from an hour to ten years, with holidays and both changes of the clocks',
  peers: peerPackages,
  flags: { seed: '20261122', starts: '1024', budget: '400' },
  run: async (flags, tell) => {
    const from = starts(Number(flags['starts']), Number(flags['seed']));
    const budget = Number(flags['budget']);
    const desk = compiled();
    const ours: Peer = {
      name: 'Tierline',
      deadline: (at, ms) => deadline(desk, at, ms),
      elapsed: (at, to) => elapsed(desk, at, to),
    };
    const all = [ours, ...(await loadPeers(zone))];
    const costs = horizons.map((horizon) => {
      tell(`${horizon.name} ahead …`);
      return { horizon, rows: all.map((one) => costOf(one, ours, horizon, from, budget)) };
    });
    const compiling = timeCall(() => compiled(), budget * 2) / 1e6;
    return {
      setting: {
        seed: flags['seed'] ?? '',
        starts: from.length,
        zone,
        holidays: `${office.holidays.length} in ${years} years`,
        'milliseconds a measurement': budget,
        node: process.version,
        ...Object.fromEntries(peerPackages.map((name) => [name, versionOf(name)])),
      },
      figures: (['deadline', 'elapsed'] as const).flatMap((operation) => figuresOf(operation, costs)),
      tables: [
        ...(['deadline', 'elapsed'] as const).map((operation) => ({
          title: `${operation}, µs each`,
          columns: ['', ...all.map(({ name }) => name)],
          rows: costs.map(({ horizon, rows }) => [
            horizon.name,
            ...rows.map((row) => `${round(row[operation] / 1000)}${sayAgreement(row.agreed, row.asked)}`),
          ]),
        })),
        {
          title: 'a calendar of twelve years, compiled',
          columns: ['Tierline'],
          rows: [[`${round(compiling)} ms`]],
        },
      ],
      more: { compiledMs: compiling, costs },
    };
  },
};

interface Cost {
  readonly name: string;
  /** Nanoseconds for one call. */
  readonly deadline: number;
  readonly elapsed: number;
  /** How many deadlines were asked of both, and how many were the same as ours. */
  readonly asked: number;
  readonly agreed: number;
}

/** With its table of all twelve years worked out, as a desk has it after its first ticket. */
function compiled(): Calendar {
  const made = compileCalendar(office);
  if ('refused' in made) throw new Error(made.refused);
  made.reach(Date.UTC(firstYear, 0, 1), Date.UTC(firstYear + years, 0, 1));
  return made;
}

function costOf(peer: Peer, ours: Peer, { ms }: Horizon, from: readonly Instant[], budget: number): Cost {
  const pairs = from.map((at) => ({ at, to: ours.deadline(at, ms) }));
  const pairOf = (turn: number) => pairs[turn % pairs.length] ?? { at: 0, to: 0 };
  // A slow peer is asked a few questions only, so that the bench ends.
  const once = timeCall((turn) => peer.deadline(pairOf(turn).at, ms), 0);
  const asked = Math.max(2, Math.min(50, Math.floor((budget * 1e6) / once)));
  const agreed = pairs.slice(0, asked).filter(({ at, to }) => peer.deadline(at, ms) === to).length;
  return {
    name: peer.name,
    deadline: timeCall((turn) => peer.deadline(pairOf(turn).at, ms), budget),
    elapsed: timeCall((turn) => peer.elapsed(pairOf(turn).at, pairOf(turn).to), budget),
    asked,
    agreed,
  };
}

type Costs = readonly { readonly horizon: Horizon; readonly rows: readonly Cost[] }[];

function figuresOf(operation: 'deadline' | 'elapsed', costs: Costs): readonly Figure[] {
  const at = (name: string) => {
    const [ours, ...peers] = costs.find(({ horizon }) => horizon.name === name)?.rows ?? [];
    const fastest = peers.toSorted((a, b) => a[operation] - b[operation])[0];
    if (ours === undefined || fastest === undefined) throw new Error(`nothing was measured at ${name}`);
    return { value: ours[operation], peer: fastest[operation], peerName: fastest.name };
  };
  const hour = at('1 hour');
  const unit = 'ns';
  return [
    atLeast(100, { name: `${operation}, 1 hour`, unit, ...hour }),
    atLeast(1000, { name: `${operation}, 30 business days`, unit, ...at('30 business days') }),
    atMost(2, {
      name: `${operation}, 10 years`,
      unit,
      value: at('10 years').value,
      peerName: 'itself at 1 hour',
      peer: hour.value,
    }),
  ];
}

function sayAgreement(agreed: number, asked: number): string {
  return agreed === asked ? '' : ` (${agreed} of ${asked} deadlines as here)`;
}
