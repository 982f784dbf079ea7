/** What subscribers hear: the difference between a ticket before and after an event, whichever rule made it. */
import { type Clock, clockKinds, stateOf } from '../desk/clock/clock.ts';
import type { Announcement, AnnouncementType } from '../desk/effect.ts';
import type { TicketEvent } from '../desk/event.ts';
import { isActive } from '../desk/ticket/status.ts';
import { clockOf, type Ticket } from '../desk/ticket/ticket.ts';

export function announce(before: Ticket | null, after: Ticket, event: TicketEvent): readonly Announcement[] {
  const say = (type: AnnouncementType, data: Announcement['data'] = {}, which = ''): Announcement => ({
    kind: 'announcement',
    key: `${after.id}/${event.id}/${type}${which}`,
    type,
    at: event.at,
    data,
  });
  if (before === null) return [say('ticket.opened', { channel: after.channel })];
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
    ...clockKinds
      .filter((kind) => isMetNow(clockOf(before, kind), clockOf(after, kind)))
      .map((kind) => say('sla.met', { clock: kind }, `/${kind}`)),
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
function isMetNow(before: Clock | undefined, after: Clock | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return stateOf(before) !== 'met' && stateOf(after) === 'met' && after.passed.breach === undefined;
}
