/** `tierline backtest`: what a policy would have done with a history. */

import { basename } from 'node:path';
import type { Instant } from '../calendar/instant.ts';
import { machineClock } from '../clock.ts';
import type { Policy } from '../policy/policy.ts';
import { drawCompliance } from '../reports/compliance/compliance-chart.ts';
import { sayError } from '../server/say-error.ts';
import { fetchRepository } from './backtest/fetch/fetch-repository.ts';
import { backtestHelp } from './backtest/help.ts';
import type { History } from './backtest/history/history.ts';
import { openHistory } from './backtest/history/history-file.ts';
import { openOwnHistory } from './backtest/history/own-desk.ts';
import { jsonOf } from './backtest/json-of.ts';
import { policyFromFile } from './backtest/policy-from-file.ts';
import { showProgress, type Told } from './backtest/progress.ts';
import { type Flags, readFlags, type Source } from './backtest/read-flags.ts';
import { replayHistory } from './backtest/replay/replay-history.ts';
import { ruleAgainst } from './backtest/rule-against.ts';
import { type Setting, sayAbout, sayBacktest } from './backtest/say-backtest.ts';
import { writePicture } from './backtest/write-picture.ts';
import type { Deed } from './verb.ts';

export const backtest: Deed = {
  run: async (words, print) => {
    if (words.includes('--help')) {
      print(backtestHelp);
      return 0;
    }
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const refused = await answer(flags, print);
    for (const line of refused) print(line);
    return refused.length === 0 ? 0 : 1;
  },
};

/** What kept it from answering; empty once it has. */
async function answer(flags: Flags, print: (line: string) => void): Promise<readonly string[]> {
  const read = policyFromFile(flags.policy, flags.policy);
  if ('refused' in read) return read.refused;
  const { policy } = read;
  const opened = await openSource(flags.source, policy, flags.until ?? machineClock.now(), process.stderr);
  if ('refused' in opened) return opened.refused;
  const { history } = opened;
  try {
    return await replay(flags, policy, history, print);
  } catch (error) {
    return [`The replay stopped: ${sayError(error)}.`];
  } finally {
    history.close();
  }
}

async function replay(
  flags: Flags,
  policy: Policy,
  history: History,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const compared = ruleAgainst(flags.against, history.policies);
  if ('refused' in compared) return compared.refused;
  const { against } = compared;
  // A file may be old; the desk here is judged as it stands.
  const until = flags.until ?? (flags.source.from === 'own desk' ? machineClock.now() : history.last);
  const { comparison, unopened } = await replayHistory(
    history,
    { policy: { under: 'one', policy }, against: against?.rule ?? null, until, list: flags.list },
    showProgress('Replaying', process.stderr, () => performance.now()),
  );
  const names = namesOf(flags.policy, against?.name ?? null);
  const setting: Setting = { ...names, timezone: policy.timezone, until, unopened, notes: history.notes() };
  if (flags.json) print(jsonOf(comparison, setting));
  else for (const line of sayBacktest(comparison, setting)) print(line);
  if (flags.svg === null) return [];
  const unwritten = writePicture(flags.svg, drawCompliance(comparison, names, sayAbout(comparison, setting)));
  return unwritten === null ? [] : [unwritten];
}

/** File names, unless they are the same: then with their folders. */
function namesOf(policy: string, against: string | null) {
  const isClear = against === null || basename(policy) !== basename(against);
  if (!isClear) return { policy, against };
  return { policy: basename(policy), against: against === null ? null : basename(against) };
}

type Opened = { readonly history: History } | { readonly refused: readonly string[] };

/** `policy` says who is staff where the source itself does not; `now` is as of when a source that goes on is judged. */
async function openSource(source: Source, policy: Policy, now: Instant, out: Told): Promise<Opened> {
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
