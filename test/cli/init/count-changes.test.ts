/** How far one text is from another, in lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChanges } from '../../../plugin/cli/init/lay.ts';

describe('lines that came and went', () => {
  it.each([
    ['a\nb\nc\n', 'a\nb\nc\n', 0, 0],
    ['a\r\nb\r\n', 'a\nb\n', 0, 0],
    ['a\nb\nc\n', 'a\nc\n', 0, 1],
    ['a\nc\n', 'a\nb\nc\nd\n', 2, 0],
    ['a\nb\n', 'b\na\n', 1, 1],
    ['', 'a\n', 1, 0],
  ])('from %j to %j', (from, to, added, removed) =>
    expect(countChanges(from, to)).toEqual({ added, removed }),
  );

  it('are the other way round on the way back, and none only where the lines are the same', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((some) => some.join('\n'));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const there = countChanges(one, other);
        expect(countChanges(other, one)).toEqual({ added: there.removed, removed: there.added });
        expect(there.added + there.removed === 0).toBe(one === other);
      }),
    );
  });
});
