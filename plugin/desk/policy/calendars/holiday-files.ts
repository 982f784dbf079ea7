/** The calendar files that a policy names: which they are, and what they list. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { HolidayDates } from '../../calendar/holidays/holiday-dates.ts';
import { readHolidays } from '../../calendar/holidays/read-holidays.ts';
import { whyUnreadable } from '../mistakes/unreadable.ts';
import type { Problem } from '../problem.ts';

/** Paths in the repository, and the texts there. */
export type Texts = ReadonlyMap<string, string>;

/** By path; null for a file that is there and cannot be used, of which people are told in its own words. */
export type HolidayFiles = ReadonlyMap<string, HolidayDates | null>;

const calendars = z.object({
  calendars: z.record(
    z.string(),
    z
      .object({ holidays: z.array(z.object({ ics: z.string() }).or(z.unknown())).default([]) })
      .catch({ holidays: [] }),
  ),
});

const named = z.object({ ics: z.string() });

/** The paths that a policy text names, whatever else is wrong with it; each once. */
export function holidayPaths(text: string): readonly string[] {
  const read = calendars.safeParse(valuesOf(text));
  if (!read.success) return [];
  const paths = Object.values(read.data.calendars).flatMap(({ holidays }) =>
    holidays.flatMap((one) => named.safeParse(one).data?.ics ?? []),
  );
  return [...new Set(paths)].filter(isPath);
}

/** A file of the repository itself: no way up or out of it. */
export function isPath(path: string): boolean {
  return (
    /^[^/\\].*\.ics$/i.test(path) &&
    !path.split('/').some((step) => step === '' || step === '.' || step === '..')
  );
}

/** Reads every text; what is wrong in one is told with its own name and line. */
export function readHolidayFiles(texts: Texts): {
  readonly files: HolidayFiles;
  readonly problems: readonly Problem[];
} {
  const files = new Map<string, HolidayDates | null>();
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    const read = readHolidays(text);
    if ('problems' in read) problems.push(...read.problems.map((one) => ({ file, column: 1, ...one })));
    files.set(file, 'problems' in read ? null : read);
  }
  return { files, problems };
}

function valuesOf(text: string): unknown {
  if (!/\.ics/i.test(text) || whyUnreadable(text) !== null) return null;
  try {
    // A setting that stands there twice is told when the policy is read; to look for it takes the square of their number.
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false }).toJS();
  } catch {
    // An alias that names nothing: reading the policy will say so.
    return null;
  }
}
