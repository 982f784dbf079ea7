/** A folder of articles, taken out of its archive where it comes in one. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The folder itself, or for a `.tar.gz` a new one under `root` with what is in it. */
export async function unpacked(from: string, root: string): Promise<string> {
  if (!/\.(tar\.gz|tgz)$/.test(from)) return from;
  const folder = join(root, 'unpacked');
  await mkdir(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xzf', from, '-C', folder]);
  return folder;
}
