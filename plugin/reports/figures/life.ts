/** Reads a ticket’s course: when it was resolved and taken up again, how it stood at an instant, and how long for whom. */
import type { Instant } from '../../calendar/instant.ts';
import type { Stage } from '../../core/ticket/status.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Facts } from './facts.ts';

/** From an instant on, up to another, which belongs to the next. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export function isIn(at: Instant | null, { from, to }: Span): at is Instant {
  return at !== null && at >= from && at < to;
}

/** One time that a ticket was solved. */
export interface Solved {
  readonly at: Instant;
  readonly stage: Stage;
  /** When it was taken up again after it; null where it was not. */
  readonly reopenedAt: Instant | null;
}

type Course = Pick<Facts, 'course'>;

/** Every time that it was solved, oldest first; other ends are none. */
export function solutionsOf({ course }: Course): readonly Solved[] {
  const found: Solved[] = [];
  for (const [at, stage] of course.entries()) {
    if (stage.end?.code !== 'solved' || course[at - 1]?.end?.code === 'solved') continue;
    const again = course.find(({ status }, later) => later > at && isActive(status));
    found.push({ at: stage.at, stage, reopenedAt: again?.at ?? null });
  }
  return found;
}

/** The last time that it was solved within a span. */
export function solvedIn(facts: Course, span: Span): Solved | undefined {
  return solutionsOf(facts).findLast(({ at }) => isIn(at, span));
}

/** Every other end, oldest first. */
export function otherEndsOf({ course }: Course): readonly Stage[] {
  return course.filter(
    ({ end }, at) => end !== undefined && end.code !== 'solved' && course[at - 1]?.end?.code !== end.code,
  );
}

/** Every time that it was taken up again, oldest first. */
export function reopeningsOf({ course }: Course): readonly Instant[] {
  return course.flatMap(({ at, status }, index) => {
    const before = course[index - 1];
    return before !== undefined && !isActive(before.status) && isActive(status) ? [at] : [];
  });
}

/** How it stood just before an instant; null where it was not there yet. */
export function stageBefore({ course }: Course, at: Instant): Stage | null {
  return course.findLast((stage) => stage.at < at) ?? null;
}

/** Open at the end of a span. */
export function openAt(facts: Course, at: Instant): Stage | null {
  const stage = stageBefore(facts, at);
  return stage !== null && isActive(stage.status) ? stage : null;
}

export type Share = 'requester' | 'staff' | 'outside';

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  /** Whose time it was. */
  readonly of: Share;
}

/** What passed until it was solved, without the time in which it counted as ended: that is nobody’s. */
export function workedUntil({ course }: Course, until: Instant): readonly Stretch[] {
  return course.flatMap((stage, at) => {
    const to = Math.min(course[at + 1]?.at ?? until, until);
    if (!isActive(stage.status) || to <= stage.at) return [];
    return [{ from: stage.at, to, of: shareOf(stage) }];
  });
}

function shareOf({ status, on }: Stage): Share {
  if (status !== 'waiting') return 'staff';
  return on === 'user' ? 'requester' : 'outside';
}
