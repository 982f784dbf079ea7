/** Priority, from P1 to P4: impact × urgency by the policy’s matrix, unless somebody decided otherwise. */

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof priorities)[number];

export const levels = ['low', 'medium', 'high'] as const;
/** How wide (impact) or how pressing (urgency). */
export type Level = (typeof levels)[number];

/** Rows are impact, columns are urgency. */
export type Matrix = Readonly<Record<Level, Readonly<Record<Level, Priority>>>>;

export interface Classification {
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  /** `hand` holds against the matrix until somebody says `/priority auto`. */
  readonly setBy: 'matrix' | 'hand';
}

export function parseLevel(text: string): Level | null {
  return levels.find((level) => level === text.trim().toLowerCase()) ?? null;
}

export function fromMatrix(matrix: Matrix, impact: Level, urgency: Level): Classification {
  return { impact, urgency, priority: matrix[impact][urgency], setBy: 'matrix' };
}

/** Applies a new impact or urgency: a priority set by hand stays. */
export function reclassify(
  matrix: Matrix,
  now: Classification,
  impact: Level,
  urgency: Level,
): Classification {
  if (now.setBy === 'hand') return { ...now, impact, urgency };
  return fromMatrix(matrix, impact, urgency);
}

/** P1 is higher than P2. */
export function isHigher(one: Priority, other: Priority): boolean {
  return priorities.indexOf(one) < priorities.indexOf(other);
}
