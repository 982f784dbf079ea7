/** A notification of monitoring is handled: its group is kept as it stands now, and its ticket told, wanted, or neither. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Notification } from '../../core/ticket/alert.ts';
import { whereabouts } from '../../github/whereabouts.ts';
import { alertSetOf, type Heard, hear, onlyFiring } from '../../monitoring/group.ts';
import { nextStep, type Wanted, want } from '../../monitoring/next-step.ts';
import type { Policy } from '../../policy/policy.ts';
import type { AlertGroupRow } from '../../store/alert-groups.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { knownPlace, rememberPlace } from '../set-up/places.ts';
import {
  identityOf,
  incidentOf,
  isStorm,
  joining,
  openingOf,
  readGroup,
  rememberRush,
  rushOf,
  standingOf,
  stormIdentity,
} from './alert-rows.ts';

interface Told {
  readonly source: string;
  readonly notification: Notification;
}

/** How long a ticket that is wanted waits, in milliseconds: by then a storm is seen, and is one ticket. */
const GATHERS = 10_000;
/** A storm’s ticket is told so often at most, in milliseconds. */
const TELLS = 30_000;

export async function hearAlerts(
  claim: Claim,
  { source, notification }: Told,
  named: Place,
  deps: Deps,
): Promise<void> {
  const place = await deskNamed(named, deps);
  const desk = await deskAt(place, deps);
  // What was acknowledged waits until its desk is there, and is parked at last where it does not come.
  if (desk === null) throw new Error(`${sayName(place)} is no desk yet: it has no .github/tierline.yml`);
  const at = claim.delivery.receivedAt;
  const policy = desk.policies(versionAt(desk, at).version);
  const hearing = { source, at, place, policy };
  await deps.store.transaction(async (tx) => {
    const did = await take(notification, hearing, tx);
    await tx.settle(claim, 'done', deps.clock.now(), did);
  });
}

interface Hearing {
  readonly source: string;
  readonly at: Instant;
  readonly place: Place;
  readonly policy: Policy;
}

/** Resolves to what was done, for whoever looks. */
async function take(notification: Notification, hearing: Hearing, tx: Tx): Promise<string> {
  const { source, at, place, policy } = hearing;
  const key = { repository: place.repository.id, source, identity: identityOf(notification.group) };
  const row = await tx.alertGroups.get(key);
  const heard = hear(row === null ? null : readGroup(row), notification, at, policy.alerts.staleAfter);
  const standing = await standingOf(row, tx);
  const { reopenWithin } = policy.alerts;
  const step = nextStep(heard, standing, { now: at, toldAt: row?.toldAt ?? 0, reopenWithin });
  if (step === 'nothing') return 'nothing fires, and no ticket is about it';
  const known: AlertGroupRow = {
    ...(row ?? { ...key, opening: null, ticket: null, awaitedUntil: null, toldAt: 0, version: 0 }),
    heardAt: at,
    version: (row?.version ?? 0) + 1,
    state: JSON.stringify(heard.group),
  };
  switch (step) {
    case 'keep':
      await tx.alertGroups.save(known);
      return 'nothing new for its ticket';
    case 'tell':
      await tell(known, heard, hearing, tx);
      return 'its ticket is told';
    case 'join':
      await join(known, hearing, tx);
      return 'its ticket is told within a minute';
    case 'open':
      await wantTicket(known, heard, hearing, tx);
      return 'a ticket is wanted';
    default:
      return step satisfies never;
  }
}

/** A storm’s ticket has a pace of its own. */
async function join(row: AlertGroupRow, hearing: Hearing, tx: Tx): Promise<void> {
  await tx.alertGroups.save(row);
  const isOfStorm = isStorm(await incidentOf(row, tx));
  const { at } = hearing;
  await tx.receive([
    isOfStorm ? gathering(row.opening ?? '', at, TELLS, hearing) : joining(row, at, hearing.place),
  ]);
}

