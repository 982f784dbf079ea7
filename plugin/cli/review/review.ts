/** `tierline review`: the problem review of the desk here as it would be opened now, or of a history as it was at its end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from '../../../knowledge/read.ts';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import { machineClock } from '../../clock.ts';
import { readSocket } from '../../config.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { articlesFolder } from '../../github/files.ts';
import type { Policy } from '../../policy/policy.ts';
import { DAY, QUIET } from '../../reports/review/candidates.ts';
import { type Looked, type Review, reviewing, unhelpfulOf } from '../../reports/review/review.ts';
import { sayReview } from '../../reports/review/say-review.ts';
import { factsOf, type TicketFacts } from '../../reports/review/ticket-facts.ts';
import { withoutForm } from '../../rules/library.ts';
import { feedbackSchema } from '../../server/feedback/feedback-summary.ts';
import { sayError } from '../../server/say-error.ts';
import { askDesk } from '../ask-desk.ts';
import type { History } from '../backtest/history/history.ts';
import { openHistory } from '../backtest/history/history-file.ts';
import { openOwnHistory } from '../backtest/history/own-desk.ts';
import { showProgress } from '../backtest/progress.ts';
import { policiesOf, type Rule, replayTicket } from '../backtest/replay/replay-ticket.ts';
import { ruleAgainst } from '../backtest/rule-against.ts';
import { articlesIn } from '../read-desk.ts';
import type { Deed } from '../verb.ts';

const reviewHelp = `tierline review [options]

Prints what the desk’s weekly problem review would say now: what closed
incidents without a known error have in common, open problems, articles that
are due for review, and what comes back most often.

  --history F     what \`tierline export\` writes; left out, the desk here
                  (DATABASE_URL), running or not
  --articles F    the folder of the desk, with its knowledge/articles; the one
                  you are in if left out
  --json          one JSON object a desk instead of Markdown

What visitors of the portal say is known to a running desk alone.`;

const options = {
  history: { type: 'string' },
  articles: { type: 'string', default: '.' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export const review: Deed = {
  run: async (words, print) => {
    try {
      const { values } = parseArgs({ args: [...words], options });
      if (values.help) {
        print(reviewHelp);
        return 0;
      }
      const refused = await answer(values, print);
      for (const line of refused) print(line);
      return refused.length === 0 ? 0 : 1;
    } catch (error) {
      print(`${sayError(error)} \`tierline review --help\` lists the flags.`);
      return 2;
    }
  },
};

interface Flags {
  readonly history?: string | undefined;
  readonly articles: string;
  readonly json: boolean;
}

/** What kept it from answering; empty once it has. */
async function answer(flags: Flags, print: (line: string) => void): Promise<readonly string[]> {
  const progress = showProgress('Reading', process.stderr, () => performance.now());
  const { history: path } = flags;
  const opened =
    path === undefined ? await openOwnHistory(progress) : await openHistory(path, false, progress);
  if ('refused' in opened) return opened.refused;
  const { history } = opened;
  try {
    const ruled = ruleAgainst(null, history.policies);
    if ('refused' in ruled) return ruled.refused;
    if (ruled.against === null)
      return [`There is no policy in ${path ?? 'the history'}. Take what \`tierline export\` writes.`];
    const now = path === undefined ? machineClock.now() : history.last;
    const said = path === undefined ? await saidNow() : nothingSaid;
    const { articles } = readArticles(filesIn(flags.articles));
    for (const [desk, found] of await desksIn(history, ruled.against.rule, now)) {
      const looked = { tickets: found.tickets, articles, helped: new Map(), ...said, now };
      tell(desk, reviewOf(looked), found.policy, flags.json, print);
    }
    return [];
  } finally {
    history.close();
  }
}

interface Desk {
  readonly tickets: TicketFacts[];
  /** By which its newest ticket was judged. */
  policy: Policy;
}

/** The tickets of each desk that the history tells of, by `owner/name`. */
async function desksIn(
  history: Pick<History, 'tickets'>,
  rule: Rule,
  now: Instant,
): Promise<ReadonlyMap<string, Desk>> {
  const desks = new Map<string, Desk>();
  for await (const { events } of history.tickets()) {
    const ticket: Ticket | null = replayTicket(events, rule, now);
    if (ticket === null) continue;
    const name = `${ticket.repository.owner}/${ticket.repository.name}`;
    const policy = policiesOf(rule)(ticket.policy);
    const desk = desks.get(name) ?? { tickets: [], policy };
    desk.tickets.push(factsOf(ticket, withoutForm));
    desk.policy = policy;
    desks.set(name, desk);
  }
  return desks;
}

function reviewOf(looked: Looked): Review {
  const steps = reviewing(looked);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function tell(
  desk: string,
  found: Review,
  policy: Policy,
  json: boolean,
  print: (line: string) => void,
): void {
  if (json) {
    print(JSON.stringify({ desk, ...found }, asPlain));
    return;
  }
  const { title, body } = sayReview(found, policy);
  print(`# ${desk}: ${title}\n\n${body}\n`);
}

const instants = ['now', 'since', 'openedAt', 'endedAt'];
/** What only matching needs. */
const inner = ['terms', 'body'];

function asPlain(key: string, value: unknown): unknown {
  if (inner.includes(key)) return undefined;
  return instants.includes(key) && typeof value === 'number' ? isoOf(value) : value;
}

type Said = Pick<Looked, 'searches' | 'unhelpful'>;

const nothingSaid: Said = { searches: [], unhelpful: [] };

/** Nothing where no desk runs here. */
async function saidNow(): Promise<Said> {
  const call = { method: 'GET', path: `/feedback?days=${QUIET / DAY}` } as const;
  const asked = await askDesk(readSocket(), call, feedbackSchema);
  if ('refused' in asked) return nothingSaid;
  const { failedSearches: searches, unhelpful } = asked.answer;
  return { searches, unhelpful: unhelpful.map(({ about, count }) => unhelpfulOf(about, count)) };
}

function filesIn(folder: string): ReturnType<typeof articlesIn> {
  return existsSync(join(folder, articlesFolder)) ? articlesIn(folder) : [];
}
