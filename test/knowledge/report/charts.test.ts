/** The charts of published figures: what is drawn of ordinary reports and of odd ones, and what the tables beside them say. */
import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../../knowledge/report/charts.ts';
import { draw, svgOf, xmlText } from '../../../knowledge/report/draw.ts';
import {
  type PublishedDesk,
  type PublishedFigure,
  type PublishedWeek,
  publishedReport,
} from '../../../knowledge/report/published.ts';
import { sayLength, sayOf, sayPublished } from '../../../knowledge/report/say-value.ts';
import { publishAll, reportWords } from '../../../plugin/reports/figures/publish.ts';
import { inEnglish } from '../../../plugin/words/render.ts';
import { elementsOf } from '../../elements-of.ts';

const words = reportWords(inEnglish);

const week = (at: number, change: Partial<PublishedWeek> = {}): PublishedWeek => ({
  from: Temporal.PlainDate.from('2025-11-24').add({ weeks: at }).toString(),
  opened: 4,
  resolved: 3,
  backlog: 7,
  kept: [
    { clock: null, met: 2, of: 3 },
    { clock: 'first-response', met: 4, of: 4 },
  ],
  ...change,
});

const share = (
  name: string,
  part: string | null,
  [counted, n]: readonly [number | null, number],
  goal: number | null = null,
): PublishedFigure => ({
  name,
  part,
  goal,
  now: { unit: 'share', counted, n },
  before: { unit: 'share', counted: 1, n: 2 },
});

const desk = (change: Partial<PublishedDesk> = {}): PublishedDesk => ({
  desk: 'acme/desk',
  timezone: 'Europe/Berlin',
  weeks: Array.from({ length: 12 }, (_, at) => week(at)),
  period: { from: '2026-01-19', to: '2026-02-15' },
  before: { from: '2025-12-22', to: '2026-01-18' },
  figures: [
    share('sla-tickets', null, [12, 13]),
    share('sla-clocks', 'first-response', [249, 250], 95),
    share('tier-split', 'tier-1', [17, 20], 80),
    {
      name: 'backlog-age',
      part: null,
      goal: null,
      now: { unit: 'length', median: 3_600, p90: 360_000, mean: 5_400, n: 7 },
      before: null,
    },
  ],
  ...change,
});

const drawn = (of: PublishedDesk, language = 'en') =>
  chartsOf(of, words, language).map((chart) => ({ ...chart, svg: svgOf(chart, chart.id) }));

