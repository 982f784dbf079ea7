/** What a proposed policy would change for the open tickets, in a sentence and a table. */
import type { Instant } from '../../instant.ts';
import type { MovedDue, Owed, Preview } from '../../proposal/preview.ts';
import { sayClockName } from '../promise.ts';
import { sayShortTime } from '../time.ts';

/** Longer tables are read by nobody. */
const ROWS = 30;

/** `23 open tickets get new due times, 2 of them breach` */
export function sayMoves({ open, moves }: Preview): string {
  if (open === 0) return 'No ticket is open, so no due time moves';
  const moved = new Set(moves.map(({ number }) => number)).size;
  const breached = new Set(moves.flatMap(({ number, breaches }) => (breaches ? [number] : []))).size;
  if (moved === 0) return 'No open ticket gets a new due time';
  if (moved === 1) return `1 open ticket gets a new due time${breached === 0 ? '' : ' and breaches'}`;
  const breach = breached === 1 ? '1 of them breaches' : `${breached} of them breach`;
  return `${moved} open tickets get new due times${breached === 0 ? '' : `, ${breach}`}`;
}

/** The table of what moves, breaches first; empty where nothing does. */
export function tableOf({ moves }: Preview, timezone: string): readonly string[] {
  if (moves.length === 0) return [];
  const rows = moves.toSorted((one, other) => Number(other.breaches) - Number(one.breaches));
  const more = rows.length - ROWS;
  return [
    '| Ticket | Clock | Due now | Due then |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, ROWS).map((row) => rowOf(row, timezone)),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
    '',
    `<sub>Times are in ${timezone}.</sub>`,
  ];
}

function rowOf({ number, clock, was, becomes, breaches }: MovedDue, timezone: string): string {
  const then = breaches ? '**breached at once**' : sayOwed(becomes, timezone);
  return `| #${number} | ${sayClockName(clock)} | ${sayOwed(was, timezone)} | ${then} |`;
}

function sayOwed(owed: Owed, timezone: string): string {
  switch (owed) {
    case 'nothing':
      return 'no target';
    case 'paused':
      return 'stands still';
    default:
      return sayShortTime(owed, timezone);
  }
}

/** Honest about what the preview cannot know. */
export function sayAssumption(from: Instant, now: Instant): string {
  const until = from > now ? 'until then' : 'until it is merged';
  return `Counted as if nothing happened to the tickets ${until}. What was measured so far stands, and so does what is breached already.`;
}
