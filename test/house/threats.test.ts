/** The threat model tells the truth: each threat has a measure in a file that is there, and a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const paper = readFileSync('SECURITY.md', 'utf8');
const rows = paper
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat') && !line.startsWith('| ---'))
  .map((line) => line.slice(2, -2).split(' | '));

const pathsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path = '']) => path);

test('every threat has a measure and a test', () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const [threat = '', measure = '', tried = '', ...more] of rows) {
    expect(more, threat).toEqual([]);
    expect(pathsIn(measure), threat).not.toEqual([]);
    expect(pathsIn(tried), threat).not.toEqual([]);
  }
});

test('the files of the measures are there', () => {
  const missing = rows.flatMap(([, measure = '']) => pathsIn(measure)).filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

test('the tests are there, each under the name that it has in its file', () => {
  const untold = rows.flatMap(([, , tried = '']) => {
    const files = pathsIn(tried);
    const absent = files.filter((file) => !file.endsWith('.test.ts') || !existsSync(file));
    const names = [...tried.matchAll(/“([^“]+(?:“[^”]*”[^“]*)*)”/g)].map(([, name = '']) => name);
    const sources = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
    const nameless = names.filter((name) => !sources.some((source) => source.includes(`'${name}'`)));
    return [...absent, ...nameless];
  });
  expect(untold).toEqual([]);
});
