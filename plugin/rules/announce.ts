/** What subscribers hear: the difference between a ticket before and after an event, whichever rule made it. */
import { breachOf, type Clock, clockId, stateOf } from '../desk/clock/clock.ts';
import type { Announcement, AnnouncementType } from '../desk/effect.ts';
import type { TicketEvent } from '../desk/event.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';

/** `event` is what changed it: somebody’s act, or an instant that came. */
export function announce(
  before: Ticket | null,
  after: Ticket,
  event: Pick<TicketEvent, 'id' | 'at'>,
): readonly Announcement[] {
  const say = (type: AnnouncementType, data: Announcement['data'] = {}, which = ''): Announcement => ({
    kind: 'announcement',
    key: `${after.id}/${event.id}/${type}${which}`,
    type,
    at: event.at,
    data,
  });
  const met = after.clocks
    .filter((clock) => isMetNow(before, clock))
    .map((clock) => say('sla.met', { clock: clock.kind }, `/${clockId(clock)}`));
  if (before === null) return [say('ticket.opened', { channel: after.channel }), ...met];
  return [
    ...(isReclassified(before, after) ? [say('ticket.classified', { before: classOf(before) })] : []),
    ...(before.tier === after.tier
      ? []
      : [
          say('ticket.escalated', {
            from: before.tier,
            to: after.tier,
            why: after.handoffs.at(-1)?.why ?? null,
          }),
        ]),
    ...(before.assignee === after.assignee || after.assignee === null
      ? []
      : [say('ticket.assigned', { before: before.assignee })]),
    ...(after.waiting !== null && before.waiting?.on !== after.waiting.on
      ? [say('ticket.waiting', { on: after.waiting.on, why: after.waiting.why })]
      : []),
    ...(before.waiting !== null && after.waiting === null && isActive(after.status)
      ? [say('ticket.resumed')]
      : []),
    ...(isActive(before.status) && after.resolution?.code === 'solved'
      ? [say('ticket.resolved', { note: after.resolution.note, by: after.resolution.by })]
      : []),
    ...(!isActive(before.status) && isActive(after.status) ? [say('ticket.reopened')] : []),
    ...(before.status !== 'closed' && after.status === 'closed'
      ? [
          say('ticket.closed', {
            code: after.resolution?.code ?? null,
            verifiedBy: after.resolution?.verifiedBy ?? null,
          }),
        ]
      : []),
    ...(after.rating !== null && after.rating !== before.rating
      ? [say('ticket.rated', { ...after.rating })]
      : []),
    ...met,
  ];
}

function isReclassified(before: Ticket, after: Ticket): boolean {
  return JSON.stringify(classOf(before)) !== JSON.stringify(classOf(after));
}

function classOf({ kind, service, classification }: Ticket) {
  const { impact, urgency, priority } = classification;
  return { kind, service, impact, urgency, priority };
}

/** Met in time: a late answer is an answer, and still a breach. */
function isMetNow(before: Ticket | null, clock: Clock): boolean {
  if (stateOf(clock) !== 'met' || breachOf(clock) !== undefined) return false;
  if (before === null) return true;
  const was = before.clocks.find((one) => clockId(one) === clockId(clock));
  return was !== undefined && stateOf(was) !== 'met';
}
