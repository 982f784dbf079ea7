/** A ticket’s life as GitHub would show it, a moment for each event, and what can be read from it by looking. */
import type { Clock } from '../../plugin/core/clock.ts';
import type { Effect } from '../../plugin/core/effect.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import type { IssueView } from '../../plugin/core/issue-view.ts';
import { replay } from '../golden/replay.ts';
import { isActOfStaff, isAnswerOfStaff } from './naive-words.ts';

/** A ticket right after an event. */
export interface Moment {
  readonly at: number;
  readonly event: TicketEvent;
  readonly effects: readonly Effect[];
  readonly clocks: readonly Clock[];
  readonly kind: string;
  readonly tier: number;
  readonly waiting: string | null;
  readonly assignees: readonly string[];
  readonly articles: readonly string[];
  readonly state: 'open' | 'solved' | Other;
}
/** An end without a solution. */
type Other = 'withdrawn' | 'no-answer' | 'duplicate' | 'handed-over';
export type Life = readonly Moment[];

export interface Period {
  readonly from: number;
  readonly to: number;
}
/** What happened to each ticket that people opened, an array of moments each. */
export function livesOf(history: readonly string[]): readonly Life[] {
  const events = new Map<string, TicketEvent>();
  for (const line of history) {
    const event = JSON.parse(line);
    if ('kind' in event) events.set(`${event.ticket} ${event.id}`, event);
  }
  const lives = new Map<string, Moment[]>();
  for (const line of replay(history)) {
    const { ticket, event: id, view, clocks, effects } = JSON.parse(line);
    const life = lives.get(ticket) ?? [];
    lives.set(ticket, life);
    const event = events.get(`${ticket} ${id}`);
    if (event === undefined) throw new Error(`${ticket} ${id} is not in the history`);
    const before = life.at(-1);
    const seen = view === undefined ? before : seenIn(view, effects, before);
    if (seen === undefined) throw new Error(`${ticket} begins unseen`);
    life.push({ ...seen, at: event.at, event, effects, clocks: clocks ?? before?.clocks ?? [] });
  }
  return [...lives.values()].filter((life) => {
    const kind = life.at(-1)?.kind;
    return kind !== 'problem' && kind !== 'known-error' && !isOverBefore(life);
  });
}

/** It was closed when the desk came, and nobody took it up again. */
function isOverBefore(life: Life): boolean {
  const opening = life[0]?.event;
  const isClosed = opening?.kind === 'opened' && opening.past !== undefined && opening.past.closed !== null;
  return isClosed && !life.some(({ event }) => event.kind === 'reopened');
}

function seenIn(
  { labels, assignees, state }: IssueView,
  effects: readonly Effect[],
  before: Moment | undefined,
): Pick<Moment, 'kind' | 'tier' | 'waiting' | 'assignees' | 'articles' | 'state'> {
  const told = (group: string) =>
    labels.find((label) => label.startsWith(`${group}: `))?.slice(group.length + 2);
  const isEnded = state === 'closed' || ['resolved', 'closed'].includes(told('status') ?? '');
  const stood = before?.state ?? 'open';
  return {
    kind: told('kind') ?? '',
    tier: Number(told('tier')),
    waiting: told('waiting') ?? null,
    assignees,
    articles: labels.filter((label) => label.startsWith('KE-')),
    state: isEnded ? (endSaidIn(effects) ?? stood) : 'open',
  };
}

/** GitHub knows three reasons for five ends, so the subscribers’ word is taken. */
function endSaidIn(effects: readonly Effect[]): 'solved' | Other | null {
  for (const effect of effects) {
    if (effect.kind !== 'announcement') continue;
    const { code } = effect.data;
    switch (code) {
      case 'solved':
      case 'withdrawn':
      case 'no-answer':
      case 'duplicate':
      case 'handed-over':
        return code;
      default:
    }
  }
  return null;
}

/** Each moment with the one before. */
export function steps(life: Life): readonly (readonly [Moment, Moment])[] {
  return life.slice(1).map((now, at) => [life[at] ?? now, now] as const);
}

export const startOf = (life: Life): number => life[0]?.at ?? Number.NaN;
export const isIn = ({ from, to }: Period, at: number): boolean => from <= at && at < to;

export const solutions = (life: Life): Life => [
  ...life.slice(0, 1).filter((one) => one.state === 'solved'),
  ...steps(life).flatMap(([was, is]) => (was.state !== 'solved' && is.state === 'solved' ? [is] : [])),
];
const isOther = (state: Moment['state']): boolean => state !== 'open' && state !== 'solved';
export const otherEnds = (life: Life): Life =>
  steps(life).flatMap(([was, is]) => (was.state !== is.state && isOther(is.state) ? [is] : []));
export const reopenings = (life: Life): Life =>
  steps(life).flatMap(([was, is]) => (was.state !== 'open' && is.state === 'open' ? [is] : []));
export const moves = (life: Life): readonly { at: number; by: number }[] =>
  steps(life).flatMap(([was, is]) => (was.tier === is.tier ? [] : [{ at: is.at, by: is.tier - was.tier }]));

const isTalk = (life: Life): boolean => ['phone', 'chat', 'in person'].some((one) => one === channelOf(life));
export const isDone = ({ effects }: Moment): boolean =>
  !effects.some((one) => one.kind === 'reaction' && one.content === 'confused');

/** Whose ticket it is; null of somebody who has no account, and of what monitoring reports. */
export function requesterOf(life: Life): number | null {
  const opening = life[0]?.event;
  if (opening?.kind !== 'opened') throw new Error('a life begins with its opening');
  const isForOthers = opening.body.startsWith('### On behalf of') || opening.alerts !== undefined;
  return isForOthers ? null : opening.by.id;
}

/** The answers of staff in public. */
export function answers(life: Life): Life {
  const requester = requesterOf(life);
  return life.filter((moment) => {
    const { event } = moment;
    return event.kind === 'commented' && event.by.id !== requester && isAnswerOfStaff(event, isDone(moment));
  });
}

/** Who calls is answered on the phone; monitoring is answered by whoever takes it up. */
export function firstResponses(life: Life): Life {
  const [opening] = life;
  if (isTalk(life)) return life.slice(0, 1);
  if (opening?.event.kind !== 'opened' || opening.event.alerts === undefined) return answers(life);
  return life.filter((moment) => isActOfStaff(moment.event) && isDone(moment));
}
export function resolvedIn(lives: readonly Life[], period: Period): readonly Life[] {
  return lives.filter((life) => solutions(life).some(({ at }) => isIn(period, at)));
}

export const channelOf = (life: Life): unknown =>
  life[0]?.effects.flatMap((one) =>
    one.kind === 'announcement' && one.type === 'ticket.opened' ? [one.data['channel']] : [],
  )[0];
