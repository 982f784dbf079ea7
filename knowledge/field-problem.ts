/** Turns what the schema refused into sentences with a place, and says how to write each field right. */
import type { z } from 'zod';
import { editDistance } from './text/edit-distance.ts';
import { type Complaint, type Place, type Problem, problemAt } from './text/problem.ts';

type Issue = z.core.$ZodIssue;

/** One problem for each thing the schema found; an unknown field gets a problem of its own. */
export function fieldProblems(
  file: string,
  issue: Issue,
  place: (path: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const [field, ...deeper] = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problemAt(
        file,
        place([...issue.path, key]),
        field === undefined ? unknownField(key) : unknownEntry(field, key),
      ),
    );
  const name = field ?? '';
  // What a status needs and the article lacks is written nowhere; the status is.
  if (issue.code === 'custom')
    return [problemAt(file, place(['status']), { message: issue.message, remedy: remedyFor(name) })];
  const at = place(issue.path);
  return [problemAt(file, at, { message: sentence(name, deeper, issue, at), remedy: remedyOf(name, issue) })];
}

function unknownField(key: string): Complaint {
  const message = `There is no field “${key}” in this kind of article.`;
  if (knownFields.includes(key)) return { message, remedy: 'Take it out: only known errors have it.' };
  const meant = nearest(key, knownFields);
  return { message, remedy: meant === null ? remedyFor(key) : `Write ${meant}, or take the field out.` };
}

/** The candidate that at most two letters part from the word, the nearest first; null where none is that near. */
function nearest(word: string, candidates: readonly string[]): string | null {
  const near = candidates
    .map((candidate) => ({
      candidate,
      away: editDistance(word.toLowerCase(), candidate.toLowerCase(), Number.POSITIVE_INFINITY, 2),
    }))
    .filter(({ away, candidate }) => away <= Math.min(2, candidate.length / 2));
  return near.toSorted((a, b) => a.away - b.away)[0]?.candidate ?? null;
}

function unknownEntry(field: string, key: string): Complaint {
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

/** How to write each field right: the second half of every sentence about a bad one. */
const remedies: Readonly<Record<string, string>> = {
  id: 'Write KE-0042 for a known error, HT-0007 for a how-to or RB-0003 for a runbook, with the next free number.',
  title: 'Write one line of at most 120 characters, in the words of the person who has the trouble.',
  aliases: "Write a list, one of the users' own phrases on each line after a dash.",
  codes: 'Write a list, one error code or exact message on each line after a dash.',
  service: 'Write the service as in its label, at most 41 letters, digits, spaces, dots and dashes.',
  affected: 'Write a list, one platform or version range on each line after a dash.',
  reviewedOn: 'Write the day of the last check as year-month-day, for example 2026-03-31.',
  reviewEvery: 'Write a number and a unit, for example 6 months or 1 year.',
  lang: 'Write a language tag, for example en or pt-BR.',
  audience: 'Write public or staff. A runbook is always for staff.',
  promoted: 'Write true, or leave the field out.',
  replacedBy: 'Write the id of the article that people should read instead, for example HT-0007.',
  formerly: 'Write a list, one id that the article had before on each line after a dash.',
  translationOf: 'Write the id of the article that this one says in another language, for example HT-0007.',
  symptoms: 'Write a list of at least one sign that the person sees, each on a line after a dash.',
  status: 'Write investigating, workaround, fixed, wont-fix or retired.',
  cause: 'Write why it happens as a few sentences of Markdown, or leave the field out.',
  workaround: 'Write what helps as short Markdown that stands alone, or change the status.',
  fixedIn: 'Write the version or day that brought the fix, or change the status.',
  history:
    'Write a list, each entry with on: 2026-03-31 and note: in one sentence; of a known error also status: as in the field status, and there the note may be left out.',
  problem: 'Write "#7" or "owner/repo#7" in quotes.',
  fix: 'Write "#7" or "owner/repo#7" in quotes.',
};

/** Every field there is, in the order in which an article is written. */
const knownFields: readonly string[] = Object.keys(remedies);

/** What to write in this field of the front matter. */
export function remedyFor(field: string): string {
  return (
    remedies[field] ?? `Take the field out, or correct its name. Known fields: ${knownFields.join(', ')}.`
  );
}
