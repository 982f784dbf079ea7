/** True deflection, at its edges: whose day it is, when seven days are over, and what is counted only once. */
import { expect, test } from 'vitest';
import { type ConfirmedIntent, isGood } from '../../../plugin/core/self-service/intent.ts';
import { type Counted, type Days, selfServiceOf } from '../../../plugin/reports/figures/self-service.ts';

const SECOND = 1_000;
const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(iso);

const november: Days = { first: '2026-11-01', last: '2026-11-30' };
const confirmedAt = at('2026-11-20T09:00:05Z');
const helped: ConfirmedIntent = {
  id: 'one',
  meant: 'search',
  meantAt: at('2026-11-20T09:00:00Z'),
  article: 'KE-0001',
  confirmedAt,
  cameBackAt: null,
};
const ids = (of: readonly ConfirmedIntent[]) => of.map(({ id }) => id);
const meant = (day: string, count: number, about = 'search'): Counted => ({
  day,
  said: 'meant',
  about,
  count,
});

test('is provisional for seven days after the confirmation, to the second', () => {
  const seen = (now: number) =>
    selfServiceOf({ counted: [meant('2026-11-20', 4)], confirmed: [helped] }, november, now);
  for (const now of [confirmedAt, confirmedAt + 7 * DAY - SECOND]) {
    expect(seen(now)).toMatchObject({ deflected: { count: 1 }, provisional: { count: 1 }, deflection: 0.25 });
  }
  expect(seen(confirmedAt + 7 * DAY)).toMatchObject({ deflected: { count: 1 }, provisional: { count: 0 } });
});

test('whoever came back was helped, and spared no ticket', () => {
  const back = { ...helped, id: 'back', cameBackAt: confirmedAt + DAY };
  const seen = selfServiceOf(
    { counted: [meant('2026-11-20', 2), meant('2026-11-20', 2, 'form')], confirmed: [helped, back] },
    november,
    confirmedAt + 30 * DAY,
  );
  expect(seen.confirmed.count).toBe(2);
  expect(ids(seen.cameBack.of)).toEqual(['back']);
  expect(ids(seen.deflected.of)).toEqual(['one']);
  expect(seen.deflection).toBe(0.25);
});

test('belongs to the day on which it was meant, at the end of a month too', () => {
  const late = {
    ...helped,
    id: 'late',
    meantAt: at('2026-11-30T23:59:59Z'),
    confirmedAt: at('2026-12-01T00:00:20Z'),
  };
  const next = { ...helped, id: 'next', meantAt: at('2026-12-01T00:00:00Z') };
  const before = { ...helped, id: 'before', meantAt: at('2026-10-31T23:59:59Z') };
  const rows = {
    counted: [
      meant('2026-10-31', 1),
      meant('2026-11-01', 1),
      meant('2026-11-30', 2, 'form'),
      meant('2026-12-01', 1),
    ],
    confirmed: [before, late, next],
  };
  const seen = selfServiceOf(rows, november, at('2026-12-20T00:00:00Z'));
  expect(seen.intents.count).toBe(3);
  expect(ids(seen.confirmed.of)).toEqual(['late']);
  expect(seen.deflection).toBeCloseTo(1 / 3);
  const december = selfServiceOf(
    rows,
    { first: '2026-12-01', last: '2026-12-31' },
    at('2026-12-20T00:00:00Z'),
  );
  expect(ids(december.confirmed.of)).toEqual(['next']);
});

test('is no figure where nobody meant to open a ticket, and nought where nobody was helped', () => {
  const day = { first: '2026-11-20', last: '2026-11-20' };
  expect(selfServiceOf({ counted: [], confirmed: [] }, day, confirmedAt).deflection).toBeNull();
  expect(
    selfServiceOf({ counted: [meant('2026-11-20', 3)], confirmed: [] }, day, confirmedAt).deflection,
  ).toBe(0);
});

test('what anybody says and what nobody found stand beside it, and can be listed', () => {
  const counted: readonly Counted[] = [
    { day: '2026-11-20', said: 'solved', about: 'KE-0001', count: 3 },
    { day: '2026-11-21', said: 'solved', about: 'KE-0001', count: 1 },
    { day: '2026-11-21', said: 'no-answer', about: 'badge reader', count: 2 },
    { day: '2026-12-01', said: 'no-answer', about: 'next month', count: 9 },
  ];
  const seen = selfServiceOf({ counted, confirmed: [] }, november, confirmedAt);
  expect(seen.solved).toEqual({ count: 4, of: counted.slice(0, 2) });
  expect(seen.failedSearches).toEqual({ count: 2, of: [counted[2]] });
});

test('what was meant is good for a day, and for clocks that differ by minutes', () => {
  const meantAt = helped.meantAt;
  const good = (now: number) => isGood(helped, now);
  expect([meantAt, meantAt + DAY - SECOND, meantAt - 5 * 60 * SECOND].map(good)).toEqual([true, true, true]);
  expect([meantAt + DAY, meantAt + 30 * DAY, meantAt - 5 * 60 * SECOND - 1].map(good)).toEqual([
    false,
    false,
    false,
  ]);
});
