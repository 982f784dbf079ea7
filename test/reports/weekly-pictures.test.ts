/** The pictures of the weekly report say no more than is known. */
import { expect, it } from 'vitest';
import type { Weekly } from '../../plugin/reports/weekly/weekly.ts';
import { drawWeeks } from '../../plugin/reports/weekly/weekly-pictures.ts';
import { inEnglish } from '../../plugin/words/render.ts';

const from = Date.parse('2026-11-16T00:00:00Z');
const span = { from, to: from + 7 * 86_400_000 };

it.each([
  [249, 250, '99 %'],
  [250, 250, '100 %'],
  [1, 500, '1 %'],
  [0, 3, '0 %'],
  [0, 0, '–'],
])('%i of %i tickets kept is %s', (counted, n, said) => {
  const value = { unit: 'share', counted, n } as const;
  const figures = [{ name: 'sla-tickets', part: null, value, before: null }] as const;
  const groups = [{ key: String(from), figures }];
  const report = { span, before: span, by: 'week', figures, groups, tickets: n } as const;
  const empty = { breaches: [], ahead: [], load: [], ages: [], feedback: [] };
  const weekly: Weekly = { now: span.to, weeks: [span], report, trend: report, ...empty };
  expect(drawWeeks(weekly, 'UTC', inEnglish).join('\n')).toContain(`| SLA compliance by ticket | ${said} |`);
});
