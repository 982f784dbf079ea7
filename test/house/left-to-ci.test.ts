/** What `npm test` leaves to CI is there, and CI leaves out nothing. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leavesOut, leftToCi } from '../left-to-ci.ts';

test('every file that is left to CI is there', () => {
  expect(leftToCi.filter((file) => !existsSync(file))).toEqual([]);
});

test('CI runs them, and so does whoever names a file', () => {
  expect(leavesOut(true, ['run'])).toEqual([]);
  expect(leavesOut(false, ['run', 'test/server/hostile.test.ts'])).toEqual([]);
  expect(leavesOut(false, ['run', '--reporter=dot'])).toEqual(leftToCi);
});
