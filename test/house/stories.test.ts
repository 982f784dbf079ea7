/** What the table of stories says is told by a test is told by a test, and every story stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Link {
  readonly name: string;
  readonly file: string;
}

const stories = 'test/server/stories';
const table = readFileSync(`${stories}/README.md`, 'utf8');
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2);

function linksIn(markdown: string): readonly Link[] {
  return [...markdown.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name = '', file = '']) => ({
    name,
    file: join(stories, file),
  }));
}

/** The names of the tests in a file, as they are written there. */
function namesIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\b(?:it|test)\(\s*(['"`])(.+?)\1,/g)].map(([, , name = '']) => name);
}

const isNamed = (name: string, link: string) => name === link || name.startsWith(`${link}: `);

test('every link of the table leads to one test of that name', () => {
  const missing = linksIn(table).filter(
    ({ name, file }) => namesIn(file).filter((one) => isNamed(one, name)).length !== 1,
  );
  expect(missing).toEqual([]);
});

test('every row links to a test or says “not yet”', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => linksIn(row).length === 0 && !/not yet/.test(row))).toEqual([]);
});

test('every story stands in the table', () => {
  const links = linksIn(table);
  const told = readdirSync(stories)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => namesIn(`${stories}/${file}`).map((name) => ({ name, file: `${stories}/${file}` })));
  expect(told.length).toBeGreaterThan(20);
  const untold = told.filter(
    ({ name, file }) => !links.some((link) => link.file === file && isNamed(name, link.name)),
  );
  expect(untold).toEqual([]);
});
