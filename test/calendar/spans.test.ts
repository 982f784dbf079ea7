/** The spans of a range say why a clock stood still. */

import { describe, expect, it } from 'vitest';
import { isoOf, parseInstant } from '../../plugin/calendar/instant.ts';
import { spans } from '../../plugin/calendar/spans.ts';
import { compiled, weekdaysFrom } from './compiled.ts';

const desk = compiled({
  timezone: 'Europe/London',
  hours: weekdaysFrom(['09:00', '12:00'], ['13:00', '17:00']),
  holidays: ['2026-12-25', '2026-12-28', '2026-12-29'],
  overrides: { '2026-12-29': [['10:00', '11:00']] },
});

function told(from: string, to: string): readonly string[] {
  return spans(desk, parseInstant(from), parseInstant(to)).map(
    (span) => `${isoOf(span.from).slice(5, 16)} ${span.kind}`,
  );
}

describe('spans', () => {
  it('tell open hours, closed hours and whole holidays apart', () => {
    expect(told('2026-12-24T10:00:00Z', '2026-12-29T12:00:00Z')).toEqual([
      '12-24T10:00 open',
      '12-24T12:00 closed',
      '12-24T13:00 open',
      '12-24T17:00 closed',
      '12-25T00:00 holiday',
      '12-26T00:00 closed',
      '12-28T00:00 holiday',
      '12-29T00:00 closed',
      '12-29T10:00 open',
      '12-29T11:00 closed',
    ]);
  });

  it('of a range inside one of them is that one', () => {
    expect(told('2026-12-25T10:00:00Z', '2026-12-25T12:00:00Z')).toEqual(['12-25T10:00 holiday']);
  });

  it('of an empty or reversed range are none', () => {
    expect(told('2026-12-24T10:00:00Z', '2026-12-24T10:00:00Z')).toEqual([]);
    expect(told('2026-12-24T10:00:00Z', '2026-12-23T10:00:00Z')).toEqual([]);
  });
});
