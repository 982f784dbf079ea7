/** Reads PagerDuty’s Events API v2, which many tools speak and nothing else: one event about one alert, named by its key. */
import { z } from 'zod';
import type { HeardAlert, Labels } from '../core/ticket/alert.ts';
import { cut, instantOf, labelsOf, linkOf, type Read, whyNot } from './read-field.ts';

const text = z.string().catch('');

const link = z.object({ href: text, text: text });

const event = z.object({
  event_action: z.enum(['trigger', 'acknowledge', 'resolve']),
  dedup_key: z.string().nullish(),
  client_url: text,
  links: z.array(link).nullish().catch(null),
  payload: z
    .object({
      summary: text,
      source: text,
      severity: text,
      timestamp: text,
      component: text,
      group: text,
      class: text,
      custom_details: z.unknown(),
    })
    .partial()
    .nullish(),
});
type Event = z.infer<typeof event>;

/** The routing key, which proves who sends; empty where there is none. It is read before anything else is. */
export function routingKeyOf(body: unknown): string {
  const read = z.object({ routing_key: z.string() }).safeParse(body);
  return read.success ? read.data.routing_key : '';
}

/** The event with the key that names its alert, or what was expected instead; `fresh` names one that brings no key. */
export function readPagerDuty(body: unknown, fresh: string): Read & { readonly key?: string } {
  const expected =
    'an event of PagerDuty’s Events API v2: `event_action` is trigger, acknowledge or resolve, a trigger has `payload.summary`, the others a `dedup_key`';
  const read = event.safeParse(body);
  if (!read.success) return whyNot(expected, read.error);
  const { event_action: action, dedup_key: given, payload } = read.data;
  const named = given == null || given.trim() === '' ? null : cut(given.trim(), 255);
  if (action === 'trigger' && (payload?.summary ?? '').trim() === '')
    return { refused: `The event has no “payload.summary”. Expected was ${expected}.` };
  if (action !== 'trigger' && named === null)
    return { refused: `The event has no “dedup_key”. Expected was ${expected}.` };
  const key = named ?? fresh;
  return {
    key,
    notification: {
      group: { dedup_key: key },
      route: null,
      isWhole: false,
      // Most of these tools say a thing once, and once that it is over.
      repeats: false,
      leftOut: 0,
      alerts: [heard(read.data, key)],
    },
  };
}

const states = { trigger: 'firing', acknowledge: 'acknowledged', resolve: 'restored' } as const;

function heard({ event_action: action, payload, links, client_url }: Event, key: string): HeardAlert {
  const labels = labelsOf(payload);
  const details = labelsOf(detailsOf(payload?.custom_details));
  const isOver = action === 'resolve';
  const at = instantOf(payload?.timestamp ?? '');
  return {
    fingerprint: key,
    state: states[action],
    name: labels['class'] || labels['component'] || labels['source'] || 'Alert',
    summary: labels['summary'] || null,
    description: details['description'] || details['details'] || null,
    runbook: linkOf(details['runbook_url'] ?? '') ?? runbookAmong(links ?? []),
    url: linkOf(client_url) ?? linkOf(links?.[0]?.href ?? ''),
    labels: { ...details, ...withoutWords(labels) },
    startedAt: isOver ? null : at,
    restoredAt: isOver ? at : null,
  };
}

function detailsOf(details: unknown): Readonly<Record<string, unknown>> | null {
  const read = z.record(z.string(), z.unknown()).safeParse(details);
  return read.success ? read.data : null;
}

function runbookAmong(links: readonly { readonly href: string; readonly text: string }[]): string | null {
  return linkOf(links.find((one) => /runbook/i.test(`${one.text} ${one.href}`))?.href ?? '');
}

function withoutWords({ summary: _, timestamp: __, ...labels }: Labels): Labels {
  return labels;
}
