/** What monitoring posts, as Alertmanager, Grafana and PagerDuty’s clients write it. */

export interface SaidAlert {
  readonly name?: string;
  readonly instance?: string;
  readonly over?: boolean;
  readonly severity?: string;
  readonly summary?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const NONE = '0001-01-01T00:00:00Z';

/** One alert as Alertmanager and Grafana write it. */
export function alertOf({
  name = 'HostDown',
  instance = 'web-1',
  over = false,
  severity = 'critical',
  summary = `${instance} is down`,
  startsAt = '2026-11-20T07:58:30.123Z',
  endsAt = '2026-11-20T08:05:00Z',
  labels = {},
  annotations = {},
}: SaidAlert = {}) {
  return {
    status: over ? 'resolved' : 'firing',
    labels: { alertname: name, instance, severity, ...labels },
    annotations: { summary, runbook_url: 'https://runbooks.example/host-down', ...annotations },
    startsAt,
    endsAt: over ? endsAt : NONE,
    generatorURL: 'http://prometheus.example:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1',
    fingerprint: `fp-${name}-${instance}`,
  };
}

/** Version 4, as Alertmanager 0.27 posts it. */
export function alertmanager(
  alerts: readonly SaidAlert[] = [{}],
  more: Readonly<Record<string, unknown>> = {},
) {
  const written = alerts.map(alertOf);
  const groupLabels = { alertname: written[0]?.labels.alertname ?? 'HostDown' };
  return {
    receiver: 'tierline',
    status: written.some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
    alerts: written,
    groupLabels,
    commonLabels: groupLabels,
    commonAnnotations: {},
    externalURL: 'http://alertmanager.example:9093',
    version: '4',
    groupKey: `{}:{alertname="${groupLabels.alertname}"}`,
    truncatedAlerts: 0,
    ...more,
  };
}

/** Version 1, as Grafana 12 posts it. */
export function grafana(alerts: readonly SaidAlert[] = [{}], more: Readonly<Record<string, unknown>> = {}) {
  const base = alertmanager(alerts);
  return {
    ...base,
    alerts: base.alerts.map((alert) => ({
      ...alert,
      silenceURL: 'https://grafana.example/alerting/silence/new',
      dashboardURL: 'https://grafana.example/d/hosts',
      panelURL: 'https://grafana.example/d/hosts?viewPanel=2',
      values: { B: 0, C: 1 },
      valueString: "[ var='B' labels={instance=web-1} value=0 ]",
      orgId: 1,
    })),
    version: '1',
    orgId: 1,
    title: '[FIRING:1] HostDown',
    state: 'alerting',
    message: '**Firing**\n\nValue: B=0',
    ...more,
  };
}

/** Events API v2. */
export function pagerDuty(
  action: 'trigger' | 'acknowledge' | 'resolve',
  key: string | null = 'db-2/disk',
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    routing_key: 'a-routing-key-of-ours',
    event_action: action,
    ...(key === null ? {} : { dedup_key: key }),
    client: 'Zabbix',
    client_url: 'https://zabbix.example/tr_events.php?triggerid=7',
    links: [{ href: 'https://runbooks.example/disk', text: 'Runbook' }],
    ...(action === 'trigger'
      ? {
          payload: {
            summary: 'Disk of db-2 is 95 % full',
            source: 'db-2',
            severity: 'warning',
            timestamp: '2026-11-20T07:59:00.000+0000',
            component: 'disk',
            group: 'databases',
            class: 'DiskFull',
            custom_details: { free: '3 GB', service: 'mail' },
          },
        }
      : {}),
    ...more,
  };
}
