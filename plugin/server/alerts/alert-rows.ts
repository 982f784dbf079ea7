/** Rows of groups of alerts: read, named, and told apart by the ticket that each is about. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Labels } from '../../core/ticket/alert.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Group } from '../../monitoring/group.ts';
import { calm, joinedAt, type Rush, type Standing } from '../../monitoring/next-step.ts';
import type { AlertGroupKey, AlertGroupRow } from '../../store/alert-groups.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';
import { isKnownGone } from '../deliver/gone.ts';
import { readSaved } from '../saved.ts';

/** The group’s labels, whatever their order, as the store finds them again. */
export function identityOf(labels: Labels): string {
  const sorted = Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 32);
}

/** Our own JSON. */
export function readGroup({ state }: AlertGroupRow): Group {
  return JSON.parse(state);
}

const STORM = 'storm-';

/** Names a ticket that is wanted, and the row that keeps where it stands: the group’s own, or that of a storm. */
export function openingOf({ repository, source, identity }: AlertGroupKey, at: Instant): string {
  return `alerts/${repository}/${source}/${identity}/${at}`;
}

export function stormIdentity(at: Instant): string {
  return `${STORM}${at}`;
}

export function isStorm({ identity }: Pick<AlertGroupKey, 'identity'>): boolean {
  return identity.startsWith(STORM);
}

const opening = z.templateLiteral(['alerts/', z.string()]);

/** Null for a ticket that something else wanted. */
export function readOpening(text: string | undefined): AlertGroupKey | null {
  const read = opening.safeParse(text);
  if (!read.success) return null;
  const [, repository = '', source = '', identity = ''] = read.data.split('/');
  return { repository: Number(repository), source, identity };
}

/** Brings a ticket what was joined since it last heard of its group: one for each time that it heard. */
export function joining({ opening, toldAt, source }: AlertGroupRow, now: Instant, place: Place): Delivery {
  const event = { kind: 'alerts-gathered', source, opening: opening ?? '' } as const;
  return ownDelivery(`joined/${opening}/${toldAt}`, { event, place }, joinedAt(toldAt, now));
}

/** The row that keeps where the ticket of this one stands: its own, or that of its storm. */
export async function incidentOf(row: AlertGroupRow, tx: Tx): Promise<AlertGroupRow> {
  const key = readOpening(row.opening ?? undefined);
  if (key === null || key.identity === row.identity) return row;
  return (await tx.alertGroups.get(key)) ?? row;
}

/** Where the ticket of a group stands; one that is merged into another that goes on is told, and never taken up. */
export async function standingOf(row: AlertGroupRow | null, tx: Tx): Promise<Standing> {
  if (row === null || row.opening === null) return { kind: 'none' };
  const incident = await incidentOf(row, tx);
  if (incident.ticket === null)
    return { kind: 'opening', until: incident.awaitedUntil ?? Number.POSITIVE_INFINITY };
  const saved = await tx.ticket(incident.ticket);
  if (saved === null) return { kind: 'none' };
  const { ticket } = readSaved(saved.state);
  if (isActive(ticket.status)) return { kind: 'active' };
  const { resolution, main } = ticket;
  if (resolution?.code === 'duplicate' && (main?.news?.state ?? 'open') === 'open') return { kind: 'active' };
  const mayReopen =
    resolution?.code !== 'duplicate' && !isStorm(incident) && !(await isKnownGone(ticket.id, tx.memory));
  return { kind: 'ended', at: resolution?.at ?? ticket.openedAt, mayReopen };
}

const rush = z.object({
  wanted: z.array(z.object({ at: z.number(), identity: z.string() }).readonly()).readonly(),
  storm: z.object({ opening: z.string(), lastAt: z.number() }).readonly().nullable(),
});

export async function rushOf({ repository, source }: AlertGroupKey, { memory }: Tx): Promise<Rush> {
  const text = await memory.get(rushKey(repository, source));
  return text === null ? calm : rush.parse(JSON.parse(text));
}

/** A source is heard by one worker at a time, so nobody writes it at once with another. */
export async function rememberRush(
  { repository, source }: AlertGroupKey,
  now: Rush,
  { memory }: Tx,
): Promise<void> {
  await memory.set(rushKey(repository, source), JSON.stringify(now));
}

function rushKey(repository: number, source: string): string {
  return `alerts-rush/${repository}/${source}`;
}
