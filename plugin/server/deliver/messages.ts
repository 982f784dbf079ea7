/** Puts announcements into the outbox: one message for each subscriber that wants it, so that a dead one keeps nobody else waiting. */
import type { Instant } from '../../calendar/instant.ts';
import { type Clock, clockId, isOver } from '../../core/clock.ts';
import type { Announcement, Effect } from '../../core/effect.ts';
import type { TicketEvent } from '../../core/event.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { fitting } from '../../outbound/fitting.ts';
import type { Page, WaitingMessage } from '../../outbound/formats.ts';
import { type DeskMessage, type Message, messageId, messageOf } from '../../outbound/message.ts';
import { hears, type Subscriber } from '../../outbound/subscriber.ts';
import type { Policy } from '../../policy/policy.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { laneOfSubscriber } from './post-message.ts';
import { sayAnnouncement } from './say-announcement.ts';

/** Whom announcements of a ticket go to, in whose words, and the numbers of those that were not made before. */
interface Mailing {
  readonly subscribers: readonly Subscriber[];
  readonly policy: Policy;
  readonly numbers: ReadonlyMap<string, number>;
  readonly at: Instant;
}

/** A message’s id is the same at every try. */
export function messageRows(
  effect: Effect,
  ticket: Ticket,
  { subscribers, policy, numbers, at }: Mailing,
): readonly NewEffect[] {
  if (effect.kind !== 'announcement') return [];
  const sequence = numbers.get(effect.key);
  if (sequence === undefined) return [];
  const message = messageOf(effect, ticket, sequence);
  const page = pageOf(effect, ticket);
  const more = { chat: sayAnnouncement(effect, ticket, policy), ...(page === null ? {} : { page }) };
  return subscribers
    .filter(({ types, format }) => hears(types, effect.type) && (format !== 'pagerduty' || page !== null))
    .map(({ name }) => {
      const to = { name, stream: ticket.id, at };
      return messageEffect(`${effect.key}@${name}`, messageId(effect.key), message, to, more);
    });
}

/** What alarms somebody, and what says that it was a mistake. */
function pageOf({ key, type }: Announcement, ticket: Ticket): Page | null {
  const about = { key: keyOfClock(key, ticket), severity: 'warning' } as const;
  switch (type) {
    case 'sla.warning':
      return { ...about, action: 'trigger' };
    case 'sla.breached': {
      const { priority } = ticket.classification;
      return { ...about, action: 'trigger', severity: priority === 'P1' ? 'critical' : 'error' };
    }
    case 'sla.corrected':
      return { ...about, action: 'resolve' };
    default:
      return null;
  }
}

/** The key of what is announced of a clock begins with the ticket and the clock. */
function keyOfClock(key: string, ticket: Ticket): string {
  const clock = ticket.clocks.find((one) => key.startsWith(`${nameOf(ticket, one)}/`));
  return clock === undefined ? ticket.id : nameOf(ticket, clock);
}

function nameOf(ticket: Pick<Ticket, 'id'>, clock: Clock): string {
  return `${ticket.id}/${clockId(clock)}`;
}

/**
 * An alarm ends with its clock, however that ends: met in time or late, or not owed any more. Only the first of these is
 * announced to all, so those who are alarmed are told by messages of their own.
 */
export function endedPages(
  before: Ticket | null,
  after: Ticket,
  event: Pick<TicketEvent, 'id'>,
  { subscribers, policy, at }: Omit<Mailing, 'numbers'>,
): readonly NewEffect[] {
  const pagers = subscribers.filter(
    ({ format, types }) =>
      format === 'pagerduty' && types.some((type) => alarms.some((one) => hears([type], one))),
  );
  if (before === null || pagers.length === 0) return [];
  const now = new Map(after.clocks.map((clock) => [clockId(clock), clock]));
  const ended = before.clocks.filter((clock) => {
    const then = now.get(clockId(clock));
    const isAlarm = Object.keys({ ...clock.passed, ...then?.passed }).length > 0;
    return isAlarm && !isOver(clock) && (then === undefined || isOver(then));
  });
  return ended.flatMap((clock) => {
    const announcement: Announcement = {
      kind: 'announcement',
      key: `${nameOf(after, clock)}/over/${event.id}`,
      type: 'sla.met',
      at,
      data: { clock: clock.kind },
    };
    const more = {
      chat: sayAnnouncement(announcement, after, policy),
      page: { action: 'resolve', key: nameOf(after, clock), severity: 'warning' } as const,
    };
    const message = messageOf(announcement, after, 0);
    return pagers.map(({ name }) => {
      const to = { name, stream: after.id, at };
      return messageEffect(`${announcement.key}@${name}`, messageId(announcement.key), message, to, more);
    });
  });
}

const alarms = ['sla.warning', 'sla.breached'] as const;

/** A message for one subscriber; those of one stream keep their order. */
export function messageEffect(
  key: string,
  id: string,
  message: Message | DeskMessage,
  { name, stream, at }: { readonly name: string; readonly stream: string; readonly at: Instant },
  more: Pick<WaitingMessage, 'chat' | 'page'>,
): NewEffect {
  const waiting: WaitingMessage = { id, body: fitting(JSON.stringify(message)), ...more };
  return {
    key,
    lane: laneOfSubscriber(name),
    stream,
    kind: message.type,
    body: JSON.stringify(waiting),
    notBefore: at,
  };
}
