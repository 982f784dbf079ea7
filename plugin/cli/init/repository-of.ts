/** The root of the Git repository that a folder is in. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** As an absolute path; null where the folder is in none. In a worktree `.git` is a file. */
export function repositoryOf(folder: string): string | null {
  const here = resolve(folder);
  if (existsSync(join(here, '.git'))) return here;
  const above = dirname(here);
  return above === here ? null : repositoryOf(above);
}
