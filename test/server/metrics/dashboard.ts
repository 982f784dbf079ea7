/** The dashboard and the alert rules that come with Tierline, as far as they ask for metrics. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const dashboardFile = 'plugin/server/metrics/grafana-dashboard.json';
export const rulesFile = 'plugin/server/metrics/tierline-rules.yml';

const target = z.object({
  expr: z.string(),
  legendFormat: z.string(),
  datasource: z.object({ uid: z.string() }),
});
export const dashboardSchema = z.object({
  __inputs: z.array(z.object({ name: z.string(), type: z.string(), pluginId: z.string() })),
  __requires: z.array(z.object({ type: z.string(), id: z.string(), version: z.string() })),
  title: z.string(),
  uid: z.string(),
  schemaVersion: z.number(),
  templating: z.object({
    list: z.array(
      z.object({ name: z.string(), type: z.string(), current: z.object({ value: z.unknown() }) }),
    ),
  }),
  panels: z.array(
    z.object({
      id: z.number(),
      type: z.string(),
      title: z.string(),
      description: z.string().optional(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(target).optional(),
    }),
  ),
});

/** What is asked for, and where. */
export interface Asked {
  readonly where: string;
  readonly expr: string;
  readonly legend: string;
}

export function dashboard(): z.infer<typeof dashboardSchema> {
  return dashboardSchema.parse(JSON.parse(readFileSync(dashboardFile, 'utf8')));
}

export function askedByPanels(): readonly Asked[] {
  return dashboard().panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr, legendFormat: legend }) => ({ where: `the panel “${title}”`, expr, legend })),
  );
}

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({ alert: z.string(), expr: z.string(), annotations: z.object({ description: z.string() }) }),
      ),
    }),
  ),
});

export function askedByRules(): readonly Asked[] {
  const { groups } = rulesSchema.parse(parse(readFileSync(rulesFile, 'utf8')));
  return groups.flatMap(({ rules }) =>
    rules.map(({ alert, expr, annotations }) => ({
      where: `the alert ${alert}`,
      expr,
      legend: annotations.description.replaceAll(/\{\{ \$labels\.(\w+) \}\}/g, '{{$1}}'),
    })),
  );
}

/** As Grafana fills it in for all processes. */
export function filledIn(expr: string): string {
  return expr.replaceAll('$__rate_interval', '1m').replaceAll('$__range', '5m').replaceAll('$instance', '.*');
}

/** The names of the series that an expression asks for: each has its braces. */
export function namesIn(expr: string): readonly string[] {
  return [...new Set([...expr.matchAll(/(\w+)\{/g)].map(([, name = '']) => name))];
}

/** The labels by which an expression groups. */
export function groupedBy(expr: string): readonly string[] {
  const lists = [...expr.matchAll(/ by \(([^)]*)\)/g)].map(([, list = '']) => list);
  return [...new Set(lists.flatMap((list) => list.split(',').map((name) => name.trim())))];
}
