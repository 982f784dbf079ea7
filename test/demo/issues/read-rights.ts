/** What somebody may do in a repository, as GitHub's own API says it; nothing where there is no such repository. */
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { placeOf } from './read-issue.ts';

export interface Rights {
  readonly reads: boolean;
  /** Sets labels and assignees, and closes what others have opened. */
  readonly triages: boolean;
  readonly merges: boolean;
}

export async function readRights(github: LocalGitHub, repository: string, login: string): Promise<Rights> {
  const { repos } = github.as('admin').rest;
  const place = placeOf(repository);
  const [one, its] = await Promise.all([
    repos.getCollaboratorPermissionLevel({ ...place, username: login }),
    repos.get(place),
  ]).catch(() => [null, null]);
  if (one === null || its === null) return { reads: false, triages: false, merges: false };
  const role = one.data.role_name;
  const merges = ['admin', 'maintain', 'write'].includes(role);
  const triages = merges || role === 'triage';
  return { reads: !its.data.private || triages || role === 'read', triages, merges };
}
