/** What else is wrong with a policy file whose shape is wrong somewhere: nobody should mend a file error by error. */
import type { z } from 'zod';
import type { HolidayFiles } from '../calendars/holiday-files.ts';
import { compilePolicy } from '../compile.ts';
import type { Path } from '../places.ts';
import type { Refusal } from '../refusal.ts';
import { policySchema } from '../schema.ts';
import { at, cutsFor, without } from './take-out.ts';

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
