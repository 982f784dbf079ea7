/**
 * What the desk made of whole histories is what it makes of them now, byte for byte: every effect with its key and
 * words, the issue as it is shown, every leg of every clock, every instant at which something is due.
 *
 * A change that is meant: `GOLDEN=write npx vitest run test/golden`, and read the difference before it is committed. Where
 * the ticket itself became another, `FOLD` in plugin/server/saved.ts is one more from then on.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readLine } from '../../plugin/cli/backtest/history/read-line.ts';
import { eventKinds } from '../../plugin/core/event.ts';
import { replay } from './replay.ts';

const histories = new URL('./histories/', import.meta.url);
const expected = new URL('./expected/', import.meta.url);
const writes = process.env['GOLDEN'] === 'write';

const names = readdirSync(histories).map((file) => file.replace(/\.jsonl\.gz$/, ''));

const linesOf = (file: URL): readonly string[] =>
  gunzipSync(readFileSync(file)).toString().trim().split('\n');

const remedy = (line: number): string =>
  `event ${line + 1} has other consequences than before; if that is meant, \`GOLDEN=write npx vitest run test/golden\` writes it down, and the commit says why`;

/** Where two lines part, with what stands before it: a whole line is the whole ticket. */
function difference(before: string, now: string): string {
  const at = before.split('').findIndex((sign, index) => sign !== now.charAt(index));
  const parting = at === -1 ? before.length : at;
  const around = (text: string): string => text.slice(Math.max(0, parting - 120), parting + 240);
  return `before: …${around(before)}…\nnow:    …${around(now)}…`;
}

test('there are histories of weeks and of stories', () => {
  expect(names.filter((name) => name.startsWith('week-')).length).toBeGreaterThanOrEqual(3);
  expect(names.filter((name) => !name.startsWith('week-')).length).toBeGreaterThanOrEqual(7);
});

test.each(names)('%s', (name) => {
  const now = replay(linesOf(new URL(`${name}.jsonl.gz`, histories)));
  const file = new URL(`${name}.jsonl.gz`, expected);
  if (writes) writeFileSync(file, gzipSync(`${now.join('\n')}\n`, { level: 9 }));
  const before = linesOf(file);
  const first = before.findIndex((line, at) => line !== now[at]);
  expect(first === -1 ? '' : difference(before[first] ?? '', now[first] ?? ''), remedy(first)).toBe('');
  expect(now.length, remedy(before.length)).toBe(before.length);
});

test('the schema of events has every field that the desk has stored, and none besides', () => {
  const kinds = new Set<string>();
  for (const name of names) {
    for (const text of linesOf(new URL(`${name}.jsonl.gz`, histories))) {
      const line = readLine(text);
      if (line.is === 'policy') continue;
      if (line.is !== 'event') throw new Error(`${name}: ${'why' in line ? line.why : line.is}\n${text}`);
      expect(line.event).toEqual(JSON.parse(text));
      kinds.add(line.event.kind);
    }
  }
  // Nobody takes a label off in them; its schema is that of a label put on.
  expect(eventKinds.filter((kind) => !kinds.has(kind))).toEqual(['unlabelled']);
});
