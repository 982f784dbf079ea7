/** The card of a ticket that monitoring opened: its first sentence, which speaks to no requester, and its table of alerts. */
import type { Instant } from '../../calendar/instant.ts';
import type { Calendars } from '../../core/clock.ts';
import { type AlertSet, isFiring, quietSince, type ShownAlert } from '../../core/ticket/alert.ts';
import { theDesk } from '../../core/ticket/person.ts';
import { clockOf, type Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { read } from '../../sla/passing.ts';
import { inLink, oneLine } from '../../words/escape.ts';
import { inOneLine, type Locale, render, renderCount } from '../../words/render.ts';
import { localeOf } from '../locale.ts';
import { sayShortTime, sayTime } from '../time.ts';
import { sayReceiver } from '../work.ts';
import { tierName } from './names.ts';

/** Null where the sentence of any ticket will do, and for a ticket that somebody else opened. */
export function alertHeadline(
  ticket: Ticket,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string | null {
  const { alerts, status, resolution, tier, classification } = ticket;
  if (alerts === undefined) return null;
  const locale = localeOf(ticket, policy);
  const source = oneLine(alerts.source);
  if (resolution !== null) return sayEnded(ticket, alerts, policy, locale);
  if (status !== 'new') return null;
  const promise = sayTakenBy(ticket, policy, calendars, asOf);
  const values = { source, level: tierName(tier, locale), priority: classification.priority, promise };
  return inOneLine(render('card-greeting-alerts', values, locale));
}

/** When somebody is to have taken it up; empty where nothing is owed. */
function sayTakenBy(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const clock = clockOf(ticket, 'first-response');
  const reading = clock === undefined ? null : read(clock, calendars, asOf);
  if (reading === null || reading.due === null) return '';
  const locale = localeOf(ticket, policy);
  const time = sayTime(reading.breachedAt ?? reading.due, policy.timezone, locale.language);
  return render(
    reading.breachedAt === null ? 'card-answer-due-alerts' : 'card-answer-late-alerts',
    { time },
    locale,
  );
}

function sayEnded(ticket: Ticket, alerts: AlertSet, policy: Policy, locale: Locale): string | null {
  const { resolution, main, status } = ticket;
  if (resolution === null) return null;
  const { code, verifiedBy } = resolution;
  const by = `@${resolution.by}`;
  switch (code) {
    case 'solved': {
      const isByItself = resolution.by === theDesk.login;
      const time = sayTime(quietSince(alerts) ?? resolution.at, policy.timezone, locale.language);
      if (isByItself) return render('card-closed-quiet', { time }, locale);
      if (status === 'resolved')
        return render('card-resolved-alerts', { by, source: oneLine(alerts.source) }, locale);
      const confirmed =
        verifiedBy === null ? '' : render('card-confirmed', { by: oneLine(verifiedBy) }, locale);
      return inOneLine(render('card-closed-alerts', { by, confirmed }, locale));
    }
    case 'duplicate':
      if (main === null) return null;
      return render('card-duplicate-alerts', { main: `#${(main.news?.root ?? main).number}` }, locale);
    case 'handed-over':
      if (resolution.handedTo === undefined) return null;
      return render('card-handed-over-alerts', { to: sayReceiver(resolution.handedTo, locale) }, locale);
    case 'withdrawn':
    case 'no-answer':
      return render('card-withdrawn-alerts', { by }, locale);
    default:
      return code satisfies never;
  }
}

/** A card has its room, and monitoring shows the rest. */
const MOST_ROWS = 20;

/** Empty on a ticket that monitoring did not open. */
export function alertsTable(ticket: Ticket, policy: Policy): string {
  const { alerts: set } = ticket;
  if (set === undefined) return '';
  const locale = localeOf(ticket, policy);
  const { firing, restored, unheard } = set.counts;
  const counts = [
    firing === 0 ? '' : renderCount('alerts-firing', firing, {}, locale),
    restored === 0 ? '' : renderCount('alerts-over', restored, {}, locale),
    unheard === 0 ? '' : renderCount('alerts-unheard', unheard, {}, locale),
  ].filter((one) => one !== '');
  const rows = set.alerts.slice(0, MOST_ROWS).map((one) => sayRow(one, policy, locale));
  const left = firing + restored + unheard - rows.length;
  return [
    render('alerts-heading', { source: oneLine(set.source), counts: counts.join(', ') }, locale),
    '',
    render('alerts-columns', {}, locale),
    '| --- | --- |',
    ...rows,
    ...(left > 0 ? ['', renderCount('alerts-more', left, {}, locale)] : []),
  ].join('\n');
}

function sayRow(alert: ShownAlert, policy: Policy, locale: Locale): string {
  const { state, startedAt, endedAt, runbook } = alert;
  const at = isFiring(alert) ? startedAt : endedAt;
  const time = at === null ? '?' : sayShortTime(at, policy.timezone, locale.language);
  const help = runbook === null ? '' : ` · [${render('alert-runbook', {}, locale)}](${inLink(runbook)})`;
  return `| ${nameOf(alert)}${help} | ${render(`alert-${state}`, { time }, locale)} |`;
}

/** `[HostDown](…): web-1 is down` */
function nameOf({ name, summary, url }: ShownAlert): string {
  const shown = `**${oneLine(name, 80)}**`;
  const linked = url === null ? shown : `[${shown}](${inLink(url)})`;
  return summary === null || summary === name ? linked : `${linked}: ${oneLine(summary, 160)}`;
}
