/** The disk is waited for once for many, and one that refuses is believed in nothing any more. */
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchDisk } from '../../plugin/store/engine/disk.ts';
import { type TemporaryFile, temporaryFile } from './temporary-file.ts';

let file: TemporaryFile;
beforeEach(async () => {
  file = await temporaryFile();
});
afterEach(() => file.remove());

test('nothing is waited for before something was committed, and whoever comes meanwhile shares the next turn', async () => {
  const path = `${file.path}-wal`;
  await writeFile(path, 'a commit');
  const disk = watchDisk(path);
  expect(disk.kept(false)).toBeNull();
  const first = disk.kept(true);
  const [second, third, reader] = [disk.kept(true), disk.kept(true), disk.kept(false)];
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  expect(reader).toBe(second);
  await Promise.all([first, second]);
  expect(disk.kept(false)).toBeNull();
  disk.check();
  await disk.close();
});

test('once the disk has refused something, nothing more is taken for written, and the operator is told', async () => {
  const path = `${file.path}/there/is/none-wal`;
  const disk = watchDisk(path);
  await expect(disk.kept(true)).rejects.toThrow(`The disk did not take what was written to ${path}.`);
  await expect(disk.kept(true)).rejects.toThrow('start it again');
  expect(() => disk.check()).toThrow('look at the disk');
  await disk.close();
});
