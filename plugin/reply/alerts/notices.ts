/** What staff read when monitoring has something new to say of a ticket: in the back office, where there is one. */
import type { Instant } from '../../calendar/instant.ts';
import { type AlertSet, isFiring, type ShownAlert } from '../../core/ticket/alert.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { mentionManagers, mentionOnDuty, mentionWorker, together } from '../people.ts';
import { sayTime } from '../time.ts';

/** A notice is read at a glance; the card has the rest. */
const MOST_LINES = 10;

/** Null where the same alerts fire as before. */
export function sayAlertsChanged(before: AlertSet, now: AlertSet, policy: Policy): string | null {
  const locale = deskLocale(policy);
  const was = new Map(before.alerts.map((one) => [one.fingerprint, one]));
  const began = now.alerts.filter(
    (one) => isFiring(one) && !isFiring(was.get(one.fingerprint) ?? { state: 'restored' }),
  );
  const ended = now.alerts.filter((one) => !isFiring(one) && isFiring(was.get(one.fingerprint) ?? one));
  const changed = [...began, ...ended];
  if (changed.length === 0) return null;
  const values = { source: oneLine(now.source), lines: lines(changed, locale) };
  const said = render('alerts-changed', values, locale);
  return now.counts.firing > 0 ? said : `${said}\n\n${render('alerts-quiet', {}, locale)}`;
}

/** It fires again after its end. */
export function sayAlertsAgain(ticket: Ticket, now: AlertSet, policy: Policy, at: Instant): string {
  const locale = deskLocale(policy);
  const values = {
    people: mentionWorker(ticket, policy, at),
    source: oneLine(now.source),
    lines: lines(now.alerts.filter(isFiring), locale),
  };
  return render('alerts-again', values, locale).trim();
}

export function sayAlertsSilent(ticket: Ticket, set: AlertSet, policy: Policy, at: Instant): string {
  const locale = deskLocale(policy);
  const values = {
    people: mentionWorker(ticket, policy, at),
    source: oneLine(set.source),
    time: sayTime(set.heardAt, policy.timezone, locale.language),
  };
  return render('alerts-silent', values, locale).trim();
}

/** A storm became a ticket: perhaps it is a major incident, which people decide. */
export function sayStorm(ticket: Ticket, { source }: AlertSet, policy: Policy, at: Instant): string {
  const people = together(
    mentionOnDuty(policy, ticket, at, () => false),
    mentionManagers(policy),
  );
  return render('alerts-storm', { people, source: oneLine(source) }, deskLocale(policy)).trim();
}

/** Beside the label `major`, where GitHub shows that as a suggestion. */
export function sayWhyMajor({ source }: AlertSet, policy: Policy): string {
  return render('suggested-major', { source: oneLine(source) }, deskLocale(policy));
}

function lines(alerts: readonly ShownAlert[], locale: Locale): string {
  const shown = alerts.slice(0, MOST_LINES).map((one) => sayLine(one, locale));
  const more = alerts.length - shown.length;
  return [...shown, ...(more > 0 ? [render('alerts-line-more', { count: String(more) }, locale)] : [])].join(
    '\n',
  );
}

function sayLine(one: ShownAlert, locale: Locale): string {
  const { state, name, summary } = one;
  const alert = `**${oneLine(name, 80)}**${summary === null || summary === name ? '' : `: ${oneLine(summary, 160)}`}`;
  switch (state) {
    case 'firing':
    case 'acknowledged':
      return render('alerts-line-firing', { alert }, locale);
    case 'restored':
      return render('alerts-line-over', { alert }, locale);
    case 'unheard':
      return render('alerts-line-unheard', { alert }, locale);
    default:
      return state satisfies never;
  }
}
