/** The figures of the house: each may only come nearer to its goal. What is better than it stands here is written down here. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'plugin'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts') && existsSync(file));

const importsOf = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, to = '']) =>
      join(dirname(file), to),
    ),
  ]),
);

const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1;

/** What is small on purpose: a migration. */
const isPublicKind = (file: string): boolean => file.startsWith('plugin/store/schema/');

/** Files of less than 25 lines that one other needs: each belongs into that one. */
function crumbs(): readonly string[] {
  const importers = Map.groupBy(
    [...importsOf].flatMap(([from, list]) => [...new Set(list)].map((to) => ({ from, to }))),
    ({ to }) => to,
  );
  return files.filter(
    (file) => !isPublicKind(file) && linesOf(file) < 25 && importers.get(file)?.length === 1,
  );
}

/** Pairs of folders that import each other; a folder and what is inside it count as one. */
function mutualFolders(): readonly string[] {
  const arrows = new Set(
    [...importsOf].flatMap(([from, list]) =>
      list
        .map((to) => [dirname(from), dirname(to)] as const)
        .flatMap(([a, b]) => (a === b ? [] : [`${a} ${b}`])),
    ),
  );
  return [...arrows].filter((arrow) => {
    const [a = '', b = ''] = arrow.split(' ');
    return a < b && !b.startsWith(`${a}/`) && arrows.has(`${b} ${a}`);
  });
}

/** Files in folders deeper than three below `plugin/`. */
function deep(): readonly string[] {
  return files.filter((file) => file.split('/').length > 5);
}

test.each([
  { what: 'files of the plugin', most: 463, goal: 330, now: () => files },
  { what: 'files of less than 25 lines with one importer', most: 12, goal: 0, now: crumbs },
  { what: 'pairs of folders that import each other', most: 7, goal: 0, now: mutualFolders },
  { what: 'files deeper than three folders', most: 0, goal: 0, now: deep },
])('$what: at most $most, and $goal in the end', ({ what, most, now }) => {
  const found = now();
  console.log(`${what}: ${found.length}`);
  expect(found.length, found.slice(0, 40).join('\n')).toBeLessThanOrEqual(most);
});
