/** The dashboard asks for what there is, of the right kind and by the right labels, and forgets nothing that is measured. */
import { expect, test } from 'vitest';
import { scenarioByHand } from '../../scenario/scenario.ts';
import { type Asked, askedByPanels, askedByRules, dashboard, groupedBy, namesIn } from './dashboard.ts';
import { type Exposition, readExposition } from './exposition.ts';

const { world, begin, open } = scenarioByHand();

/** Metrics that are on no panel, each with a reason. */
const exceptions: Readonly<Record<string, string>> = {};

async function desk(): Promise<Exposition> {
  await begin({ metrics: { token: null, own: { host: '127.0.0.1', port: 0 } } });
  await open();
  return readExposition(await (await fetch(world.tierline.metricsUrl ?? '')).text());
}

/** Prometheus adds these itself. */
const added = ['instance', 'job'];

function wrongIn({ where, expr, legend }: Asked, seen: Exposition): readonly string[] {
  const names = namesIn(expr).filter((name) => name !== 'up');
  const groups = groupedBy(expr);
  const shown = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
  const wrong = [
    ...(names.length === 0 && !expr.includes('up{') ? ['asks for nothing'] : []),
    ...shown
      .filter((label) => ![...groups, ...added].includes(label))
      .map((label) => `shows ${label}, by which it does not group`),
    ...names.flatMap((name) => wrongWith(name, expr, groups, seen)),
  ];
  return wrong.map((what) => `${where} ${what}: ${expr}`);
}

function wrongWith(
  name: string,
  expr: string,
  groups: readonly string[],
  { types, samples }: Exposition,
): readonly string[] {
  const type = types.get(name.replace(/_bucket$/, ''));
  if (type === undefined) return [`asks for ${name}, which no desk has`];
  const isRate = [`rate(${name}{`, `increase(${name}{`].some((text) => expr.includes(text));
  const labels = new Set(
    samples.filter((one) => one.name === name).flatMap((one) => Object.keys(one.labels)),
  );
  return [
    ...(isRate === (type !== 'gauge') ? [] : [`takes the ${type} ${name} for something else`]),
    ...(type === 'histogram' && !(name.endsWith('_bucket') && expr.includes('histogram_quantile('))
      ? [`reads the histogram ${name} without its buckets`]
      : []),
    ...groups
      .filter((label) => !labels.has(label) && !added.includes(label))
      .map((label) => `groups ${name} by ${label}, which it does not have`),
  ];
}

test('every panel and every alert asks for metrics that a desk has, by labels that they have', async () => {
  const seen = await desk();
  const asked = [...askedByPanels(), ...askedByRules()];
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.flatMap((one) => wrongIn(one, seen))).toEqual([]);
});

test('what the first test looks for, it finds', async () => {
  const seen = await desk();
  const wrong = (expr: string, legend = '') => wrongIn({ where: 'it', expr, legend }, seen).length;
  expect(wrong('max(tierline_tickets_shut{a="b"})')).toBe(1);
  expect(wrong('max(tierline_deliveries_received_total{a="b"})')).toBe(1);
  expect(wrong('rate(tierline_deliveries_waiting{a="b"}[1m])')).toBe(1);
  expect(wrong('max by (owner) (tierline_tickets_open{a="b"})')).toBe(1);
  expect(wrong('max by (tier) (tierline_tickets_open{a="b"})', '{{priority}}')).toBe(1);
  expect(wrong('rate(tierline_clock_lateness_seconds_bucket{a="b"}[1m])')).toBe(1);
  expect(wrong('1 + 1')).toBe(1);
});

test('every metric of the desk is on the dashboard, or left out for a reason', async () => {
  const { types } = await desk();
  const shown = new Set(askedByPanels().flatMap(({ expr }) => namesIn(expr)));
  const missing = [...types.keys()]
    .filter((name) => name.startsWith('tierline_') && exceptions[name] === undefined)
    .filter((name) => !shown.has(name) && !shown.has(`${name}_bucket`));
  expect(missing).toEqual([]);
  expect(Object.keys(exceptions).filter((name) => !types.has(name))).toEqual([]);
});

test('no label can be multiplied by strangers', async () => {
  const { samples } = await desk();
  const own = samples.filter(({ name }) => name.startsWith('tierline_'));
  const labels = new Set(own.flatMap(({ labels }) => Object.keys(labels)));
  const known = [
    'door',
    'installation',
    'lane',
    'le',
    'outcome',
    'part',
    'priority',
    'resource',
    'source',
    'tier',
  ];
  expect([...labels].toSorted()).toEqual(known);
  const values = own.flatMap(({ labels }) => Object.values(labels)).join(' ');
  expect(values).not.toMatch(/acme|vpn|lena|rita/i);
});

/** As Grafana writes what is filled in later. */
const placeholder = (name: string): string => `$\{${name}}`;

test('it can be imported: the data source is asked for, and every panel uses it', () => {
  const { __inputs, __requires, templating, panels, schemaVersion } = dashboard();
  expect(__inputs).toEqual([expect.objectContaining({ name: 'DS_PROMETHEUS', pluginId: 'prometheus' })]);
  expect(__requires).toContainEqual(expect.objectContaining({ id: 'grafana', version: '10.0.0' }));
  expect(schemaVersion).toBeGreaterThanOrEqual(36);
  const variables = templating.list.map(({ name, type, current }) => [name, type, current.value]);
  expect(variables).toEqual([
    ['datasource', 'datasource', placeholder('DS_PROMETHEUS')],
    ['instance', 'query', ['$__all']],
  ]);
  const uids = panels.flatMap(({ targets = [] }) => targets.map(({ datasource }) => datasource.uid));
  expect(new Set(uids)).toEqual(new Set([placeholder('datasource')]));
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const untold = panels.filter(({ type, description }) => type !== 'row' && description === undefined);
  expect(untold).toEqual([]);
});

test('no panel lies over another', () => {
  const { panels } = dashboard();
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
});
