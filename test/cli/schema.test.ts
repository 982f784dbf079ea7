/** The JSON Schema of the policy, by which editors check while people type. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchema, schema } from '../../plugin/cli/schema.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policyText as samplePolicy } from '../core/sample.ts';
import { policyText } from '../demo/setting/policy.ts';
import { policy } from '../scenario/desk.ts';

const published: object = JSON.parse(readFileSync('portal/public/schema/tierline.json', 'utf8'));
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const isGood = ajv.compile(published);
const page = readFileSync('knowledge/docs/HT-0106-the-policy-by-example.md', 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const template = readFileSync('.github/tierline.yml', 'utf8');
const demo = policyText('https://help.acme.example/');

describe('the schema that the portal publishes', () => {
  it('is the shape that the desk reads (`npm run -s renew` writes it)', async () => {
    const printed: string[] = [];
    await schema.run([], (line) => printed.push(line));
    expect(JSON.parse(printed.join('\n'))).toEqual(published);
  });

  it.each([
    ['of the documentation', example],
    ['of the template', template],
    ['of the demo', demo],
    ['of the tests', policy],
    ['of the samples', samplePolicy],
    ['that only accepts', 'accepts: [acme/desk]'],
    ['that names a service and no more', 'services: { mail: }'],
    [
      'with all that a clock may say',
      `
effective: "2027-01-01T00:00:00+01:00"
calendars:
  nights: { timezone: UTC, hours: { mon-fri: 22:00-06:00 }, holidays: ['2026-12-25', { ics: h.ics }] }
clocks:
  calendar: nights
  on-raise: restart
  extend-by-at-most: 8h
  update: { targets: { P1: 30m } }
  engagement: { targets: { P1: 2 working days }, for: [{ engagement: vendor, targets: { P1: 8h } }] }
  resolution:
    targets: { P1: 4h }
    milestones:
      - { at: 75%, do: [label, { comment: Soon }, { notify: [owner, '@mia'], in-hours: true }] }
      - { at: +2h, do: [raise-tier, webhook, { assign: '@omar' }] }
`,
    ],
  ])('takes a good policy: the one %s', (_which, text) => {
    expect([isGood(parse(text)), isGood.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown setting', 'tmezone: UTC', '/'],
    ['a wrong word', 'clocks: { on-raise: again }', '/clocks/on-raise'],
    ['a list where a group belongs', 'people: [lena]', '/people'],
    ['a person without @', "people: { managers: ['mia'] }", '/people/managers/0'],
    [
      'a priority that is none',
      'clocks: { resolution: { targets: { P9: 4h } } }',
      '/clocks/resolution/targets',
    ],
    ['a calendar without a zone', 'calendars: { office: { hours: 24x7 } }', '/calendars/office'],
    ['a number of days below none', 'reopen-within-days: -1', '/reopen-within-days'],
  ])('refuses %s, as the desk does', (_what, text, where) => {
    expect(isGood(parse(text))).toBe(false);
    expect(isGood.errors?.map(({ instancePath }) => instancePath || '/')).toContain(where);
    expect(readPolicy({ text, version: 'v1' })).toHaveProperty('problems');
  });

  it('explains every setting of the first two storeys', () => {
    const { properties = {} } = editorSchema();
    const silent = Object.entries(properties).flatMap(([name, one]) => {
      if (typeof one !== 'object') return [];
      const inside = Object.entries(one.properties ?? {}).map(
        ([key, two]) => [`${name}.${key}`, two] as const,
      );
      return [[name, one] as const, ...inside]
        .filter(([, at]) => typeof at === 'object' && at.description === undefined)
        .map(([key]) => key);
    });
    expect(silent).toEqual([]);
  });
});

describe('the first line of a policy', () => {
  it.each([
    ['documentation', example],
    ['template', template],
    ['demo', demo],
  ])('of the %s names the schema of its portal', (_which, text) => {
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const { portal } = parse(text);
    const address: unknown = portal?.url ?? portal ?? 'https://acme.github.io/desk/';
    expect(named).toBe(`${address}schema/tierline.json`);
  });
});
