/** The App asks for what its calls need at GitHub, and for nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Access,
  alwaysTold,
  events,
  everyFeature,
  type Feature,
  type Grants,
  grantsFor,
  lacking,
  type PermissionName,
} from '../../plugin/github/permissions.ts';
import { needed, suffices } from '../github-emulator/gateway/app-permissions.ts';

/** Calls whose route stands in the code as such. */
const raw = new Map([
  ['plugin/github/out/comment.ts', ['POST /graphql']],
  [
    'plugin/github/out/suggested-labels.ts',
    [
      'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
      'GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions',
      'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss',
    ],
  ],
]);

/** Every call of an installation that stands in the plugin: its route and its file. The App’s own (`/app…`) need no permission. */
function calls(): readonly { readonly route: string; readonly file: string }[] {
  const { rest } = new Octokit();
  const endpoints: Readonly<Record<string, unknown>> = { ...rest };
  return globSync('plugin/**/*.ts').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/\brest\s*\.(\w+)\s*\.(\w+)/g)].map(([, room = '', name = '']) => {
      const { method, url } = endpointOf(endpoints[room], name);
      return `${method} ${url}`;
    });
    const beside = text.match(/\.(graphql|request)\(/) === null ? [] : (raw.get(file) ?? []);
    return [...named, ...beside]
      .filter((route) => !/^\w+ \/app(\/|$)/.test(route))
      .map((route) => ({ route, file }));
  });
}

function endpointOf(room: unknown, name: string): { readonly method: string; readonly url: string } {
  const defaults = fieldOf(fieldOf(fieldOf(room, name), 'endpoint'), 'DEFAULTS');
  return z.object({ method: z.string(), url: z.string() }).parse(defaults);
}

/** Octokit’s calls are functions that carry their route with them. */
function fieldOf(thing: unknown, name: string): unknown {
  const holds = (typeof thing === 'object' || typeof thing === 'function') && thing !== null;
  return holds ? Reflect.get(thing, name) : undefined;
}

test('every call that the plugin makes is one for which it is known what it takes', () => {
  const unknown = calls().filter(({ route }) => needed(...split(route)) === null);
  expect(unknown).toEqual([]);
  expect(new Set(calls().map(({ route }) => route)).size).toBeGreaterThan(40);
});

test('no file asks GitHub by a route of its own that this test does not know', () => {
  const asking = globSync('plugin/github/**/*.ts').filter((file) =>
    /client\.(graphql|request)\(/.test(readFileSync(file, 'utf8')),
  );
  expect(asking.toSorted()).toEqual([...raw.keys()].toSorted());
});

test('what is asked for is enough for every call, and each permission is needed by one', () => {
  const all = grantsFor(everyFeature).permissions;
  const beyond = calls().filter(({ route }) => !suffices(needed(...split(route)) ?? [], all));
  expect(beyond).toEqual([]);
  // One step less of any permission, and a call is refused.
  for (const [name, access] of Object.entries(all)) {
    const { [name as PermissionName]: _, ...others } = all;
    const less: Partial<Record<string, Access>> = access === 'write' ? { ...others, [name]: 'read' } : others;
    const refused = calls().filter(({ route }) => !suffices(needed(...split(route)) ?? [], less));
    expect(refused, `nothing needs ${name}: ${access}`).not.toEqual([]);
  }
});

function split(route: string): [string, string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path];
}

test.each(setsOfFeatures())('with %s no event is subscribed to without its permission', (...chosen) => {
  const grants = grantsFor(['tickets', ...chosen]);
  for (const { event, permission } of events)
    if (grants.events.includes(event)) expect(grants.permissions, event).toHaveProperty(permission);
});

test('no event is listed that GitHub tells every App of anyhow, and refuses in a registration', () => {
  expect(alwaysTold).toEqual(['installation', 'installation_repositories']);
  expect(events.filter(({ event }) => alwaysTold.includes(event))).toEqual([]);
});

test('every event in the table is one that the desk reads, and the other way round', () => {
  const source = readFileSync('plugin/github/in/payload.ts', 'utf8');
  const heeded = source.slice(source.indexOf('const heeded'), source.indexOf('export function readPayload'));
  const read = [...heeded.matchAll(/\[\s*'(\w+)',\s*(?:\[|null)/g)].map(([, name]) => name);
  expect(new Set([...events.map(({ event }) => event), ...alwaysTold])).toEqual(new Set(read));
});

test('what is lacking is named with the feature that needs it', () => {
  const has: Grants = grantsFor(['tickets', 'checks']);
  expect(lacking(has, ['tickets', 'checks'])).toEqual([]);
  expect(lacking(has, everyFeature).map((row) => [row.permission, row.feature])).toEqual([
    ['contents', 'publish'],
    ['pull_requests', 'publish'],
    ['members', 'teams'],
    ['contents', 'level-3'],
  ]);
  // More than is asked for is enough.
  expect(
    lacking({ permissions: { metadata: 'read', issues: 'write', contents: 'write' }, events: has.events }, [
      'tickets',
    ]),
  ).toEqual([]);
});

function setsOfFeatures(): readonly (readonly Feature[])[] {
  const free = everyFeature.filter((feature) => feature !== 'tickets');
  return Array.from({ length: 2 ** free.length }, (_, set) => free.filter((__, index) => (set >> index) % 2));
}
