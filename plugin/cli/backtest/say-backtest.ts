/** The whole answer of a backtest for the terminal. */
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { Comparison } from '../../reports/compliance/compare.ts';
import { sayChanges, sayTable } from '../../reports/compliance/say-comparison.ts';

export interface Setting {
  readonly policy: string;
  readonly against: string | null;
  readonly timezone: string;
  readonly until: Instant;
  /** Tickets whose opening is not in the history; nothing can be said of them. */
  readonly unopened: number;
  readonly notes: readonly string[];
}

export function sayBacktest(comparison: Comparison, setting: Setting): readonly string[] {
  const { policy, against, timezone, notes, unopened } = setting;
  const changes = against === null ? [] : sayChanges(comparison, against, timezone);
  const lacking = unopened === 1 ? '1 ticket has' : `${unopened} tickets have`;
  const lack = unopened === 0 ? [] : [`${lacking} no opening in this history and could not be judged.`];
  const remarks = [...notes, ...lack];
  return [
    sayAbout(comparison, setting),
    ...remarks,
    '',
    ...(comparison.lines.length === 0
      ? ['No clock ran: the policy sets no target for any of these tickets.']
      : sayTable(comparison, { policy, against })),
    ...changes,
    ...(against === null || comparison.moved.count === 0 ? [] : ['', `Times are in ${timezone}.`]),
  ];
}

/** `1,204 tickets, opened 2025-01-02 to 2025-12-30, judged as of …` */
export function sayAbout({ tickets, from }: Comparison, { until }: Pick<Setting, 'until'>): string {
  const count = `${tickets.toLocaleString('en')} ${tickets === 1 ? 'ticket' : 'tickets'}`;
  const since = from === null ? '' : ` opened since ${isoOf(from).slice(0, 10)}`;
  return `${count}${since}, judged as of ${isoOf(until)}`;
}
