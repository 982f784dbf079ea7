/** What subscribers hear: the difference between a ticket before and after an event, whichever rule made it. */
import { breachOf, type Clock, clockId, stateOf } from '../core/clock.ts';
import type { Announcement, AnnouncementType } from '../core/effect.ts';
import type { TicketEvent } from '../core/event.ts';
import { isActive } from '../core/ticket/status.ts';
import type { GivenRating, Ticket } from '../core/ticket/ticket.ts';
import { fixOf } from './between/problem-standing.ts';

/** `event` is what changed it: somebody’s act, or an instant that came. */
export function announce(
  before: Ticket | null,
  after: Ticket,
  event: Pick<TicketEvent, 'id' | 'at'>,
): readonly Announcement[] {
  // A ticket begins once, whether its opening was heard or the desk found it there: one may follow the other.
  const id = before === null ? 'opened' : event.id;
  const say = (type: AnnouncementType, data: Announcement['data'] = {}, which = ''): Announcement => ({
    kind: 'announcement',
    key: `${after.id}/${id}/${type}${which}`,
    type,
    at: event.at,
    data,
  });
  const met = after.clocks
    .filter((clock) => isMetNow(before, clock))
    .map((clock) => say('sla.met', { clock: clock.kind }, `/${clockId(clock)}`));
  // What was over before the desk got it is no news.
  if (before === null && after.closedBefore === true) return [];
  if (before === null)
    return [
      say('ticket.opened', { channel: after.channel }),
      ...(after.kind === 'problem' ? [say('problem.opened', { from: askedFrom(after) })] : []),
      ...(after.assignee === null ? [] : [say('ticket.assigned', { before: null })]),
      ...(after.waiting === null
        ? []
        : [say('ticket.waiting', { on: after.waiting.on, why: after.waiting.why })]),
      ...met,
    ];
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
    ...after.managerCalls
      .slice(before.managerCalls.length)
      .map(({ why }, at) => say('ticket.escalated', { to: 'managers', why }, `/managers/${at}`)),
    ...(before.assignee === after.assignee || after.assignee === null
      ? []
      : [say('ticket.assigned', { before: before.assignee })]),
    ...(after.waiting !== null && before.waiting?.on !== after.waiting.on
      ? [say('ticket.waiting', { on: after.waiting.on, why: after.waiting.why })]
      : []),
    ...(before.waiting !== null && after.waiting === null && isActive(after.status)
      ? [say('ticket.resumed')]
      : []),
    ...(isActive(before.status) && isResolved(after) ? [say('ticket.resolved', resolutionOf(after))] : []),
    ...(!isActive(before.status) && isActive(after.status) ? [say('ticket.reopened')] : []),
    ...(before.status !== 'closed' && after.status === 'closed'
      ? [
          say('ticket.closed', {
            code: after.resolution?.code ?? null,
            verifiedBy: after.resolution?.verifiedBy ?? null,
            ...(after.main === null ? {} : { duplicateOf: after.main.number }),
            ...(after.resolution?.handedTo === undefined ? {} : { handedTo: after.resolution.handedTo }),
          }),
        ]
      : []),
    // Late news may show that what was rated was solved at another time: it stays one rating, so that is not in its key.
    ...newRatings(before, after).map(({ stars, comment }, at) =>
      say('ticket.rated', { stars, comment }, at === 0 ? '' : `/${at}`),
    ),
    ...learned(before, after).map(({ type, data }) => say(type, data)),
    ...met,
  ];
}

/** Of a problem: its article is there, and its trouble is fixed; each once. */
function learned(
  before: Ticket,
  after: Ticket,
): readonly { readonly type: AnnouncementType; readonly data: Announcement['data'] }[] {
  const article = after.record?.article ?? null;
  const isNew = article !== null && before.record?.article == null;
  const version = fixOf(after)?.version ?? null;
  const isFixed = version !== null && fixOf(before) === null;
  return [
    ...(isNew
      ? [
          {
            type: 'known-error.published' as const,
            data: {
              known: article.id,
              title: article.title,
              url: article.url,
              workaround: article.workaround ?? null,
            },
          },
        ]
      : []),
    ...(isFixed
      ? [{ type: 'known-error.fixed' as const, data: { known: article?.id ?? null, version } }]
      : []),
  ];
}

/** The number of the ticket that asked for the problem; null where somebody opened it by hand. */
function askedFrom({ askedBy }: Ticket): number | null {
  return askedBy === undefined ? null : Number(askedBy.ticket.split('#')[1]);
}

/** Also of a resolution that the same comment, or an earlier one, undid. */
function newRatings(before: Ticket, { ratings }: Ticket): readonly GivenRating[] {
  const known = new Set(before.ratings.map((one) => JSON.stringify(one)));
  return ratings.filter((one) => !known.has(JSON.stringify(one)));
}

/** Solved, or so taken because the requester said nothing more; what else ends a ticket closes it. */
function isResolved({ resolution }: Ticket): boolean {
  return resolution?.code === 'solved' || resolution?.code === 'no-answer';
}

/** The desk itself resolves what nobody answers: it has no login. */
function resolutionOf({ resolution }: Ticket): Announcement['data'] {
  if (resolution === null) return {};
  const { code, note, by } = resolution;
  return code === 'solved' ? { code, note, by } : { code, note, by: null };
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
