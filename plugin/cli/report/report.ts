/** `tierline report`: the figures of the desk here, or of a history. */
import { deskLocale } from '../../reply/locale.ts';
import { type Answering, answering, type DeskReport } from '../../reports/figures/answer.ts';
import { drawReports } from '../../reports/figures/picture.ts';
import { calendarsOf } from '../../rules/context.ts';
import { sayError } from '../../server/say-error.ts';
import { inEnglish } from '../../words/render.ts';
import { openHistory } from '../backtest/history/history-file.ts';
import { type Progress, showProgress } from '../backtest/progress.ts';
import { ruleAgainst } from '../backtest/rule-against.ts';
import { writePicture } from '../backtest/write-picture.ts';
import type { Deed } from '../verb.ts';
import { type Flags, readFlags, reportHelp } from './read-flags.ts';
import { type Answer, sayReport, titleOf } from './say-report.ts';
import { ownFacts, type Source, toldByHistory } from './sources.ts';

export const report: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if (flags === 'help') {
      print(reportHelp);
      return 0;
    }
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const refused = await answer(flags, print);
    for (const line of refused?.lines ?? []) print(line);
    return refused?.code ?? 0;
  },
};

interface Refused {
  readonly lines: readonly string[];
  /** 2 where what was asked for is wrong, and not what it is counted from. */
  readonly code: 1 | 2;
}

/** What kept it from answering; null once it has. Nothing is printed before all is counted. */
async function answer(flags: Flags, print: (line: string) => void): Promise<Refused | null> {
  const progress = showProgress('Counting', process.stderr, () => performance.now());
  try {
    return await withSource(flags, progress, async (source) => {
      const answers = await reportsOf(flags, source, progress);
      if ('refused' in answers) return { lines: [answers.refused], code: answers.isMistyped ? 2 : 1 };
      if (flags.svg !== null) return drawn(answers, flags.svg, print);
      for (const line of sayReport(answers, flags)) print(line);
      return null;
    });
  } catch (error) {
    return failed(`The figures could not be counted: ${sayError(error)}.`);
  } finally {
    progress.end();
  }
}

function failed(...lines: readonly string[]): Refused {
  return { lines, code: 1 };
}

/** In the language of the first desk. */
function drawn(answers: readonly Answer[], path: string, print: (line: string) => void): Refused | null {
  const [first] = answers;
  const locale = first === undefined ? inEnglish : deskLocale(first.policy);
  const reports = answers.map((report) => ({ report, title: titleOf(report, locale) }));
  const unwritten = writePicture(path, drawReports(reports, locale));
  if (unwritten !== null) return failed(unwritten);
  print(`The picture is in ${path}.`);
  return null;
}

type Opened = Extract<Source, { told: unknown }>['told'];

async function withSource(
  { history: path }: Flags,
  progress: Progress,
  use: (told: Opened) => Promise<Refused | null>,
): Promise<Refused | null> {
  if (path === null) {
    const own = await ownFacts();
    return 'refused' in own ? failed(own.refused) : await use(own.told);
  }
  const opened = await openHistory(path, false, progress);
  if ('refused' in opened) return failed(...opened.refused);
  try {
    const ruled = ruleAgainst(null, opened.history.policies);
    if ('refused' in ruled) return failed(...ruled.refused);
    if (ruled.against === null)
      return failed(`There is no policy in ${path}. Take what \`tierline export\` writes.`);
    if (opened.history.isCut)
      process.stderr.write(
        `${path} does not end as \`tierline export\` ends it: it may have been cut off, and tickets may be missing. Export it again to be sure.\n`,
      );
    return await use(toldByHistory(opened.history, ruled.against.rule));
  } finally {
    opened.history.close();
  }
}

/** Where one desk of several refuses, because the service is another’s, the others answer. */
async function reportsOf(
  { question }: Flags,
  told: Opened,
  progress: Progress,
): Promise<readonly Answer[] | { readonly refused: string; readonly isMistyped: boolean }> {
  const answers: Answer[] = [];
  let refused: string | null = null;
  let present: { readonly asking: Answering; readonly of: Omit<Answer, keyof DeskReport> } | null = null;
  const close = (): void => {
    const answered = present?.asking.answer();
    if (answered === undefined || present === null) return;
    if ('refused' in answered) refused ??= answered.refused;
    else answers.push({ ...answered.answer, ...present.of });
    present = null;
  };
  for await (const one of told) {
    switch (one.is) {
      case 'progress':
        progress.tell(one.share, `${one.tickets} tickets`);
        break;
      case 'facts':
        for (const facts of one.facts) present?.asking.take(facts);
        break;
      case 'desk': {
        close();
        const { desk, policy, now, visitors } = one;
        const asking = answering(question, {
          desk,
          policy,
          calendars: calendarsOf(one.policies),
          now,
          visitors,
        });
        if ('refused' in asking) return { ...asking, isMistyped: true };
        present = { asking, of: { policy, now } };
        break;
      }
      default:
        one satisfies never;
    }
  }
  close();
  if (answers.length > 0) return answers;
  const none = 'There is no desk here yet: no repository has a policy in force.';
  return { refused: refused ?? none, isMistyped: refused !== null };
}
