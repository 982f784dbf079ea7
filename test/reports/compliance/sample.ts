/** Verdicts of a few tickets, in few words. */
import type { ClockVerdict, TicketVerdicts } from '../../../plugin/reports/compliance/verdict.ts';

export const at = (time: string): number => Date.parse(`2026-01-05T${time}:00Z`);

export function clock(change: Partial<ClockVerdict> = {}): ClockVerdict {
  const met = { outcome: 'met', breachedAt: null, over: true, due: null } as const;
  return { id: 'resolution', clock: 'resolution', priority: 'P2', ...met, ...change };
}

export function breached(time: string, change: Partial<ClockVerdict> = {}): ClockVerdict {
  return clock({ outcome: 'breached', breachedAt: at(time), due: at(time), over: false, ...change });
}

export function running(time: string | null, change: Partial<ClockVerdict> = {}): ClockVerdict {
  return clock({ outcome: 'running', due: time === null ? null : at(time), over: false, ...change });
}

export function ticket(number: number, clocks: readonly ClockVerdict[], open = true): TicketVerdicts {
  const url = `https://github.com/acme/desk/issues/${number}`;
  return { ticket: `7#${number}`, number, url, open, clocks };
}
