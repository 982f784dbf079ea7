/** Opens whichever history was asked for. */
import type { Instant } from '../../calendar/instant.ts';
import type { Policy } from '../../policy/policy.ts';
import { fetchRepository } from './fetch/fetch-repository.ts';
import type { History } from './history/history.ts';
import { openHistory } from './history/history-file.ts';
import { openOwnHistory } from './history/own-desk.ts';
import { showProgress, type Told } from './progress.ts';
import type { Source } from './read-flags.ts';

export type Opened = { readonly history: History } | { readonly refused: readonly string[] };

/** `policy` says who is staff where the source itself does not; `now` is as of when a source that goes on is judged. */
export async function openSource(source: Source, policy: Policy, now: Instant, out: Told): Promise<Opened> {
  const progress = (title: string) => showProgress(title, out, () => performance.now());
  switch (source.from) {
    case 'file':
      return await openHistory(source.path, source.skipBroken, progress('Reading'));
    case 'repository':
      return await fetchRepository(source, policy, now, progress('Fetching'), (line) => {
        out.write(`${line}\n`);
      });
    case 'own desk':
      return await openOwnHistory(progress('Reading'));
    default:
      return source satisfies never;
  }
}
