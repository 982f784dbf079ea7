/** Instants are read and written as GitHub does. */

import { describe, expect, it } from 'vitest';
import { isoOf, parseInstant } from '../../plugin/calendar/instant.ts';

describe('an instant', () => {
  it('is written to the second, in UTC', () => {
    expect(isoOf(1_795_159_800_999)).toBe('2026-11-20T07:30:00Z');
  });

  it('is read with Z or an offset', () => {
    expect(parseInstant('2026-11-20T07:30:00Z')).toBe(1_795_159_800_000);
    expect(parseInstant('2026-11-20T09:30:00.250+02:00')).toBe(1_795_159_800_250);
  });

  it.each(['2026-11-20', '2026-11-20T07:30:00', 'soon', ''])('“%s” is none', (text) => {
    expect(() => parseInstant(text)).toThrow(new RangeError(`not an instant: “${text}”`));
  });
});
