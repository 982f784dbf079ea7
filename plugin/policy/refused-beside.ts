/** What else is wrong beside a mistake of shape: the rest is compiled with the mistakes taken out. */
import type { z } from 'zod';
import { compilePolicy } from './compile.ts';
import type { Path } from './places.ts';
import type { Refusal } from './refusal.ts';
import { policySchema } from './schema.ts';
import type { HolidayFiles } from './sections/holidays.ts';

/** Cutting may leave a group without what it needs, which is cut then, too; a file is not deeper than this. */
const ROUNDS = 8;

/** The refusals of the file’s good parts; none where too little of it is good. */
export function refusedBeside(
  written: unknown,
  issues: readonly z.core.$ZodIssue[],
  holidays: HolidayFiles,
): readonly Refusal[] {
  let rest = written;
  let wrong = issues;
  const cut: Path[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const paths = wrong.flatMap((issue) => cutsFor(issue, rest));
    if (paths.some((path) => path.length === 0)) return [];
    cut.push(...paths);
    rest = paths.reduce(without, rest);
    const parsed = policySchema.safeParse(rest);
    if (parsed.success) {
      const compiled = compilePolicy(parsed.data, '', true, holidays);
      return 'refused' in compiled ? compiled.refused.filter((one) => !isFollowing(one, cut, written)) : [];
    }
    wrong = parsed.error.issues;
  }
  return [];
}

/** Whether it only misses a name that stands in what was cut, which is told already. */
function isFollowing({ path }: Refusal, cut: readonly Path[], written: unknown): boolean {
  const name = at(written, path);
  return typeof name === 'string' && cut.some((one) => namesIn(one, written).includes(name));
}

function namesIn(path: Path, written: unknown): readonly string[] {
  const group = at(written, path);
  const inside = typeof group === 'object' && group !== null ? Object.entries(group).flat().map(String) : [];
  return [String(path.at(-1)), ...inside];
}

/** Where to cut for one issue of the schema: a wrong setting by itself, its whole group where one is missing. */
function cutsFor(issue: z.core.$ZodIssue, written: unknown): readonly Path[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [cutAt(path, written)];
}

/** An entry of a list goes with its list: the others must keep their places. */
function cutAt(path: Path, written: unknown): Path {
  const last = path.at(-1);
  const isThere = last !== undefined && at(written, path) !== undefined;
  return last === undefined || (isThere && typeof last === 'string')
    ? path
    : cutAt(path.slice(0, -1), written);
}

/** What is written at a path; undefined where nothing is. */
export function at(written: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return written;
  if (typeof written !== 'object' || written === null) return undefined;
  const found = Object.entries(written).find(([key]) => key === String(step));
  return found === undefined ? undefined : at(found[1], rest);
}

/** The same without what is at the path. */
export function without(written: unknown, [step, ...rest]: Path): unknown {
  if (typeof written !== 'object' || written === null || step === undefined) return written;
  if (Array.isArray(written)) return written.map((one, place) => (place === step ? without(one, rest) : one));
  const kept = Object.entries(written).filter(([key]) => rest.length > 0 || key !== String(step));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === String(step) ? without(value, rest) : value]),
  );
}

/** The same with another value where there was one. */
export function put(written: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof written !== 'object' || written === null) return written;
  if (Array.isArray(written))
    return written.map((one, place) => (place === step ? put(one, rest, value) : one));
  return Object.fromEntries(
    Object.entries(written).map(([key, one]) => [key, key === String(step) ? put(one, rest, value) : one]),
  );
}

/** The same without what is at the path, or the nearest thing above it that is there; an entry leaves its list. */
export function takeOut(written: unknown, path: Path): unknown {
  if (path.length > 0 && at(written, path) === undefined) return takeOut(written, path.slice(0, -1));
  const list = path.slice(0, -1);
  const entries = at(written, list);
  if (!Array.isArray(entries)) return without(written, path);
  return put(
    written,
    list,
    entries.filter((_, place) => place !== path.at(-1)),
  );
}
