/** The status card: the desk’s one comment on a ticket, written at opening and edited from then on. */

import type { Instant } from '../calendar/instant.ts';
import type { Calendars } from '../core/clock.ts';
import { openSuggestions } from '../core/ticket/ending.ts';
import type { Suggestion } from '../core/ticket/known-error.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { oneLine } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';
import { alertsTable } from './card/alerts.ts';
import { headline } from './card/headline.ts';
import { problemBlock } from './card/problem.ts';
import { rowsTable } from './card/rows.ts';
import { strongestOf } from './known-error.ts';
import { deskLocale, localeOf } from './locale.ts';
import { sayMajorLine } from './major-incidents.ts';
import { engagementLog, planSection } from './work.ts';

/** The card as it stands after the ticket’s last event, at `asOf`. */
export function card(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const parts = [
    sayMajorLine(ticket, policy),
    headline(ticket, policy, calendars, asOf),
    suggestionsBlock(ticket, policy),
    problemBlock(ticket, policy),
    alertsTable(ticket, policy),
    rowsTable(ticket, policy, calendars, asOf),
    planSection(ticket, policy),
    engagementLog(ticket, policy),
    footer(ticket, policy),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function footer(ticket: Ticket, policy: Policy): string {
  const { timezone, portal } = policy;
  const locale = localeOf(ticket, policy);
  const search = portal === null ? '' : render('card-footer-search', { portal }, locale);
  return `<sub>${render('card-footer', { timezone, search }, locale)}</sub>`;
}

/** Empty where there are none, and once nobody needs them any more. */
function suggestionsBlock(ticket: Ticket, policy: Policy): string {
  const open = openSuggestions(ticket);
  if (open.length === 0 || ticket.status === 'resolved' || ticket.status === 'closed') return '';
  const suggestions = open.map((one) => sayKnown(one, localeOf(ticket, policy))).join('\n');
  const name = open.length === 1 ? 'card-suggestion' : 'card-suggestions';
  if (ticket.onBehalfOf === null && ticket.alerts === undefined)
    return render(name, { suggestions }, localeOf(ticket, policy));
  return render(`${name}-for-them`, { suggestions, known: open[0]?.id ?? '' }, deskLocale(policy));
}

function sayKnown({ id, title, url, because }: Suggestion, locale: Locale): string {
  const name = url === null ? `**${id}** ${oneLine(title)}` : `[**${id}** ${oneLine(title)}](${url})`;
  const strongest = strongestOf(because);
  if (strongest === null) return `- ${name}`;
  const words = render('quote', { words: oneLine(strongest, 40) }, locale);
  return `- ${render('card-because', { known: name, words }, locale)}`;
}

/** The card’s last line where GitHub refused a part of what the desk shows. */
interface LeftOut {
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Closed as not planned, because the server has no duplicates. */
  readonly asNotPlanned: boolean;
}

/** Empty where nothing was refused. */
export function sayLeftOut({ labels, assignees, asNotPlanned }: LeftOut, locale: Locale): string {
  return joined(
    labels.length === 0 ? '' : render('left-out-labels', { labels: inCode(labels) }, locale),
    assignees.length === 0 ? '' : render('left-out-assignees', { logins: inCode(assignees) }, locale),
    asNotPlanned ? render('left-out-duplicate', {}, locale) : '',
  );
}

function joined(...sentences: readonly string[]): string {
  const said = sentences.filter((one) => one !== '').join(' ');
  return said === '' ? '' : `<sub>${said}</sub>`;
}

/** In code, where nothing is linked and nobody is notified. */
function inCode(names: readonly string[]): string {
  return names.map((name) => `<code>${name.replace(/[<&]/g, '')}</code>`).join(', ');
}
