/** Turns what the schema refused into sentences with a place and a remedy. */
import type { z } from 'zod';
import type { Place } from './front-matter.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { knownFields, remedyFor } from './remedies.ts';

type Issue = z.core.$ZodIssue;

/** One problem for each thing the schema found; an unknown field gets a problem of its own. */
export function fieldProblems(
  file: string,
  issue: Issue,
  place: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const [field, ...deeper] = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      ...place([...issue.path, key]),
      ...(field === undefined ? unknownField(key) : unknownEntry(field, key)),
    }));
  const name = field ?? '';
  // What a status needs and the article lacks is written nowhere; the status is.
  if (issue.code === 'custom')
    return [{ file, ...place(['status']), message: issue.message, remedy: remedyFor(name) }];
  const at = place(issue.path);
  return [{ file, ...at, message: sentence(name, deeper, issue, at), remedy: remedyOf(name, issue) }];
}

type Words = Pick<Problem, 'message' | 'remedy'>;

function unknownField(key: string): Words {
  const message = `There is no field “${key}” in this kind of article.`;
  if (knownFields.includes(key)) return { message, remedy: 'Take it out: only known errors have it.' };
  const meant = nearest(key, knownFields);
  return { message, remedy: meant === undefined ? remedyFor(key) : `Write ${meant}, or take the field out.` };
}

function unknownEntry(field: string, key: string): Words {
  return { message: `An entry of ${field} has no “${key}”.`, remedy: remedyFor(field) };
}

function remedyOf(field: string, issue: Issue): string {
  if (isSplit(issue)) return 'Put the whole line in quotes.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && Array.isArray(issue.input))
    return `${remedyFor(field)} Quote it where it begins with [.`;
  return remedyFor(field);
}

function sentence(field: string, deeper: readonly string[], issue: Issue, at: Place): string {
  const inner = deeper.findLast((part) => !/^\d+$/.test(part));
  const what = inner === undefined ? `The field ${field}` : `The ${inner} of an entry of ${field}`;
  // An empty value is read as none; its line tells that the author did begin to write it.
  if (issue.input === undefined) return at.line === 1 ? `${what} is missing.` : `${what} is empty.`;
  if (isSplit(issue)) return `A line of ${field} holds a colon and a space, at which YAML divides it.`;
  switch (issue.code) {
    case 'invalid_type':
      return `${what} has the wrong shape.`;
    case 'too_small':
      return deeper.length === 0 ? `${what} is empty.` : `A line of ${field} is empty.`;
    case 'too_big':
      return `${what} is too long.`;
    case 'invalid_format':
    case 'invalid_value':
      return `${what} cannot be read.`;
    default:
      return `${what} is not right: ${issue.message}.`;
  }
}

/** `- Error: it drops` is a field called Error to YAML, where a text was meant. */
function isSplit(issue: Issue): boolean {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return false;
  return typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
}
