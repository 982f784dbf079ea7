/** What a scenario may assert, key by key, and how the desk’s clocks answer. */
import { deadline, deadlineBefore } from '../../calendar/arithmetic.ts';
import type { Instant } from '../../calendar/instant.ts';
import { workingDays } from '../../calendar/working-days.ts';
import { isAnswer } from './exchanges.ts';
import { dueAt, type Played, pausedUntil, readAt, usedBetween } from './play-clock.ts';
import type { Story } from './story.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;

type Tell<T> = (story: Story) => T | null;

/** Answers that are instants. */
export const instants: Readonly<Record<string, Tell<Instant>>> = {
  deadline: (story) => due(story, story.single),
  due: (story) => due(story, story.single),
  first_response_due: (story) => due(story, story.firstResponse),
  next_response_due: nextResponseDue,
  update_due: nextResponseDue,
  exact_update_due: nextResponseDue,
  resolution_due: (story) => due(story, story.resolution),
  next_escalation_at: nextEscalation,
  escalation_level_at: escalationLevel,
  first_response_at: ({ firstResponse }) => firstResponse?.end?.at ?? null,
  last_agent_contact_at: ({ scenario }) => {
    const contacts = scenario.events.filter(({ type }) => isAnswer(type)).map(({ at }) => at);
    return contacts.length === 0 ? null : Math.max(...contacts);
  },
};

/** Answers that are numbers: whole minutes and seconds, cut. */
export const numbers: Readonly<Record<string, Tell<number>>> = {
  first_response_in_min: ({ firstResponse }) => usedAtEnd(firstResponse),
  first_response_diff_min: ({ firstResponse }) => left(firstResponse),
  first_response_overdue_min: (story) => overdue(story, story.firstResponse),
  update_in_min: longestAnswer,
  update_diff_min: leastLeft,
  update_overdue_min: (story) => overdue(story, story.nextResponses.at(-1) ?? null),
  next_response_in_min: longestAnswer,
  next_response_diff_min: leastLeft,
  next_response_overdue_min: (story) => overdue(story, story.nextResponses.at(-1) ?? null),
  resolution_in_min: ({ resolution }) => usedAtEnd(resolution),
  resolution_diff_min: ({ resolution }) => left(resolution),
  resolution_overdue_min: (story) => overdue(story, story.resolution),
  elapsed_min: ({ single, scenario: { policy } }) => {
    if (single === null || policy.elapsed_from === undefined || policy.elapsed_to === undefined) return null;
    return inMinutes(usedBetween(single, policy.elapsed_from, policy.elapsed_to));
  },
  waiting_duration_sec: ({ single, now }) =>
    single === null ? null : Math.floor(pausedUntil(single, now) / SECOND),
  total_pause_min: ({ resolution, single, now }) => {
    const played = resolution ?? single;
    return played === null ? null : inMinutes(pausedUntil(played, now));
  },
};

function due({ now }: Story, played: Played | null): Instant | null {
  return played === null ? null : dueAt(played, now);
}

/** Only while the customer waits for an answer. */
function nextResponseDue(story: Story): Instant | null {
  const last = story.nextResponses.at(-1) ?? null;
  return last?.end === null ? due(story, last) : null;
}

/** The earliest deadline still open; none while the ticket is paused or closed. */
function nextEscalation(story: Story): Instant | null {
  const { now, closedAt, firstResponse, nextResponses, resolution, single } = story;
  if (closedAt !== null && closedAt <= now) return null;
  const open = [firstResponse, ...nextResponses, resolution, single].flatMap((played) => {
    const deadlineOf =
      played?.end === null ? readAt(played, now).state === 'running' && due(story, played) : null;
    return typeof deadlineOf === 'number' ? [deadlineOf] : [];
  });
  return open.length === 0 ? null : Math.min(...open);
}

/** A signed way from the deadline in business time; whole days are working days. */
function escalationLevel(story: Story): Instant | null {
  const offset = (story.scenario.policy.escalation_level_offset_sec ?? 0) * SECOND;
  const from = due(story, story.single);
  if (from === null) return null;
  const op = offset < 0 ? 'subtract' : 'add';
  if (offset % DAY === 0) return workingDays(story.calendar, from, Math.abs(offset) / DAY, { op });
  const move = op === 'add' ? deadline : deadlineBefore;
  return move(story.calendar, from, Math.abs(offset));
}

/** Null while it is still owed. */
function usedAtEnd(played: Played | null): number | null {
  return played?.end?.does === 'met' ? inMinutes(readAt(played, played.end.at).used) : null;
}

/** Negative when it came late. */
function left(played: Played | null): number | null {
  const used = usedAtEnd(played);
  return played === null || used === null ? null : inMinutes(played.target) - used;
}

/** Null when it is not overdue, or came in time. */
function overdue({ now, closedAt }: Story, played: Played | null): number | null {
  if (played === null) return null;
  const over = readAt(played, Math.min(now, played.end?.at ?? now, closedAt ?? now)).used - played.target;
  return over > 0 ? inMinutes(over) : null;
}

/** Of several answers the slowest counts. */
function longestAnswer({ nextResponses }: Story): number | null {
  const used = nextResponses.flatMap((played) => usedAtEnd(played) ?? []);
  return used.length === 0 ? null : Math.max(...used);
}

function leastLeft({ nextResponses }: Story): number | null {
  const all = nextResponses.flatMap((played) => left(played) ?? []);
  return all.length === 0 ? null : Math.min(...all);
}

function inMinutes(ms: number): number {
  return Math.floor(ms / MINUTE);
}
