/** What time alone does to a ticket of monitoring: alerts of which nothing is heard are believed no longer, and what is over closes. */
import type { Instant } from '../../calendar/instant.ts';
import { type AlertSet, isFiring } from '../../core/ticket/alert.ts';
import { theDesk } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { sayAlertsSilent } from '../../reply/alerts/notices.ts';
import { deskLocale } from '../../reply/locale.ts';
import { tellStaff } from '../../reply/people.ts';
import { render } from '../../words/render.ts';
import { policyOf } from '../context.ts';
import type { Timer } from './timer.ts';

/** Nothing was heard for long of alerts that fire: they may be over, and the news of it lost. */
export const silentAlerts: Timer = {
  name: 'alerts-silent',
  next: ({ alerts, status }, { alerts: { staleAfter } }) => {
    if (alerts === undefined || !alerts.repeats || staleAfter === null || status === 'closed') return null;
    return alerts.counts.firing === 0 ? null : alerts.heardAt + staleAfter;
  },
  fire: (ticket, { at, cause }, context) => {
    const { alerts: set } = ticket;
    if (set === undefined) return { ticket, effects: [] };
    const policy = policyOf(ticket, context);
    const { firing, restored, unheard } = set.counts;
    const alerts = set.alerts.map((one) =>
      isFiring(one) ? { ...one, state: 'unheard' as const, endedAt: at } : one,
    );
    const counts = { firing: 0, restored, unheard: unheard + firing };
    const body = sayAlertsSilent(ticket, set, policy, at);
    return {
      ticket: { ...ticket, alerts: { ...set, alerts, counts } },
      effects: tellStaff(policy, { key: `${ticket.id}/${cause}`, body }),
    };
  },
};

/** Nothing has fired for long, and nobody has begun with it: it closes by itself. Whoever works on it closes it. */
export const quietAlerts: Timer = {
  name: 'alerts-quiet',
  next: (ticket, { alerts: { closeAfter } }) => {
    const { alerts, status } = ticket;
    if (alerts === undefined || closeAfter === null || !isUntouched(ticket)) return null;
    return !isActive(status) || alerts.counts.firing > 0 ? null : quietFrom(alerts) + closeAfter;
  },
  fire: (ticket, { at }, context) => {
    const { alerts } = ticket;
    if (alerts === undefined) return { ticket, effects: [] };
    const locale = deskLocale(policyOf(ticket, context));
    const name = alerts.counts.unheard > 0 ? 'alerts-unheard-note' : 'alerts-quiet-note';
    const note = render(name, { source: alerts.source }, locale);
    const resolution = { code: 'solved', note, by: theDesk.login, at, verifiedBy: alerts.source } as const;
    return {
      ticket: { ...ticket, status: 'closed', button: 'closed', waiting: null, resolution },
      effects: [],
    };
  },
};

/** By the desk’s own clock: when it heard that nothing fires any more, or gave up hearing. */
function quietFrom({ heardAt, alerts }: AlertSet): Instant {
  const given = alerts.flatMap(({ state, endedAt }) => (state === 'unheard' ? (endedAt ?? []) : []));
  return Math.max(heardAt, ...given);
}

function isUntouched({ assignee, given, waiting, major, handoffs }: Ticket): boolean {
  return (assignee === null || given !== null) && waiting === null && major === null && handoffs.length === 0;
}
