/** What belongs to the work on a ticket: handoffs, plans, time, tests, and who has it from its end on. */
import type { Instant } from '../../calendar/instant.ts';
import type { Tier } from './tier.ts';

/** Who has the matter from now on, where the desk’s own part ends without a solution. */
export const receivers = ['vendor', 'third-party', 'customer'] as const;
export type Receiver = (typeof receivers)[number];

export interface HandedTo {
  readonly kind: Receiver;
  /** A company or a person, in staff’s own words. */
  readonly name: string;
}

/** The work went from one level to another. */
export interface Handoff {
  readonly from: Tier;
  readonly to: Tier;
  readonly at: Instant;
  readonly by: string;
  readonly why: string | null;
}

/** A resolution action plan: steps with person and date, written as a task list and ticked where it is written. */
export interface Step {
  readonly text: string;
  /** Who does it; a login. */
  readonly who: string | null;
  /** The day by which, as `2026-11-25`. */
  readonly by: string | null;
  readonly done: boolean;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** The comment it stands in, or the body: whoever ticks a box edits it. */
  readonly place: number | 'body';
  readonly by: string;
  readonly at: Instant;
}

/** Of a longer one nobody keeps the view; and the card has its room. */
export const MOST_STEPS = 30;
const LONGEST = 200;

const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[( |x|X)\]\s+(\S.*)$/;
/** `@omar by 2026-11-25: reinstall`, each part of which may be left out. */
const assignment = /^(?:@([\w-]+))?[ ,]*(?:(?:by|until|bis)\s+(\d{4}-\d\d-\d\d))?\s*(?::\s*|\s+|$)/i;

/** The steps of a task list, in its order; other lines are none. */
export function readSteps(text: string): readonly Step[] {
  return text.split('\n').flatMap((line) => {
    const [, mark, said] = item.exec(line) ?? [];
    return said === undefined ? [] : [readStep(said.trim(), mark !== ' ')];
  });
}

function readStep(said: string, done: boolean): Step {
  const [whole = '', who, by] = assignment.exec(said) ?? [];
  const isNamed = (who !== undefined || by !== undefined) && (by === undefined || isDate(by));
  const text = isNamed ? said.slice(whole.length).trim() : said;
  if (!isNamed || text === '') return { text: said.slice(0, LONGEST), who: null, by: null, done };
  return { text: text.slice(0, LONGEST), who: who ?? null, by: by ?? null, done };
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

export function isDone({ steps }: Plan): boolean {
  return steps.every(({ done }) => done);
}

/** The record that something was restored and tested, and whether the requester could verify it. */
export interface Tested {
  readonly how: string;
  /** `with` them, or `without` where it was tried; null where nobody said. */
  readonly requester: 'with' | 'without' | null;
  readonly by: string;
  readonly at: Instant;
}

/** Time that somebody spent on a ticket, and what it comes to by type. */
export interface TimeEntry {
  /** Milliseconds; negative where it corrects an earlier entry. */
  readonly length: number;
  /** One of the policy’s types as they were then. */
  readonly type: string;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

/** Milliseconds by type, in the order in which the types were first used; a type that was corrected to nothing is left out. */
export function totals(entries: readonly TimeEntry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { type, length } of entries) sums.set(type, (sums.get(type) ?? 0) + length);
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

/** Milliseconds in all. */
export function spent(entries: readonly TimeEntry[]): number {
  return entries.reduce((sum, { length }) => sum + length, 0);
}
