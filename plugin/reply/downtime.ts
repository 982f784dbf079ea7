/** What people read of what could not be said in time, because the desk was down or behind, or at all, because an issue is locked. */

import type { Instant } from '../calendar/instant.ts';
import type { Policy } from '../policy/policy.ts';
import { oneLine } from '../words/escape.ts';
import { type Locale, render, renderCount } from '../words/render.ts';
import { deskLocale } from './locale.ts';
import { addressed, mentionManagers } from './people.ts';
import type { Report } from './set-up.ts';
import { sayDate, sayShortTime, sayTime } from './time.ts';

/** What a ticket’s people were not told in time. */
export interface MissedTicket {
  readonly number: number;
  readonly title: string;
  /** One for each notice: what happened, and when. */
  readonly lines: readonly string[];
}

export interface Missed {
  /** `owner/name` of the desk repository. */
  readonly desk: string;
  /** The address of the desk’s issues. */
  readonly issues: string;
  /** The first and the last instant at which something should have been told. */
  readonly from: Instant;
  readonly until: Instant;
  readonly tickets: readonly MissedTicket[];
  /** Tickets that the table has no room for. */
  readonly more: number;
  /** Told in the back office, where a bare number would name an issue of the back office itself. */
  readonly backOffice: boolean;
}

/** How many tickets the table shows. */
export const ROOM = 60;

/** A title may be cut without harm: the number in front of it leads to the ticket. */
const LONGEST_TITLE = 80;

export function sayMissed(missed: Missed, policy: Policy): Report {
  const locale = deskLocale(policy);
  const { timezone } = policy;
  const { language } = locale;
  const during =
    missed.from === missed.until
      ? render('missed-at', { time: sayTime(missed.from, timezone, language) }, locale)
      : render(
          'missed-between',
          {
            from: sayShortTime(missed.from, timezone, language),
            until: sayTime(missed.until, timezone, language),
          },
          locale,
        );
  return {
    title: render('missed-title', { date: sayDate(missed.from, timezone, language) }, locale),
    body: [
      addressed(mentionManagers(policy), render('missed', { during }, locale)),
      '',
      render('missed-head', {}, locale),
      '| --- | --- |',
      ...missed.tickets.map((ticket) => sayTicket(ticket, missed)),
      ...(missed.more === 0 ? [] : ['', sayMore(missed, locale)]),
      '',
      render('missed-close', {}, locale),
    ].join('\n'),
  };
}

function sayTicket({ number, title, lines }: MissedTicket, { desk, backOffice }: Missed): string {
  const ticket = backOffice ? `${desk}#${number}` : `#${number}`;
  return `| ${ticket} ${oneLine(title, LONGEST_TITLE)} | ${lines.map((line) => oneLine(line)).join('<br>')} |`;
}

function sayMore({ more, issues, backOffice }: Missed, locale: Locale): string {
  const rest = renderCount('missed-more', more, {}, locale);
  if (backOffice) return `${rest} ${render('missed-more-cards', { url: issues }, locale)}`;
  const url = `${issues}?q=${encodeURIComponent('is:issue is:open label:"sla: breached"')}`;
  return `${rest} ${render('missed-more-breached', { url }, locale)}`;
}

/** A stretch in which nobody ran the desk, and what that came to. */
interface Offline {
  readonly from: Instant;
  readonly until: Instant;
  /** What was done meanwhile, and was heard of afterwards. */
  readonly events: number;
  /** Clocks whose breach was told and taken back. */
  readonly corrected: number;
}

/** For the back office; managers are spoken to where a clock was corrected. */
export function sayOutage({ from, until, events, corrected }: Offline, policy: Policy): Report {
  const locale = deskLocale(policy);
  const { timezone } = policy;
  const { language } = locale;
  const since = sayShortTime(from, timezone, language);
  const words = { from: since, until: sayTime(until, timezone, language) };
  const counts = { events: String(events), clocks: String(corrected) };
  const said = render('outage', { ...words, ...counts }, locale);
  return {
    title: render('outage-title', { from: since, until: sayShortTime(until, timezone, language) }, locale),
    body: addressed(corrected > 0 ? mentionManagers(policy) : '', said),
  };
}

/** Where something could not be written. */
export type LockedPlace =
  | { readonly what: 'ticket'; readonly number: number }
  /** Of the developers: `owner/name#number`. */
  | { readonly what: 'developers'; readonly issue: string };

/** The words themselves stand below it, as a quotation. */
export function sayUnsaid(locked: LockedPlace, body: string, policy: Policy): string {
  const locale = deskLocale(policy);
  const place =
    locked.what === 'ticket'
      ? render('unsaid-ticket', { ticket: `#${locked.number}` }, locale)
      : render('unsaid-developers', { issue: locked.issue }, locale);
  const words = body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return render('unsaid', { place, words }, locale);
}
