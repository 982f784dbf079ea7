/** Turns what the schema refused into sentences with a place and a remedy. */
import type { z } from 'zod';
import type { Place } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { remedyFor } from './remedies.ts';

type Issue = z.core.$ZodIssue;

/** One problem for each thing the schema found; an unknown field gets a problem of its own. */
export function fieldProblems(
  file: string,
  issue: Issue,
  place: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      ...place([key]),
      message: `There is no field “${key}” in this kind of article.`,
      remedy: remedyForUnknown(key),
    }));
  }
  const field = String(issue.path[0]);
  return [{ file, ...place(issue.path), message: sentence(field, issue), remedy: remedyFor(field) }];
}

function remedyForUnknown(key: string): string {
  const known = !remedyFor(key).startsWith('Take the field out');
  return known ? 'Take it out: only known errors have it.' : remedyFor(key);
}

function sentence(field: string, issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.input === undefined) return `The field ${field} is missing.`;
  switch (issue.code) {
    case 'invalid_type':
      return `The field ${field} has the wrong shape.`;
    case 'too_small':
      return `The field ${field} is empty.`;
    case 'too_big':
      return `The field ${field} is too long.`;
    case 'invalid_format':
    case 'invalid_value':
      return `The field ${field} cannot be read.`;
    default:
      return `The field ${field} is not right: ${issue.message}.`;
  }
}
