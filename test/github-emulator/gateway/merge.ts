/** Merges a pull request truly: the emulator would bring back the base branch as it was when the pull request was opened. */
import { at, type Json, listAt, textAt } from '../json.ts';
import { branchHead, pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';
import type { Call, Reply } from './call.ts';

const merging = /^(\/repos\/[^/]+\/[^/]+)\/pulls\/\d+\/merge$/;

/** For a merge: what to do once the emulator has recorded it. Null for any other call. */
export async function trueMerge(
  world: World,
  call: Call,
): Promise<((reply: Reply) => Promise<Reply>) | null> {
  const repository = merging.exec(call.path)?.[1];
  const path = call.path.replace(/\/merge$/, '');
  const pull = repository === undefined ? null : await pullObject(world, path);
  if (repository === undefined || pull === null) {
    return null;
  }
  const branch = textAt(pull, 'base', 'ref');
  const base = await branchHead(world, path, branch);
  const head = textAt(pull, 'head', 'sha');
  return async (reply) => {
    const tree = await mergedTree(world, repository, base, head);
    const parents = textAt(call.body, 'merge_method') === 'squash' ? [base] : [base, head];
    const email = `${call.login}@users.noreply.github.com`;
    const author = { name: call.login, email, date: new Date().toISOString() };
    // The pull request's text goes along, so that what it says it fixes is closed by the push.
    const title = textAt(call.body, 'commit_title') || `Merge ${textAt(pull, 'title')}`;
    const message = `${title}\n\n${textAt(pull, 'body')}`.trim();
    const made = await world.emulator.ask('POST', `${repository}/git/commits`, {
      message,
      tree,
      parents,
      author,
      committer: author,
    });
    const merge = textAt(made, 'sha');
    await world.emulator.ask('PATCH', `${repository}/git/refs/heads/${branch}`, { sha: merge, force: true });
    world.mergeCommits.set(path, { merge, head });
    return { ...reply, body: { sha: merge, merged: true, message: 'Pull Request successfully merged' } };
  };
}

/** The base's present tree with what the branch changed since they parted. */
async function mergedTree(world: World, repository: string, base: string, head: string): Promise<string> {
  const comparison = await world.emulator.ask('GET', `${repository}/compare/${base}...${head}`);
  const entries = listAt(comparison, 'files').flatMap((file): readonly Json[] => {
    const entry = (path: string, sha: Json) => ({ path, mode: '100644', type: 'blob', sha });
    const renamedFrom = textAt(file, 'previous_filename');
    const removed = textAt(file, 'status') === 'removed';
    return [
      ...(renamedFrom ? [entry(renamedFrom, null)] : []),
      entry(textAt(file, 'filename'), removed ? null : (at(file, 'sha') ?? null)),
    ];
  });
  const commit = await world.emulator.ask('GET', `${repository}/git/commits/${base}`);
  const tree = { base_tree: textAt(commit, 'tree', 'sha'), tree: entries };
  return entries.length === 0
    ? textAt(commit, 'tree', 'sha')
    : textAt(await world.emulator.ask('POST', `${repository}/git/trees`, tree), 'sha');
}
