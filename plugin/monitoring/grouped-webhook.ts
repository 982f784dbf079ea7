/** Reads the webhooks of Alertmanager (version 4) and of Grafana (version 1), which tell of a group of alerts in one shape. */
import { z } from 'zod';
import type { HeardAlert, Labels, Notification } from '../core/ticket/alert.ts';
import { cut, instantOf, labelsOf, linkOf, MOST_ALERTS, type Read, whyNot } from './read-field.ts';

/** Newer fields are ignored; of what is left out there is a default, wherever one can be honest. */
const text = z.string().catch('');
const pairs = z.record(z.string(), z.unknown()).nullish().catch(null);

const alert = z.object({
  status: z.string(),
  labels: pairs,
  annotations: pairs,
  startsAt: text,
  endsAt: text,
  fingerprint: text,
  generatorURL: text,
  /** Grafana alone: where a person looks. */
  dashboardURL: text,
  panelURL: text,
});
type WrittenAlert = z.infer<typeof alert>;

const webhook = z.object({
  groupKey: text,
  groupLabels: pairs,
  truncatedAlerts: z.number().catch(0),
  alerts: z.array(alert),
});

/** The notification, or what was expected instead. */
export function readGroupedWebhook(body: unknown): Read {
  const read = webhook.safeParse(body);
  if (!read.success)
    return whyNot(
      'an alert webhook of Alertmanager (version 4) or Grafana (version 1): an object with `groupLabels` and a list `alerts`, each with `status`, `labels` and `annotations`',
      read.error,
    );
  const { groupKey, groupLabels, truncatedAlerts, alerts } = read.data;
  const kept = alerts.slice(0, MOST_ALERTS);
  const leftOut = Math.max(0, truncatedAlerts) + alerts.length - kept.length;
  const notification: Notification = {
    group: labelsOf(groupLabels),
    route: groupKey === '' ? null : cut(groupKey, 1_000),
    isWhole: leftOut === 0,
    repeats: true,
    leftOut,
    alerts: kept.map(heard),
  };
  return { notification };
}

function heard(written: WrittenAlert): HeardAlert {
  const labels = labelsOf(written.labels);
  const annotations = labelsOf(written.annotations);
  const isOver = written.status.toLowerCase() === 'resolved';
  return {
    fingerprint: cut(written.fingerprint, 200) || nameOf(labels),
    state: isOver ? 'restored' : 'firing',
    name: labels['alertname'] || annotations['title'] || 'Alert',
    summary: annotations['summary'] || annotations['message'] || null,
    description: annotations['description'] || null,
    runbook: linkOf(annotations['runbook_url'] ?? ''),
    url: linkOf(written.panelURL) ?? linkOf(written.dashboardURL) ?? linkOf(written.generatorURL),
    labels,
    startedAt: instantOf(written.startsAt),
    restoredAt: isOver ? instantOf(written.endsAt) : null,
  };
}

/** Older Alertmanagers send no fingerprint; the labels are what it is made of. */
function nameOf(labels: Labels): string {
  return cut(
    JSON.stringify(Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    2_000,
  );
}
