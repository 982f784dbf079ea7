/** What monitoring reports: the section `alerts`, its defaults, and what an alert’s labels mean for its ticket. */
import { z } from 'zod';
import { parseDuration } from '../../calendar/duration.ts';
import type { Labels } from '../../core/ticket/alert.ts';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import type { Refuse } from '../refusal.ts';

/** Lengths are milliseconds by the wall clock: monitoring knows no office hours. */
export interface AlertPolicy {
  /** The priority by the severity that a label names; small letters. */
  readonly severityLabel: string;
  readonly priorities: ReadonlyMap<string, Priority>;
  /** The service by what a label names; small letters. */
  readonly serviceLabel: string;
  readonly services: ReadonlyMap<string, string>;
  /** How long after its end a ticket is taken up again by the same alerts. */
  readonly reopenWithin: number;
  /** How long nothing may fire before a ticket closes that nobody has taken; null leaves it to people. */
  readonly closeAfter: number | null;
  /** How long nothing may be heard of an alert that fires; null believes in it for ever. */
  readonly staleAfter: number | null;
  /** More new groups of one source within a minute are one storm. */
  readonly stormAbove: number;
}

const length = (example: string) =>
  z.string({ error: `Write a length of time in hours and minutes, such as ${example}.` });

const labelName = z.string({ error: 'Write the name of a label, such as severity.' }).min(1, {
  error: 'Write the name of a label, such as severity.',
});

const usualPriorities = {
  critical: 'P1',
  page: 'P1',
  error: 'P2',
  high: 'P2',
  major: 'P2',
  warning: 'P3',
  medium: 'P3',
  minor: 'P3',
  low: 'P4',
  info: 'P4',
  none: 'P4',
} as const;

/** The shape of `alerts:` in the policy file. */
export const alertsSchema = z
  .strictObject({
    'severity-label': labelName.default('severity').describe('The label that says how bad it is.'),
    priorities: z
      .record(z.string(), z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }))
      .default(usualPriorities)
      .describe('The priority for each value of that label; another value leaves it to impact and urgency.'),
    'service-label': labelName.default('service').describe('The label that says what is affected.'),
    services: z
      .record(z.string(), z.string({ error: 'Write the short name of a service.' }))
      .default({})
      .describe('The service for each value of that label, where it is not the service’s own name.'),
    'reopen-within': length('24h')
      .default('24h')
      .describe('How long after its end a ticket is taken up again when its alerts fire anew; `never`.'),
    'close-after': length('24h')
      .default('24h')
      .describe('How long nothing may fire before a ticket that nobody has taken closes by itself; `never`.'),
    'stale-after': length('9h')
      .default('9h')
      .describe(
        'How long nothing may be heard of an alert before the desk believes in it no longer; `never`. Longer than the `repeat_interval` of whoever sends it.',
      ),
    'storm-above': z
      .int({ error: 'Write a whole number, such as 10.' })
      .min(1, { error: 'Write 1 or more.' })
      .max(1_000, { error: 'Write at most 1000.' })
      .default(10)
      .describe('So many new groups of one source in a minute are tickets of their own; more are one storm.'),
  })
  .prefault({})
  .describe('What monitoring reports, where the server has a source of alerts.');

interface File {
  readonly alerts: z.infer<typeof alertsSchema>;
  readonly services: Readonly<Record<string, unknown>>;
}

/** Compiles what the policy says of alerts. */
export function compileAlerts({ alerts, services }: File, refuse: Refuse): AlertPolicy {
  for (const [value, service] of Object.entries(alerts.services))
    if (!Object.hasOwn(services, service))
      refuse(
        ['alerts', 'services', value],
        `There is no service “${service}”. Name one of those under services, or add it there.`,
      );
  const orNever = (key: 'reopen-within' | 'close-after' | 'stale-after'): number | null => {
    const text = alerts[key];
    if (text.trim().toLowerCase() === 'never') return null;
    const ms = parseDuration(text);
    if (typeof ms === 'number') return ms;
    refuse(['alerts', key], ms.refused);
    return null;
  };
  return {
    severityLabel: alerts['severity-label'],
    priorities: inSmallLetters(alerts.priorities),
    serviceLabel: alerts['service-label'],
    services: inSmallLetters(alerts.services),
    reopenWithin: orNever('reopen-within') ?? 0,
    closeAfter: orNever('close-after'),
    staleAfter: orNever('stale-after'),
    stormAbove: alerts['storm-above'],
  };
}

function inSmallLetters<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The highest priority that one of the alerts asks for; null where none says anything that the policy knows. */
export function priorityOf(
  all: readonly Labels[],
  { severityLabel, priorities: map }: AlertPolicy,
): Priority | null {
  const said = all.flatMap((labels) => map.get((labels[severityLabel] ?? '').toLowerCase()) ?? []);
  return priorities.find((one) => said.includes(one)) ?? null;
}

/** The service that the first alert names which the policy knows; null where none does. */
export function serviceOfAlerts(
  all: readonly Labels[],
  { serviceLabel, services: map }: AlertPolicy,
  services: readonly { readonly id: string; readonly name: string }[],
): string | null {
  for (const labels of all) {
    const said = (labels[serviceLabel] ?? '').toLowerCase();
    const id = map.get(said) ?? services.find((one) => [one.id, one.name.toLowerCase()].includes(said))?.id;
    if (id !== undefined) return id;
  }
  return null;
}