async function tell(row: AlertGroupRow, { group, began }: Heard, hearing: Hearing, tx: Tx): Promise<void> {
  const { source, at, place, policy } = hearing;
  if (isStorm(await incidentOf(row, tx))) return join(row, hearing, tx);
  await tx.alertGroups.save({ ...row, toldAt: at });
  const event = {
    kind: 'alerted',
    id: `alerted/${row.version}/${at}`,
    ticket: row.ticket ?? '',
    at,
    alerts: alertSetOf([group], { source, storm: false }, policy.alerts),
    began: began.length > 0,
  } as const;
  await tx.receive([ownDelivery(`${event.ticket}/${event.id}`, { event, place }, at)]);
}

/** A ticket for what fires now; what was over belongs to an earlier one. The first of a storm bring the others along. */
async function wantTicket(row: AlertGroupRow, { group }: Heard, hearing: Hearing, tx: Tx): Promise<void> {
  const { at, policy } = hearing;
  const storm = { ...row, identity: stormIdentity(at) };
  const begun = openingOf(storm, at);
  const above = policy.alerts.stormAbove;
  const { rush, wanted } = want(await rushOf(row, tx), row.identity, { now: at, above, opening: begun });
  await rememberRush(row, rush, tx);
  const opening = openingAmong(wanted, { own: openingOf(row, at), begun });
  const before = (await incidentOf(row, tx)).ticket ?? group.before;
  await tx.alertGroups.save({
    ...row,
    opening,
    ticket: null,
    awaitedUntil: null,
    toldAt: 0,
    state: JSON.stringify({ ...onlyFiring(group), before }),
  });
  if (wanted.kind === 'begins') await beginStorm(storm, begun, wanted.with, tx);
  await tx.receive([gathering(opening, at, wanted.kind === 'joins' ? TELLS : GATHERS, hearing)]);
}

function openingAmong(
  wanted: Wanted,
  { own, begun }: { readonly own: string; readonly begun: string },
): string {
  switch (wanted.kind) {
    case 'own':
      return own;
    case 'joins':
      return wanted.opening;
    case 'begins':
      return begun;
    default:
      return wanted satisfies never;
  }
}

/** The storm’s own row, and those of its first groups whose tickets are not asked for yet. */
async function beginStorm(
  storm: AlertGroupRow,
  opening: string,
  identities: readonly string[],
  tx: Tx,
): Promise<void> {
  const nothing = {
    labels: {},
    alerts: [],
    heardAt: storm.heardAt,
    repeats: false,
    leftOut: 0,
    before: null,
  };
  await tx.alertGroups.save({
    ...storm,
    opening,
    ticket: null,
    awaitedUntil: null,
    toldAt: 0,
    version: 1,
    state: JSON.stringify(nothing),
  });
  for (const identity of identities) {
    const other = await tx.alertGroups.get({ ...storm, identity });
    if (other === null || other.ticket !== null || other.awaitedUntil !== null) continue;
    await tx.alertGroups.save({ ...other, opening, version: other.version + 1 });
  }
}

/** One for each stretch of that length, however many ask for it. */
function gathering(opening: string, at: Instant, after: number, { source, place }: Hearing) {
  const stretch = Math.floor(at / after);
  const event = { kind: 'alerts-gathered', source, opening } as const;
  return ownDelivery(`gathered/${opening}/${after}/${stretch}`, { event, place }, at + after);
}

/** The desk’s repository by its name in the configuration, bound to its number when it was first found. */
async function deskNamed({ repository }: Place, deps: Deps): Promise<Place> {
  const { memory } = deps.store;
  const { owner, name } = repository;
  const key = `alerts-desk/${owner}/${name}`.toLowerCase();
  const id = await memory.get(key);
  const known = id === null ? null : await knownPlace(Number(id), memory);
  if (known !== null) return known;
  const wanted = `${owner}/${name}`.toLowerCase();
  const found = [...(await whereabouts(deps.github)).values()].find(
    (one) => `${one.repository.owner}/${one.repository.name}`.toLowerCase() === wanted,
  );
  if (found === undefined)
    throw new Error(
      `no installation of the App sees ${wanted}: install it there, or correct the desk of the source in TIERLINE_ALERT_SOURCES`,
    );
  await rememberPlace(found, memory);
  await memory.set(key, String(found.repository.id));
  return found;
}

function sayName({ repository: { owner, name } }: Place): string {
  return `${owner}/${name}`;
}
