/** A desk with every clock: 24x7, so that an hour is an hour. */
import type { ClockKind } from '../../../plugin/core/clock.ts';
import { stateOf } from '../../../plugin/core/clock.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { type Context, calendarsOf } from '../../../plugin/rules/context.ts';
import { read } from '../../../plugin/sla/passing.ts';
import { desk, play } from '../../core/sample.ts';

export const everyClock = `
timezone: Europe/Berlin
back-office: acme/back-office
people:
  level-1: ['@lena']
  level-2: ['@omar']
  managers: ['@mia']
  call-for: []
services:
  vpn: { name: VPN, developers: acme/vpn-client }
  mail: { name: Mail, calendar: office }
calendars:
  office:
    timezone: Europe/Berlin
    hours: { mon-fri: '09:00-17:00' }
# Nobody is reminded, so that only the clocks speak.
reminders: { lies-still: {} }
clocks:
  first-response: { targets: { P1: 30m, P2: 1h, P3: 2h } }
  next-response: { targets: { P1: 1h, P2: 2h } }
  update: { targets: { P1: 1h, P2: 4h } }
  resolution: { targets: { P1: 4h, P2: 8h, P3: 24h } }
  tier:
    targets: { P1: 1h, P2: 3h }
    for:
      - tier: 2
        targets: { P2: 5h }
  engagement:
    targets: { P2: 6h }
    for:
      - engagement: vendor
        targets: { P2: 10h }
`;

/** The desk with other lines in its policy. */
export function deskWith(change: (text: string) => string = (text) => text): Context {
  return desk({ v1: change(everyClock) });
}

/** Each clock of a kind: how it stands, when it began and when it is due. */
export function clocksOf(
  kind: ClockKind,
  events: readonly TicketEvent[],
  at: number,
  context: Context = deskWith(),
): readonly { state: string; from: number | undefined; due: number | null; used: number | undefined }[] {
  const { ticket } = play(events, context);
  return ticket.clocks
    .filter((clock) => clock.kind === kind)
    .map((clock) => {
      const reading = read(clock, calendarsOf(context.policies), at);
      return {
        state: stateOf(clock),
        from: clock.marks[0]?.at,
        due: reading?.due ?? null,
        used: reading?.used,
      };
    });
}
