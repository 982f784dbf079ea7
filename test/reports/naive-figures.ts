/**
 * Counts the figures of a report once more, the dumbest way: from an exported history and what GitHub would show after
 * each event of it. It knows the words of the definitions, and nothing of how the product counts.
 */
import { count, type Naive, share } from './naive-figure.ts';
import { hoursOf } from './naive-hours.ts';
import { backlog, lengths } from './naive-lengths.ts';
import {
  channelOf,
  isDone,
  isIn,
  type Life,
  livesOf,
  moves,
  otherEnds,
  type Period,
  reopenings,
  resolvedIn,
  solutions,
  startOf,
} from './naive-lives.ts';
import { compliance, ofTheResolved, starsOf } from './naive-shares.ts';
import { isOfStaff } from './naive-words.ts';

/** Every figure of a period, in no order. */
export function naiveFigures(history: readonly string[], days: Period): readonly Naive[] {
  const lives = livesOf(history);
  const last = Math.max(...history.flatMap((line): number | [] => JSON.parse(line).at ?? []));
  // A history ends right after its last event, as if that were now.
  const period = { from: days.from, to: Math.min(days.to, last + 1) };
  const hours = hoursOf(history);
  return [
    ...volume(lives, period),
    ...lengths(lives, period, hours),
    ...compliance(lives, period),
    ...ofTheResolved(lives, period),
    ...ofPeople(lives, period),
  ];
}

function volume(lives: readonly Life[], period: Period): readonly Naive[] {
  const opened = lives.filter((life) => isIn(period, startOf(life)));
  const inPeriod = (moments: readonly { at: number }[]) =>
    moments.filter(({ at }) => isIn(period, at)).length;
  const total = (of: (life: Life) => readonly { at: number }[]) =>
    lives.reduce((sum, life) => sum + inPeriod(of(life)), 0);
  return [
    count('opened', opened.length),
    count('resolved', resolvedIn(lives, period).length),
    ...endedOtherwise(lives, period),
    count('reopened', total(reopenings)),
    count('backlog', backlog(lives, period).length),
    count(
      'escalations',
      total((life) => moves(life).filter(({ by }) => by > 0)),
    ),
    count('manager-calls', total(managerCalls)),
    count('portal-tickets', opened.filter((life) => channelOf(life) === 'portal').length),
  ];
}

function endedOtherwise(lives: readonly Life[], period: Period): readonly Naive[] {
  const codes = lives.flatMap((life) =>
    otherEnds(life)
      .filter(({ at }) => isIn(period, at))
      .map(({ state }) => state),
  );
  if (codes.length === 0) return [count('ended-otherwise', 0)];
  return [...new Set(codes)].map((code) =>
    count('ended-otherwise', codes.filter((one) => one === code).length, code),
  );
}

/** Those that were done: the desk puts its thumb on them. */
function managerCalls(life: Life): Life {
  return life.filter(
    (moment) => moment.event.kind === 'commented' && /^\/manager /m.test(moment.event.body) && isDone(moment),
  );
}

function ofPeople(lives: readonly Life[], period: Period): readonly Naive[] {
  const stars = lives.flatMap((life) =>
    solutions(life).flatMap((one) => (isIn(period, one.at) ? (starsOf(life, one) ?? []) : [])),
  );
  const opened = lives.filter((life) => isIn(period, startOf(life)));
  const judged = opened.flatMap(suggestionsJudged);
  return [
    share('satisfaction', stars.filter((one) => one >= 4).length, stars.length),
    ...timeLogged(lives, period),
    share('suggestion-precision', judged.filter((one) => one).length, judged.length),
  ];
}

/** Of what was suggested at the opening: whether it was taken up, where anybody said. */
function suggestionsJudged(life: Life): readonly boolean[] {
  const opening = life[0]?.event;
  if (opening?.kind !== 'opened') return [];
  return opening.suggestions.flatMap(({ id }) => {
    if (life.at(-1)?.articles.includes(id)) return [true];
    const isRefused = life.some(
      ({ event }) =>
        (event.kind === 'commented' && new RegExp(`^/not-known ${id}`, 'm').test(event.body)) ||
        // Staff and the requester who dismiss GitHub’s own suggestion say the same; nobody else’s word counts.
        (event.kind === 'label-dismissed' &&
          event.label === id &&
          (isOfStaff(event.by) || event.by.id === opening.by.id)),
    );
    return isRefused ? [false] : [];
  });
}

function timeLogged(lives: readonly Life[], period: Period): readonly Naive[] {
  const byType = new Map<string, number>();
  for (const { event, at } of lives.flat()) {
    if (event.kind !== 'commented' || event.edit || !isIn(period, at)) continue;
    for (const [, sign, written = '', type = 'diagnosis'] of event.body.matchAll(
      /^\/time (-?)((?:\d+[hm] ?)+)\s*([a-z]+)?/gm,
    )) {
      const units = [...written.matchAll(/(\d+)([hm])/g)];
      const length = units.reduce(
        (sum, [, many, unit]) => sum + Number(many) * (unit === 'h' ? 3_600_000 : 60_000),
        0,
      );
      byType.set(type, (byType.get(type) ?? 0) + (sign === '-' ? -length : length));
    }
  }
  const effort = (amount: number, part: string | null): Naive => ({
    name: 'time-logged',
    part,
    value: { unit: 'effort', amount },
  });
  if (byType.size === 0) return [effort(0, null)];
  return [...byType].map(([type, amount]) => effort(amount, type));
}
