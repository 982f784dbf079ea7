/** The issue that the desk opens for alerts: its title and text, from which known errors are found, and its labels. */
import { isFiring, type Labels } from '../../core/ticket/alert.ts';
import type { Policy } from '../../policy/policy.ts';
import { priorityOf, serviceOfAlerts } from '../../policy/sections/alerts.ts';
import { inLink, oneLine } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';

/** One alert as far as its ticket’s text is made of it. */
interface Alert {
  readonly state: Parameters<typeof isFiring>[0]['state'];
  readonly name: string;
  readonly summary: string | null;
  readonly description: string | null;
  readonly runbook: string | null;
  readonly url: string | null;
  readonly labels: Labels;
}

export interface OpeningText {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

const LONGEST_TITLE = 200;
/** Of labels in the text; the others are in monitoring. */
const MOST_FACTS = 12;

/** `before` is the number of the ticket that the same alerts had; null where they had none. */
export function sayOpening(
  group: { readonly labels: Labels; readonly alerts: readonly Alert[] },
  { source, before }: { readonly source: string; readonly before: number | null },
  policy: Policy,
): OpeningText {
  const locale = deskLocale(policy);
  const all = group.alerts.filter(isFiring);
  const alerts = all.length > 0 ? all : group.alerts;
  const [first] = alerts;
  const runbook = alerts.find((one) => one.runbook !== null)?.runbook ?? null;
  const url = first?.url ?? null;
  const facts = [
    ...Object.entries({ ...group.labels, ...common(alerts) })
      .filter(([name]) => name !== 'alertname')
      .slice(0, MOST_FACTS)
      .map(([name, value]) => `- ${oneLine(name, 60)}: ${oneLine(value, 200)}`),
    ...(runbook === null ? [] : [render('alerts-fact-runbook', { url: `<${inLink(runbook)}>` }, locale)]),
    ...(url === null ? [] : [render('alerts-fact-url', { url: `<${inLink(url)}>` }, locale)]),
    ...(before === null ? [] : [render('alerts-fact-before', { number: String(before) }, locale)]),
  ];
  const words = [first?.summary, first?.description].flatMap((one) =>
    one == null ? [] : [oneLine(one, 1_000)],
  );
  const values = { source: oneLine(source), words: words.join('\n\n'), facts: facts.join('\n') };
  return {
    title: titleOf(alerts, policy),
    body: render('alerts-body', values, locale)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    labels: labelsFor(alerts, policy),
  };
}

function titleOf(alerts: readonly Alert[], policy: Policy): string {
  const locale = deskLocale(policy);
  const [first] = alerts;
  const name = oneLine(first?.name ?? 'Alert', 100);
  if (alerts.length > 1) return render('alerts-title-many', { name, count: String(alerts.length) }, locale);
  const summary = first?.summary ?? null;
  return summary === null || summary === first?.name
    ? name
    : render('alerts-title', { name, summary: oneLine(summary, LONGEST_TITLE) }, locale).slice(0, 250);
}

/** The labels that all of them have with the same value. */
function common([first, ...others]: readonly Alert[]): Labels {
  const shared = Object.entries(first?.labels ?? {}).filter(([name, value]) =>
    others.every(({ labels }) => labels[name] === value),
  );
  return Object.fromEntries(shared);
}

function labelsFor(alerts: readonly Alert[], { alerts: map, services }: Policy): readonly string[] {
  const all = alerts.map(({ labels }) => labels);
  const priority = priorityOf(all, map);
  const service = serviceOfAlerts(all, map, services);
  return [
    'kind: incident',
    ...(priority === null ? [] : [`priority: ${priority}`]),
    ...(service === null ? [] : [`service: ${service}`]),
  ];
}

/** The same for a storm: one ticket for all. */
export function sayStormOpening(
  groups: readonly { readonly labels: Labels; readonly alerts: readonly Alert[] }[],
  source: string,
  policy: Policy,
): OpeningText {
  const locale = deskLocale(policy);
  const alerts = groups.flatMap((one) => one.alerts.filter(isFiring));
  const lines = alerts
    .slice(0, MOST_FACTS)
    .map(
      ({ name, summary }) =>
        `- **${oneLine(name, 80)}**${summary === null ? '' : `: ${oneLine(summary, 160)}`}`,
    );
  const values = {
    source: oneLine(source),
    above: String(policy.alerts.stormAbove),
    lines: lines.join('\n'),
  };
  return {
    title: render('alerts-storm-title', { source: oneLine(source) }, locale),
    body: render('alerts-storm-body', values, locale),
    labels: labelsFor(alerts, policy).filter((label) => !label.startsWith('service: ')),
  };
}
