/** A group of alerts as the desk keeps it: what each notification changes about it, and who of it has fallen silent. */
import type { Instant } from '../calendar/instant.ts';
import {
  type AlertSet,
  alertStates,
  type HeardAlert,
  isFiring,
  type Labels,
  type Notification,
  type ShownAlert,
} from '../core/ticket/alert.ts';
import { type AlertPolicy, priorityOf } from '../policy/sections/alerts.ts';

/** One alert, and what the desk knows of it beside. */
interface KeptAlert extends Omit<HeardAlert, 'state'> {
  readonly state: (typeof alertStates)[number];
  /** When anything was last said of it, by the desk’s clock. */
  readonly heardAt: Instant;
  /** When the desk heard of its present state. */
  readonly since: Instant;
  /** By which of the sender’s routes; an alert that is missing there may still be told on another. */
  readonly route: string | null;
}

export interface Group {
  readonly labels: Labels;
  readonly alerts: readonly KeptAlert[];
  readonly heardAt: Instant;
  /** When anything of it was last otherwise than before; left out by versions that did not keep it. */
  readonly changedAt?: Instant;
  readonly repeats: boolean;
  readonly leftOut: number;
  /** The ticket that it was about before the present one; null where there was none. */
  readonly before: string | null;
}

export interface Heard {
  readonly group: Group;
  /** Those that fire now and did not before. */
  readonly began: readonly string[];
  /** Whether anything about its alerts is otherwise than before. */
  readonly changed: boolean;
  /** When that was last so before this; 0 where it never was. */
  readonly changedBefore: Instant;
}

/** Of those kept, the ones that fire come first; what was over long ago goes. */
const MOST_KEPT = 1_000;
/**
 * A pair of senders may tell one thing twice, and the second copy may come behind the news that it is over. For so long,
 * in milliseconds, the very same firing is taken for that copy; after that the alert really fires.
 */
const ECHO = 60_000;

/** The group after a notification; null before there was one. */
export function hear(
  before: Group | null,
  notification: Notification,
  now: Instant,
  staleAfter: number | null,
): Heard {
  const known = before === null ? [] : grownSilent(before, now, staleAfter).alerts;
  const by = new Map(known.map((one) => [one.fingerprint, one]));
  const { route } = notification;
  const named = new Set(notification.alerts.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, one] of by)
    if (isMissing(one, notification, named)) by.set(fingerprint, { ...one, state: 'unheard', since: now });
  for (const alert of notification.alerts)
    by.set(alert.fingerprint, told(by.get(alert.fingerprint), alert, now, route));
  const alerts = [...by.values()].toSorted(firstThose).slice(0, MOST_KEPT);
  const changed = stateOf(before?.alerts ?? []) !== stateOf(alerts);
  const changedBefore = before?.changedAt ?? 0;
  const fired = new Set(known.filter(isFiring).map(({ fingerprint }) => fingerprint));
  return {
    group: {
      labels: notification.group,
      alerts,
      heardAt: now,
      changedAt: changed ? now : changedBefore,
      repeats: notification.repeats,
      leftOut: notification.leftOut,
      before: before?.before ?? null,
    },
    began: alerts.filter((one) => isFiring(one) && !fired.has(one.fingerprint)).map((one) => one.fingerprint),
    changed,
    changedBefore,
  };
}

/** A full list on the route on which it was told, and it is not there. */
function isMissing(alert: KeptAlert, { isWhole, route }: Notification, named: ReadonlySet<string>): boolean {
  return (
    isWhole && route !== null && alert.route === route && isFiring(alert) && !named.has(alert.fingerprint)
  );
}

function told(
  before: KeptAlert | undefined,
  alert: HeardAlert,
  now: Instant,
  route: string | null,
): KeptAlert {
  const fresh: KeptAlert = { ...alert, heardAt: now, since: now, route };
  if (before === undefined) return fresh;
  // News of an earlier time than what is known of it comes late, and changes nothing.
  const isOlder = alert.startedAt !== null && before.startedAt !== null && alert.startedAt < before.startedAt;
  if (isOlder || isEcho(before, alert, now) || (alert.state === 'acknowledged' && !isFiring(before)))
    return { ...before, heardAt: now };
  const isSame = before.state === alert.state && before.startedAt === (alert.startedAt ?? before.startedAt);
  return {
    ...fresh,
    // What is over need not be told of again in full.
    summary: alert.summary ?? before.summary,
    description: alert.description ?? before.description,
    startedAt: alert.startedAt ?? before.startedAt,
    since: isSame ? before.since : now,
  };
}

function isEcho(before: KeptAlert, alert: HeardAlert, now: Instant): boolean {
  return (
    before.state === 'restored' &&
    alert.state === 'firing' &&
    alert.startedAt !== null &&
    alert.startedAt === before.startedAt &&
    now - before.since < ECHO
  );
}

/** The group with those of its alerts unheard of which nothing was said for so long; null never gives one up. */
function grownSilent(group: Group, now: Instant, staleAfter: number | null): Group {
  if (staleAfter === null || !group.repeats) return group;
  const alerts = group.alerts.map((one): KeptAlert => {
    const end = one.heardAt + staleAfter;
    return isFiring(one) && end <= now ? { ...one, state: 'unheard', since: end } : one;
  });
  return { ...group, alerts };
}

/** What is left of it once its ticket is over: the next one is about what fires then. */
export function onlyFiring(group: Group): Group {
  return { ...group, alerts: group.alerts.filter(isFiring) };
}

/** Those that fire, then the newest: of equals, by their names, so that the same set is always told the same. */
function firstThose(one: KeptAlert, other: KeptAlert): number {
  const rank = alertStates.indexOf(one.state) - alertStates.indexOf(other.state);
  if (rank !== 0) return isFiring(one) && isFiring(other) ? byName(one, other) : rank;
  return isFiring(one) ? byName(one, other) : other.since - one.since || byName(one, other);
}

function byName(one: KeptAlert, other: KeptAlert): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.fingerprint < other.fingerprint ? -1 : 1;
}

function stateOf(alerts: readonly KeptAlert[]): string {
  return JSON.stringify(alerts.map(({ fingerprint, state, startedAt }) => [fingerprint, state, startedAt]));
}

/** So many stand in an event, and of those the card shows the first. */
const MOST_SHOWN = 100;

/** What a ticket is told of the groups that it is about. */
export function alertSetOf(
  groups: readonly Group[],
  { source, storm }: Pick<AlertSet, 'source' | 'storm'>,
  policy: AlertPolicy,
): AlertSet {
  const alerts = groups.flatMap((one) => one.alerts).toSorted(firstThose);
  const count = (is: (one: KeptAlert) => boolean): number => alerts.filter(is).length;
  return {
    source,
    group: groups.length === 1 ? (groups[0]?.labels ?? {}) : {},
    alerts: alerts.slice(0, MOST_SHOWN).map(shown),
    counts: {
      firing: count(isFiring),
      restored: count(({ state }) => state === 'restored'),
      unheard: count(({ state }) => state === 'unheard'),
    },
    heardAt: Math.max(0, ...groups.map(({ heardAt }) => heardAt)),
    repeats: groups.some(({ repeats }) => repeats),
    storm,
    priority: priorityOf(
      alerts.filter(isFiring).map(({ labels }) => labels),
      policy,
    ),
  };
}

function shown(alert: KeptAlert): ShownAlert {
  const { fingerprint, state, name, summary, runbook, url, startedAt, restoredAt, since } = alert;
  const endedAt = isFiring(alert) ? null : (restoredAt ?? since);
  return { fingerprint, state, name, summary, runbook, url, startedAt, endedAt };
}
