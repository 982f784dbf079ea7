/** A resolution action plan: steps with person and date, written as a task list and ticked where it is written. */
import type { Instant } from '../../instant.ts';

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
