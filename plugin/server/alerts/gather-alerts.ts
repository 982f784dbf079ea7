/** What gathered for a ticket that alerts want: its issue is asked for; once it is there, it hears of what came since. */
import type { Instant } from '../../calendar/instant.ts';
import type { Opened } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import { type AlertSet, isFiring } from '../../core/ticket/alert.ts';
import { alertSetOf, type Group } from '../../monitoring/group.ts';
import { hasSettled } from '../../monitoring/next-step.ts';
import type { Policy } from '../../policy/policy.ts';
import { type OpeningText, sayOpening, sayStormOpening } from '../../reply/alerts/opening.ts';
import type { AlertGroupRow } from '../../store/alert-groups.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import { StaleRow } from '../../store/stale-row.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { settle } from '../record.ts';
import { type Desk, deskAt, versionAt } from '../set-up/desks.ts';
import { isStorm, joining, readGroup, readOpening } from './alert-rows.ts';

/** So long an issue that was asked for is waited for, in milliseconds; then whatever fires wants a new one. */
const AWAITED = 24 * 3_600_000;

export async function gatherAlerts(claim: Claim, opening: string, place: Place, deps: Deps): Promise<void> {
  const desk = await deskAt(place, deps);
  const key = readOpening(opening);
  if (desk === null || key === null) return settle(claim, deps, 'ignored', 'this repository is no desk');
  const now = deps.clock.now();
  const policy = policyNow(desk, now);
  await deps.store.transaction(async (tx) => {
    const incident = await tx.alertGroups.get(key);
    // Those that came to a storm before their tickets were asked for have another opening by now.
    if (incident?.opening === opening) await look(incident, { now, place, policy }, tx);
    await tx.settle(claim, 'done', now);
  });
}

interface Looking {
  readonly now: Instant;
  readonly place: Place;
  readonly policy: Policy;
}

async function look(incident: AlertGroupRow, { now, place, policy }: Looking, tx: Tx): Promise<void> {
  const { opening, ticket, source } = incident;
  // It is on its way, and will know everything when it comes.
  if (opening === null || (ticket === null && incident.awaitedUntil !== null)) return;
  const groups = await groupsOf(incident, tx);
  const next = { ...incident, version: incident.version + 1 };
  if (ticket === null) {
    await tx.alertGroups.save({ ...next, awaitedUntil: now + AWAITED });
    const text = textOf(incident, groups, policy);
    await tx.send([outgoing({ kind: 'open-ticket', key: opening, ...text, place }, now)]);
    return;
  }
  const told = { ...next, toldAt: now };
  await tx.alertGroups.save(told);
  const isSettled = isStorm(incident) || hasSettled(groups, now);
  const event = {
    kind: 'alerted',
    id: `alerted/${next.version}/${now}`,
    ticket,
    at: now,
    alerts: alertSetOf(groups, { source, storm: isStorm(incident) }, policy.alerts),
    began: groups.some(({ alerts }) => alerts.some((one) => isFiring(one) && one.since > incident.toldAt)),
    ...(isSettled ? {} : { unsettled: true as const }),
  } as const;
  await tx.receive([
    ownDelivery(`${ticket}/${event.id}`, { event, place }, now),
    // Once it stays so, staff hear of it.
    ...(isSettled ? [] : [joining(told, now, place)]),
  ]);
}

/** Of a storm all that joined it; the storm itself has no alerts. */
async function groupsOf(incident: AlertGroupRow, tx: Tx): Promise<readonly Group[]> {
  if (!isStorm(incident)) return [readGroup(incident)];
  const rows = await tx.alertGroups.of(incident.opening ?? '');
  return rows.filter((one) => !isStorm(one)).map(readGroup);
}

function textOf(incident: AlertGroupRow, groups: readonly Group[], policy: Policy): OpeningText {
  const { source } = incident;
  const [group] = groups;
  if (isStorm(incident) || group === undefined) return sayStormOpening(groups, source, policy);
  const before = group.before === null ? null : Number(group.before.split('#')[1]);
  return sayOpening(group, { source, before }, policy);
}

/** The opening of a ticket that alerts wanted, with what is known of them by now; any other as it is. */
export async function withAlerts(event: Opened, desk: Desk, { store, clock }: Deps): Promise<Opened> {
  const key = readOpening(event.askedBy);
  if (key === null) return event;
  const policy = policyNow(desk, clock.now());
  const alerts = await store.transaction(async (tx): Promise<AlertSet> => {
    const incident = await tx.alertGroups.get(key);
    const isOurs = incident !== null && incident.opening === event.askedBy;
    const groups = isOurs ? await groupsOf(incident, tx) : [];
    return alertSetOf(groups, { source: key.source, storm: isStorm(key) }, policy.alerts);
  });
  return { ...event, alerts };
}

/** From now on what monitoring says is for this ticket. Throws StaleRow where monitoring has said something meanwhile. */
export async function bindTicket({ askedBy, ticket, alerts }: Opened, now: Instant, tx: Tx): Promise<void> {
  const key = readOpening(askedBy);
  const incident = key === null ? null : await tx.alertGroups.get(key);
  if (incident === null || incident.opening !== askedBy || incident.ticket !== null) return;
  if (!isStorm(incident) && incident.heardAt !== alerts?.heardAt)
    throw new StaleRow(`what was gathered for ticket ${ticket}`, incident.version);
  await tx.alertGroups.save({
    ...incident,
    ticket,
    awaitedUntil: null,
    toldAt: now,
    version: incident.version + 1,
  });
}

function policyNow(desk: Desk, now: Instant): Policy {
  return desk.policies(versionAt(desk, now).version);
}
