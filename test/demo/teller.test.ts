/** The voice in the terminal, as a reader sees it. */
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { startTeller } from './telling/teller.ts';

afterEach(() => vi.restoreAllMocks());

function told(tell: (teller: ReturnType<typeof startTeller>) => void): readonly string[] {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(stripVTControlCharacters(String(line))));
  tell(startTeller(() => 0));
  return lines;
}

test('what somebody said stands apart from the name, however long that is', () => {
  const lines = told(({ missed }) =>
    missed('an answer', [
      ['ravi', 'Hello.'],
      ['tierline[bot]', 'This ticket is resolved.'],
    ]),
  );
  expect(lines.slice(1).map((line) => line.trim())).toEqual([
    'ravi          Hello.',
    'tierline[bot] This ticket is resolved.',
  ]);
});
