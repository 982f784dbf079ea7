/** Alerts: what monitoring says, in the desk’s own shape, whichever format it came in; and the set of them that a ticket shows. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { happened } from '../happened.ts';
import { priorities } from './priority.ts';

const labels = z.record(z.string(), z.string()).readonly();
export type Labels = z.infer<typeof labels>;

/** One alert as a notification tells it. */
const heardAlert = z
  .object({
    /** Names it within its group; the same alert has the same one each time. */
    fingerprint: z.string(),
    state: z.enum(['firing', 'acknowledged', 'restored']),
    name: z.string(),
    summary: z.string().nullable(),
    description: z.string().nullable(),
    /** Where it says what to do; null where it names none. */
    runbook: z.string().nullable(),
    /** Where monitoring shows it. */
    url: z.string().nullable(),
    labels,
    /** By the clock of whoever sent it; null where they say nothing. */
    startedAt: z.number().nullable(),
    restoredAt: z.number().nullable(),
  })
  .readonly();
export type HeardAlert = z.infer<typeof heardAlert>;

/** What was posted at once: some alerts of one group. */
export const notificationSchema = z
  .object({
    /** What makes it this group and no other, whoever sends it and by whichever route. */
    group: labels,
    /** The sender’s own name for the group, which changes with its routes; null where it has none. */
    route: z.string().nullable(),
    /** It names every alert that the group has on that route: one that is missing is no longer reported. */
    isWhole: z.boolean(),
    /** Whoever sends it says it again and again while an alert fires: silence then means something. */
    repeats: z.boolean(),
    /** How many alerts the sender left out, or had more than the desk keeps. */
    leftOut: z.number(),
    alerts: z.array(heardAlert).readonly(),
  })
  .readonly();
export type Notification = z.infer<typeof notificationSchema>;

export const alertStates = ['firing', 'acknowledged', 'restored', 'unheard'] as const;

/** One alert as the card shows it. */
const shownAlert = z
  .object({
    fingerprint: z.string(),
    /** `unheard`: nobody said that it is over, and nobody says any more that it lasts. */
    state: z.enum(alertStates),
    name: z.string(),
    summary: z.string().nullable(),
    runbook: z.string().nullable(),
    url: z.string().nullable(),
    startedAt: z.number().nullable(),
    /** When it was over, or was last heard of; null while it lasts. */
    endedAt: z.number().nullable(),
  })
  .readonly();
export type ShownAlert = z.infer<typeof shownAlert>;

/** What monitoring says of a ticket: the alerts that it is about, and how they stand. */
export const alertSetSchema = z
  .object({
    /** The name of the source in the server’s configuration. */
    source: z.string(),
    /** What the alerts of the ticket have in common. */
    group: labels,
    /** Those that fire first; of very many, some are left out here and not in the counts. */
    alerts: z.array(shownAlert).readonly(),
    counts: z.object({ firing: z.number(), restored: z.number(), unheard: z.number() }).readonly(),
    /** When the source last said anything about them. */
    heardAt: z.number(),
    repeats: z.boolean(),
    /** Very many groups of one source at once: one ticket for all of them. */
    storm: z.boolean(),
    /** The highest that an alert which fires asks for, by the policy; null where none asks for any. */
    priority: z.enum(priorities).nullable(),
  })
  .readonly();
export type AlertSet = z.infer<typeof alertSetSchema>;

/** Monitoring has said something new of a ticket’s alerts, or that they last. */
export const alertedEvent = z.object({
  kind: z.literal('alerted'),
  ...happened,
  alerts: alertSetSchema,
  /** One of them fires that did not before. */
  began: z.boolean(),
  /** It has just changed and may turn again: the card shows it, and staff hear of it once it stays so. */
  unsettled: z.literal(true).exactOptional(),
  /** The policy version in force, where it may take up a ticket again that was ended. */
  policy: z.string().exactOptional(),
});

/** Whether it lasts, as far as monitoring says. */
export function isFiring({ state }: { readonly state: (typeof alertStates)[number] }): boolean {
  return state === 'firing' || state === 'acknowledged';
}

/** A stretch in which monitoring saw nothing fire any more. */
export interface Recovery {
  /** As monitoring tells it, where it does. */
  readonly at: Instant;
  /** When something fired again; null while nothing does. */
  readonly until: Instant | null;
}

/** What a ticket knows from monitoring. */
export interface Monitored {
  /** What monitoring says of it, where monitoring opened it: then there is no requester to speak to. Left out otherwise. */
  readonly alerts?: AlertSet;
  /** The alerts of which staff were last told, while the present ones may turn again; left out otherwise. */
  readonly alertsSaid?: AlertSet;
  /** When monitoring saw it restored, oldest first; left out where it never did. */
  readonly recoveries?: readonly Recovery[];
}

/** More stretches than these nobody reads. */
const MOST_RECOVERIES = 10;

/** The stretches, oldest first, with what a new set says of them at this instant: each is kept, of very many the newest. */
export function recoveriesAfter(
  before: readonly Recovery[],
  set: AlertSet,
  now: Instant,
): readonly Recovery[] {
  const last = before.at(-1);
  const isOpen = last !== undefined && last.until === null;
  const restored = restoredAt(set);
  if (restored === null)
    return isOpen && set.counts.firing > 0 ? [...before.slice(0, -1), { ...last, until: now }] : before;
  // More of it was over a little later: it is one recovery still.
  const earlier = isOpen ? before.slice(0, -1) : before;
  // Their clock may be before ours, or behind it.
  const at = Math.max(Math.min(restored, now), earlier.at(-1)?.until ?? 0);
  return [...earlier, { at, until: null }].slice(-MOST_RECOVERIES);
}

/** Since when no alert of the ticket fires; null while one does. */
export function quietSince({ counts, alerts, heardAt }: AlertSet): Instant | null {
  if (counts.firing > 0) return null;
  const ends = alerts.flatMap(({ endedAt }) => endedAt ?? []);
  return ends.length === 0 ? heardAt : Math.max(...ends);
}

/** As `quietSince`, where monitoring itself said of every alert that it is over. */
export function restoredAt(set: AlertSet): Instant | null {
  return set.counts.unheard > 0 ? null : quietSince(set);
}
