/** Where an article's file and its issues stand on GitHub. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The address of a file of the desk repository, in its newest state. `HEAD` stands for the default branch;
 * GitHub takes it for reading, not for editing, so the page there with its pencil is where people go.
 *
 * @returns null where the file is in no repository
 */
export function fileAddress(desk: string, file: string): string | null {
  const path = resolve(file);
  const root = repositoryOf(dirname(path));
  if (root === null) return null;
  const steps = relative(root, path).split(/[/\\]/).map(encodeURIComponent);
  return `${trimmed(desk)}/blob/HEAD/${steps.join('/')}`;
}

/**
 * The address of an issue or pull request. GitHub leads from one to the other by itself.
 *
 * @param reference `#7` in the desk repository, or `owner/repo#7`
 */
export function issueAddress(desk: string, reference: string): string {
  const [repository = '', number = ''] = reference.split('#');
  const home = repository === '' ? trimmed(desk) : `${new URL(desk).origin}/${repository}`;
  return `${home}/issues/${number}`;
}

/** The folder of the repository that holds this folder; null where none does. */
export function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryOf(above);
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, '');
}
