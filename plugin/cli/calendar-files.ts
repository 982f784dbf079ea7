/** The calendar files that a policy names, read from a folder as they are fetched from a repository. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { holidayPaths } from '../policy/sections/holidays.ts';

/** Their texts by path; one that is not there is left out, and reading the policy says so. */
export function calendarFilesIn(root: string, policy: string): ReadonlyMap<string, string> {
  const found = holidayPaths(policy).filter((path) => isFile(join(root, path)));
  return new Map(found.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
