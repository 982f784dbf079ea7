/** Reads a stored policy that the reader refuses by now, without what it refuses: a desk does not stop because we became stricter. */

import type { z } from 'zod';
import { readYaml } from '../../knowledge/text/read-yaml.ts';
import { compilePolicy } from './compile.ts';
import type { Path } from './places.ts';
import type { Policy } from './policy.ts';
import type { PolicyText } from './read.ts';
import { at, put, takeOut } from './refused-beside.ts';
import { policySchema } from './schema.ts';
import { detachFiles, type HolidayFiles, readHolidayFiles } from './sections/holidays.ts';

/** A mistake goes in each; what is left of its group may be the next. */
const ROUNDS = 200;

/**
 * Null where too little of it is left. Clocks run by the names of calendars, so a refused one is not taken out: the
 * hours that `earlier` texts gave it, the newest last, stand in for it, or else every hour counts.
 */
export function readLeniently(
  { text: given, version }: PolicyText,
  earlier: readonly string[],
): Policy | null {
  const { text, files } = detachFiles(given);
  const holidays = readHolidayFiles(files).files;
  const before = earlier.map((one) => valuesOf(detachFiles(one).text)).toReversed();
  const replaced = new Set<string>();
  let written = valuesOf(text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = readOnce(written, version, holidays);
    if ('policy' in read) return read.policy;
    const [group, name] = read.wrong;
    if (group === undefined) return null;
    if (group !== 'calendars' || name === undefined) {
      written = takeOut(written, read.wrong);
      continue;
    }
    const here = ['calendars', name];
    const hours = replaced.has(String(name)) ? [] : before.map((one) => at(one, here));
    const standIn = hours.find((one) => one !== undefined) ?? { timezone: 'Etc/UTC', hours: '24x7' };
    written = put(written, here, standIn);
    replaced.add(String(name));
  }
  return null;
}

/** The policy, or the path to the first thing that is wrong; to nothing where that is the whole file. */
function readOnce(
  written: unknown,
  version: string,
  holidays: HolidayFiles,
): { readonly policy: Policy } | { readonly wrong: Path } {
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) return { wrong: pathOf(parsed.error.issues[0]) };
  const compiled = compilePolicy(parsed.data, version, true, holidays);
  return 'policy' in compiled ? compiled : { wrong: compiled.refused[0]?.path ?? [] };
}

function pathOf(issue: z.core.$ZodIssue | undefined): Path {
  if (issue === undefined) return [];
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}

function valuesOf(text: string): unknown {
  try {
    return readYaml(text).toJS() ?? {};
  } catch {
    // An alias that names nothing: nothing of it can be read.
    return null;
  }
}
