/** What a message to a chat or to whoever is on call says, in the desk’s language: one line, and what it is about. */
import type { ClockKind } from '../../core/clock.ts';
import { clockKinds } from '../../core/clock.ts';
import type { Announcement } from '../../core/effect.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { tierName, waitReasonName } from '../../reply/card/names.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayClockName } from '../../reply/promise.ts';
import { type Locale, render } from '../../words/render.ts';

/** Plain text, which may hold anybody’s words: whoever sends it makes it harmless there. */
interface Said {
  readonly headline: string;
  readonly lines: readonly string[];
}

/** `ticket` is as it was right after. */
export function sayAnnouncement(
  announcement: Pick<Announcement, 'type' | 'data'>,
  ticket: Ticket,
  policy: Policy,
): Said {
  const locale = deskLocale(policy);
  const facts = [ticket.classification.priority, tierName(ticket.tier, locale), ticket.service ?? ''];
  return {
    headline: headlineOf(announcement, ticket, locale),
    lines: [ticket.title, facts.filter((one) => one !== '').join(' · ')],
  };
}

/** That the desk was away, and what fell due meanwhile. */
export function sayRecovered(repository: string, tickets: number, policy: Policy): Said {
  const values = { repository, tickets: String(tickets) };
  return { headline: render('chat-desk-recovered', values, deskLocale(policy)), lines: [] };
}

/** That nobody ran the desk, and what was recovered since. */
export function sayOffline(
  {
    events,
    corrected,
    ...where
  }: {
    readonly repository: string;
    readonly from: string;
    readonly until: string;
    readonly events: number;
    readonly corrected: number;
  },
  policy: Policy,
): Said {
  const values = { ...where, events: String(events), clocks: String(corrected) };
  return { headline: render('chat-desk-offline', values, deskLocale(policy)), lines: [] };
}

function headlineOf(
  { type, data }: Pick<Announcement, 'type' | 'data'>,
  now: Ticket,
  locale: Locale,
): string {
  const ticket = `#${now.number}`;
  const clock = () => sayClockName(clockIn(data), locale);
  switch (type) {
    case 'ticket.opened':
      return render('chat-opened', { ticket, requester: now.requester.login }, locale);
    case 'ticket.classified':
      return render('chat-classified', { ticket, priority: now.classification.priority }, locale);
    case 'ticket.escalated':
      return data['to'] === 'managers'
        ? render('chat-managers', { ticket }, locale)
        : render('chat-tier', { ticket, level: tierName(now.tier, locale) }, locale);
    case 'ticket.assigned':
      return render('chat-assigned', { ticket, assignee: now.assignee ?? '' }, locale);
    case 'ticket.waiting':
      return render(
        'chat-waiting',
        { ticket, whom: now.waiting === null ? '' : waitReasonName(now.waiting.on, locale) },
        locale,
      );
    case 'ticket.resumed':
      return render('chat-resumed', { ticket }, locale);
    case 'ticket.resolved':
      return render('chat-resolved', { ticket }, locale);
    case 'ticket.reopened':
      return render('chat-reopened', { ticket }, locale);
    case 'ticket.closed':
      return render('chat-closed', { ticket }, locale);
    case 'ticket.rated':
      return render('chat-rated', { ticket, stars: textIn(data, 'stars') }, locale);
    case 'problem.opened':
      return render('chat-problem', { ticket }, locale);
    case 'known-error.published':
      return render('chat-published', { ticket, article: textIn(data, 'known') }, locale);
    case 'known-error.fixed':
      return render('chat-fixed', { ticket, version: textIn(data, 'version') }, locale);
    case 'sla.warning':
      return data['breached'] === true
        ? render('chat-breached', { ticket, clock: clock() }, locale)
        : render('chat-warning', { ticket, clock: clock(), milestone: textIn(data, 'milestone') }, locale);
    case 'sla.breached':
      return render('chat-breached', { ticket, clock: clock() }, locale);
    case 'sla.met':
      return render('chat-met', { ticket, clock: clock() }, locale);
    case 'sla.corrected':
      return render('chat-corrected', { ticket, clock: clock() }, locale);
    case 'desk.recovered':
      return ticket;
    default:
      return type satisfies never;
  }
}

function clockIn(data: Announcement['data']): ClockKind {
  return clockKinds.find((one) => one === data['clock']) ?? 'resolution';
}

function textIn(data: Announcement['data'], name: string): string {
  const value = data[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
