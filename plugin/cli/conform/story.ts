/** A scenario as it was played: the clocks of its ticket, and the instant at which they are looked at. */
import { elapsed } from '../../calendar/arithmetic.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Instant } from '../../calendar/instant.ts';
import { workingDays } from '../../calendar/working-days.ts';
import { exchangesOf, isAnswer } from './exchanges.ts';
import type { Pause, Played } from './play-clock.ts';
import type { Scenario } from './scenario.ts';
import { calendarOf } from './vector.ts';

export interface Story {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly closedAt: Instant | null;
  readonly firstResponse: Played | null;
  /** One for each question of the customer, in order. */
  readonly nextResponses: readonly Played[];
  readonly resolution: Played | null;
  /** The one clock of a scenario that names `metric`, a generic one, or the whole life to measure in. */
  readonly single: Played | null;
}

const MINUTE = 60_000;

type Target = Pick<Played, 'target' | 'rolls'>;
type Life = Pick<Played, 'kind' | 'start' | 'end'> & { readonly metric: string };

export function storyOf(scenario: Scenario): Story {
  const { policy, created_at: opened } = scenario;
  const calendar = calendarOf(scenario);
  const closedAt = firstOf(scenario, (type) => type === 'resolved' || type === 'closed');
  const respondedAt = firstOf(scenario, (type) => type === 'first_response') ?? firstOf(scenario, isAnswer);
  const play = (target: Target | null, { metric, end, ...life }: Life): Played | null => {
    if (target === null) return null;
    return { ...life, ...target, calendar, pauses: pausesOf(scenario, metric), end: endOf(scenario, end) };
  };
  const met = (at: Instant | null) => (at === null ? null : ({ at, does: 'met' } as const));
  return {
    scenario,
    calendar,
    now: scenario.evaluate_at ?? lastInstant(scenario),
    closedAt,
    firstResponse: play(inMinutes(policy.first_response_min), {
      kind: 'first-response',
      metric: 'first_response',
      start: opened,
      end: met(respondedAt),
    }),
    nextResponses: exchangesOf(scenario).flatMap(
      ({ asked, answered }) =>
        play(inMinutes(policy.next_response_min ?? policy.update_min), {
          kind: 'next-response',
          metric: policy.next_response_min == null ? 'update' : 'next_response',
          start: asked,
          end: met(answered),
        }) ?? [],
    ),
    resolution: play(inMinutes(policy.resolution_min), {
      kind: 'resolution',
      metric: 'resolution',
      start: opened,
      end: met(closedAt),
    }),
    single: play(singleTarget(scenario, calendar), {
      kind: policy.metric === 'TTO' ? 'first-response' : 'resolution',
      metric: policy.metric ?? 'generic',
      start: policy.start ?? opened,
      end: met(policy.metric === 'TTO' ? respondedAt : closedAt),
    }),
  };
}

function inMinutes(minutes: number | null | undefined): Target | null {
  return minutes == null ? null : { target: minutes * MINUTE, rolls: false };
}

/** Working days are so much business time, counted once when the clock starts. */
function singleTarget({ policy, created_at: opened }: Scenario, calendar: Calendar): Target | null {
  if (policy.working_days !== undefined) {
    const end = policy.end_of_working_day;
    const due = workingDays(calendar, opened, policy.working_days, { op: 'add', end });
    return { target: elapsed(calendar, opened, due), rolls: !end };
  }
  const measured = policy.elapsed_from === undefined ? undefined : 1;
  return inMinutes(policy.minutes ?? policy.generic_min ?? measured);
}

/** Without `pausable` every clock pauses; a time to own never does. */
function pausesOf({ policy: { pausable = true }, pauses }: Scenario, metric: string): readonly Pause[] {
  if (metric === 'TTO') return [];
  const may = typeof pausable === 'boolean' ? pausable : pausable.includes(metric);
  return may ? pauses.toSorted((a, b) => a.from - b.from) : [];
}

/** From a priority that the policy is not for, nothing is owed any more. */
function endOf({ policy, events }: Scenario, met: Played['end']): Played['end'] {
  const [, wanted] = /^priority == (\d+)$/.exec(policy.condition ?? '') ?? [];
  const left = events.find(
    ({ type, to = '' }) =>
      wanted !== undefined && type === 'priority_changed' && Number.parseInt(to, 10) !== Number(wanted),
  );
  if (left === undefined || (met !== null && met.at <= left.at)) return met;
  return { at: left.at, does: 'stop' };
}

function firstOf({ events }: Scenario, isIt: (type: string) => boolean): Instant | null {
  const instants = events.filter(({ type }) => isIt(type)).map(({ at }) => at);
  return instants.length === 0 ? null : Math.min(...instants);
}

function lastInstant({ created_at, events, pauses }: Scenario): Instant {
  const known = [...events.map(({ at }) => at), ...pauses.map(({ from, to }) => to ?? from)];
  return Math.max(created_at, ...known);
}