describe('the charts of a desk', () => {
  it('are five: volume, promises by week and beside the period before, levels, and age', () => {
    expect(drawn(desk()).map(({ id }) => id)).toEqual(['volume', 'kept', 'compliance', 'tiers', 'age']);
  });

  it('are well-formed, have a title and a description, and need neither a script nor a style', () => {
    for (const { svg, title } of drawn(desk())) {
      expect(elementsOf(svg)[0]?.name).toBe('svg');
      expect(svg).toContain(`-title">${title}</title>`);
      expect(svg).toMatch(/<desc id="[a-z]+-desc">.+<\/desc>/);
      expect(svg).not.toMatch(/style|script|href/);
    }
  });

  it('say every number beside its mark or in the table beneath', () => {
    const [volume, kept, compliance, tiers, age] = drawn(desk());
    expect(volume?.table.rows[0]).toEqual(['24 Nov', '4', '3', '7']);
    expect(volume?.svg.match(/class="now" x="[^0]/g)).toHaveLength(12);
    expect(volume?.svg.match(/<circle/g)).toHaveLength(13);
    expect(kept?.table.head).toEqual(['Week from', 'SLA compliance by ticket', 'First response']);
    expect(kept?.table.rows[0]).toEqual(['24 Nov', '67 % (2/3)', '100 % (4/4)']);
    // Not all were kept, so it is no 100.
    expect(compliance?.svg).toContain('99 %, n = 250');
    expect(compliance?.svg).toContain('First response (goal 95 %)');
    expect(compliance?.svg.match(/<line class="goal"/g)).toHaveLength(2);
    expect(tiers?.svg).toContain('85 %, n = 20');
    expect(age?.table.rows).toEqual([
      ['Median', '1 h', '–'],
      ['p90', '100 h', '–'],
      ['Mean', '1 h 30 min', '–'],
    ]);
  });

  it('are told apart without colours: what is compared has an edge, a goal is a line of its own kind', () => {
    const [volume, , compliance] = drawn(desk());
    expect(volume?.svg).toContain('class="was"');
    expect(volume?.svg).toContain('class="line"');
    expect(compliance?.svg).toContain('class="goal"');
  });
});

describe('odd figures', () => {
  it('without weeks and without figures are no chart', () => {
    expect(drawn(desk({ weeks: [], figures: [] }))).toEqual([]);
  });

  it('that are all nought are drawn on a scale, with no bar', () => {
    const [volume, ...others] = drawn(
      desk({ weeks: [week(0, { opened: 0, resolved: 0, backlog: 0, kept: [] })], figures: [] }),
    );
    expect(others).toEqual([]);
    expect(elementsOf(volume?.svg ?? '')[0]?.name).toBe('svg');
    expect(volume?.svg.match(/<rect/g)).toHaveLength(2);
    expect(volume?.svg).not.toContain('NaN');
  });

  it('of one week, and of 53, stay within their width, and few days are named', () => {
    for (const length of [1, 2, 53, 60]) {
      const [volume] = drawn(
        desk({ weeks: Array.from({ length }, (_, at) => week(at, { opened: at * 7 })) }),
      );
      const svg = volume?.svg ?? '';
      expect(svg).not.toMatch(/NaN|Infinity/);
      for (const [, x = '', width = ''] of svg.matchAll(
        /<rect class="\w+" x="([^"]+)" y="[^"]+" width="([^"]+)"/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(340);
      }
      expect(svg.match(/text-anchor="middle"/g)?.length).toBeLessThanOrEqual(5);
    }
  });

  it('of a week without a verdict leave a gap, which is no nought', () => {
    const [, kept] = drawn(desk({ weeks: [week(0), week(1, { kept: [] })] }));
    expect(kept?.table.rows[1]).toEqual(['1 Dec', '–', '–']);
    expect(kept?.svg.match(/class="now" x="[^0]/g)).toHaveLength(1);
  });

  it('with names that are markup are text', () => {
    const odd = desk({ figures: [share('sla-clocks', '<b>&"\u0007', [1, 1])], weeks: [] });
    const [chart] = drawn(odd);
    expect(chart?.svg).toContain('&lt;b&gt;&amp;&quot;');
    expect(elementsOf(chart?.svg ?? '')[0]?.name).toBe('svg');
    expect(xmlText('a\u0000b\uFFFFc\uD800d')).toBe('abcd');
  });

  it('with a level above its whole length do not leave the paper', () => {
    const { marks } = draw({
      drawing: {
        is: 'rows',
        names: ['a', 'b'],
        goalName: 'c',
        rows: [{ label: 'x', now: { share: 7, says: 'y' }, before: null, goal: null }],
      },
    });
    expect(marks.join('')).toContain('width="210"');
  });
});

it('values are said whole, and never more than is known', () => {
  expect([sayOf(0, 0), sayOf(1, 1_000), sayOf(999, 1_000)]).toEqual(['–', '1 % (1/1000)', '99 % (999/1000)']);
  expect([null, 0, 3_599, 9_000, 720_000].map(sayLength)).toEqual([
    '–',
    '0 min',
    '1 h',
    '2 h 30 min',
    '200 h',
  ]);
  expect(sayPublished({ unit: 'share', counted: null, n: 4 }, words)).toBe('too few (n = 4)');
  expect(sayPublished(null, words)).toBe('–');
});

it('what the desk tells is what the portal reads, in every language', () => {
  const told = publishAll([desk()], Date.parse('2026-11-30T06:00:00Z'));
  const read = publishedReport.parse(JSON.parse(JSON.stringify(told)));
  expect(read).toEqual(told);
  expect(Object.keys(read.words)).toEqual(['en', 'de']);
  expect(read.words['de']?.figures['tier-split']?.means).toBe('Auf jeder Ebene gelöst ÷ gelöste Tickets.');
});
