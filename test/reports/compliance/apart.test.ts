/** Clocks of tickets that were merged, or whose requester did not answer, are counted apart from what was kept. */
import { expect, it } from 'vitest';
import { sayTable } from '../../../plugin/reports/compliance/say-comparison.ts';
import { complianceOf, emptyTally } from '../../../plugin/reports/compliance/tally.ts';
import { verdictsOf } from '../../../plugin/reports/compliance/verdict.ts';
import { calendarsOf } from '../../../plugin/rules/context.ts';
import { lena } from '../../core/people.ts';
import { comments, desk, on, opens, play, says, wakes } from '../../core/sample.ts';

const mains = [{ id: '7#2', number: 2, url: 'https://github.com/acme/desk/issues/2' }];
const merge = says(lena, '/duplicate #2', on('09:20'), { mains });
const outcomes = (events: Parameters<typeof play>[0]) =>
  verdictsOf(play(events).ticket, calendarsOf(desk().policies), on('12:00')).clocks.map(
    ({ outcome }) => outcome,
  );

it('a merged ticket’s clocks end as merged; a breach that happened before stays one', () => {
  expect(outcomes([opens(), merge])).toEqual(['merged', 'merged']);
  expect(outcomes([opens(), wakes(on('11:00')), { ...merge, at: on('11:30') }])).toEqual([
    'breached',
    'merged',
  ]);
});

it('a ticket without an answer ends its clocks as no-answer', () => {
  const silent = [
    opens(),
    says(lena, 'On it.\n\n/wait user the log', on('09:10')),
    wakes(on('10:00', '2026-12-02')),
  ];
  expect(outcomes(silent)).toEqual(['met', 'no-answer']);
});

it('taken out again, a duplicate’s clocks go on where they stood', () => {
  const out = says(lena, '/reopen another error', on('09:40'));
  expect(outcomes([opens(), merge, out])).toEqual(['running', 'running']);
});

it('the share that was kept leaves them out, and the table says how many they are', () => {
  const tally = { ...emptyTally, met: 3, breached: 1, merged: 5, 'no-answer': 2 };
  expect(complianceOf(tally)).toBe(0.75);
  const lines = [{ clock: 'resolution', priority: 'P2', policy: tally, against: null }] as const;
  expect(sayTable({ lines }, { policy: 'this', against: null }).at(-1)).toBe(
    'Not among them: 5 merged, 2 without an answer.',
  );
});

it('/sla why tells that a clock ended as merged', () => {
  const why = says(lena, '/sla why', on('09:30'));
  expect(comments(play([opens(), merge, why])).at(-1)).toContain(
    'ends as merged: work goes on in another ticket',
  );
});
