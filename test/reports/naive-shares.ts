/** What shares are of, as the naive judge counts: the clocks, and the tickets that were resolved. */
import type { Clock } from '../../plugin/core/clock.ts';
import { type Naive, share } from './naive-figure.ts';
import {
  answers,
  isIn,
  type Life,
  type Moment,
  moves,
  type Period,
  reopenings,
  requesterOf,
  resolvedIn,
  solutions,
} from './naive-lives.ts';
import { isWorthMoreThanThanks } from './naive-words.ts';

const WEEK = 7 * 24 * 3_600_000;

const promised = ['first-response', 'next-response', 'update', 'resolution'];

export function compliance(lives: readonly Life[], period: Period): readonly Naive[] {
  const kinds = (name: string, parts: readonly string[]): readonly Naive[] => {
    const said = parts.flatMap((part) => {
      const verdicts = lives.flatMap((life) =>
        (life.at(-1)?.clocks ?? []).filter(({ kind }) => kind === part).map(verdictOf),
      );
      const fell = verdicts.filter((one) => one !== null && isIn(period, one.at));
      return fell.length === 0 ? [] : [share(name, fell.filter((one) => one?.met).length, fell.length, part)];
    });
    return said.length === 0 ? [share(name, 0, 0)] : said;
  };
  const clocksOf = (life: Life) => (life.at(-1)?.clocks ?? []).filter(({ kind }) => promised.includes(kind));
  const firstBreach = (life: Life) =>
    Math.min(...clocksOf(life).flatMap(({ passed }) => passed['breach']?.at ?? []));
  const broken = lives.filter((life) => isIn(period, firstBreach(life)));
  const kept = resolvedIn(lives, period).filter(
    (life) => clocksOf(life).length > 0 && firstBreach(life) >= period.to,
  );
  return [
    ...kinds('sla-clocks', promised),
    share('sla-tickets', kept.length, kept.length + broken.length),
    ...kinds('internal-targets', ['tier', 'engagement']),
  ];
}

function verdictOf({ marks, passed }: Clock): { readonly at: number; readonly met: boolean } | null {
  const last = marks.at(-1);
  const breach = passed['breach'];
  if (breach !== undefined) return { at: breach.at, met: false };
  return last?.does === 'met' ? { at: last.at, met: true } : null;
}

/** The figures that are shares of the tickets resolved; each ticket stands by its last solution in the period. */
export function ofTheResolved(lives: readonly Life[], period: Period): readonly Naive[] {
  const resolved = resolvedIn(lives, period).map((life) => {
    const ofPeriod = solutions(life).filter(({ at }) => isIn(period, at));
    const solution = ofPeriod.at(-1);
    if (solution === undefined) throw new Error('not resolved');
    return { life, solution, ofPeriod };
  });
  type Resolved = (typeof resolved)[number];
  const n = resolved.length;
  const among = (counts: (one: Resolved) => boolean) => resolved.filter(counts).length;
  const at = (tier: number) => among(({ solution }) => solution.tier === tier);
  const before = ({ life, solution }: Resolved) => moves(life).filter((one) => one.at <= solution.at);
  const isBack = ({ life, ofPeriod }: Resolved) =>
    ofPeriod.some((end) => reopenings(life).some((one) => one.at > end.at && one.at <= end.at + WEEK));
  const isFirstContact = (one: Resolved) => {
    const said = answers(one.life).filter((answer) => answer.at <= one.solution.at);
    const [first] = said;
    const asks = one.life.filter(({ event }) => isWorthMoreThanThanks(event, requesterOf(one.life)));
    return (
      said.length <= 1 &&
      !asks.some((ask) => first !== undefined && ask.at > first.at) &&
      !before(one).some(({ by }) => by > 0) &&
      !isBack(one)
    );
  };
  // What had been tried when the ticket came back has not helped.
  const isHelped = ({ life }: Resolved) =>
    (life.at(-1)?.articles ?? []).some((article) => {
      const tried = life.findLast(({ event, articles }, index) => {
        const isNew = articles.includes(article) && !(life[index - 1]?.articles.includes(article) ?? false);
        return isNew || (event.kind === 'commented' && event.body.includes(`/known ${article}`));
      });
      return !reopenings(life).some(({ at: back }) => back > (tried?.at ?? 0));
    });
  const handed = resolved.reduce((sum, one) => sum + before(one).length, 0);
  return [
    share('first-contact-resolution', among(isFirstContact), n),
    share('first-level-resolution', at(1), n),
    share('second-level-resolution', at(2), at(2) + at(3)),
    ...(n === 0 ? [share('tier-split', 0, 0)] : []),
    ...(n === 0 ? [] : [1, 2, 3].map((tier) => share('tier-split', at(tier), n, `tier-${tier}`))),
    share('reopen-rate', among(isBack), n),
    share(
      'escalation-rate',
      among((one) => before(one).some(({ by }) => by > 0)),
      n,
    ),
    { name: 'handoffs', part: null, value: { unit: 'mean', amount: n === 0 ? 0 : handed / n, n } },
    share('known-error-reuse', among(isHelped), n),
    share(
      'rating-response',
      among(({ life, ofPeriod }) => ofPeriod.some((end) => starsOf(life, end) !== null)),
      n,
    ),
  ];
}

/** What the requester gave that solution: stars, or a thumb. */
export function starsOf(life: Life, solution: Moment): number | null {
  const next = solutions(life).find(({ at }) => at > solution.at)?.at ?? Number.POSITIVE_INFINITY;
  let stars: number | null = null;
  for (const { at, event } of life) {
    if (event.kind === 'commented' && at >= solution.at && at < next) {
      const [, given] = /^\/rate ([1-5])/m.exec(event.body) ?? [];
      if (given !== undefined) stars = Number(given);
    }
    if (event.kind === 'thumbed' && event.confirms !== true && event.resolvedAt === solution.at)
      stars ??= event.up ? 5 : 1;
  }
  return stars;
}
