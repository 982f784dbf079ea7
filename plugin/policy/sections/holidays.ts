/** Holiday files that a calendar names: how they travel with the policy’s text, are read, and when they end. */

import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../../../knowledge/text/problem.ts';
import type { Calendar, CalendarSpec } from '../../calendar/calendar.ts';
import { holidaysEnd } from '../../calendar/calendar.ts';
import type { HolidayDates } from '../../calendar/holidays/read-holidays.ts';
import { readHolidays } from '../../calendar/holidays/read-holidays.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Refused } from '../../calendar/refused.ts';
import { whyUnreadable } from '../unreadable.ts';

/** To YAML it is a comment, and it stands behind all that people wrote. */
const MARK = '# calendar file attached by Tierline: ';

const attached = z.tuple([z.string(), z.string()]);

/** The text with the files behind it, a line for each; without files it stays as it is. */
export function attachFiles(text: string, files: Texts): string {
  if (files.size === 0) return text;
  return [text, ...[...files].map((file) => `${MARK}${JSON.stringify(file)}`)].join('\n');
}

/** What people wrote, and the files that were attached to it: the last lines, where they are such. */
export function detachFiles(text: string): { readonly text: string; readonly files: Texts } {
  const lines = text.split('\n');
  const end = lines.findLastIndex((line) => !line.startsWith(MARK)) + 1;
  const files = lines.slice(end).flatMap((line) => fileIn(line.slice(MARK.length)) ?? []);
  return { text: lines.slice(0, end).join('\n'), files: new Map(files) };
}

/** Null for a line that somebody wrote by hand: it attaches nothing. */
function fileIn(json: string): readonly [readonly [string, string]] | null {
  try {
    return [attached.parse(JSON.parse(json))];
  } catch {
    return null;
  }
}

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
function isPath(path: string): boolean {
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

/** The dates written out come first, in their order. A file that cannot be used adds none: people are told of it apart. */
export function gatherHolidays(
  written: readonly (string | { readonly ics: string })[],
  files: HolidayFiles,
): Pick<CalendarSpec, 'holidays' | 'endlessHolidays'> | Refused {
  const literal = written.filter((one) => typeof one === 'string');
  const listed: string[] = [];
  const endless: string[] = [];
  for (const [place, one] of written.entries()) {
    if (typeof one === 'string') continue;
    const at = [place, 'ics'];
    if (!isPath(one.ics)) {
      return {
        refused: `“${one.ics}” is no calendar file. Write its path in this repository, such as .github/holidays.ics.`,
        at,
      };
    }
    const dates = files.get(one.ics);
    if (dates === undefined) {
      return {
        refused: `There is no file “${one.ics}” in this repository. Add it, or take this line out.`,
        at,
      };
    }
    listed.push(...(dates?.listed ?? []));
    endless.push(...(dates?.endless ?? []));
  }
  return { holidays: [...literal, ...listed], endlessHolidays: endless };
}

/** Sixty days, in milliseconds: long enough to write down the next ones. */
const SOON = 60 * 24 * 3_600_000;

export interface EndingHolidays {
  readonly name: string;
  readonly timezone: string;
  /** The midnight after the last listed holiday. */
  readonly end: Instant;
}

export function endingHolidays(
  calendars: ReadonlyMap<string, Calendar>,
  now: Instant,
): readonly EndingHolidays[] {
  return [...calendars].flatMap(([name, calendar]) => {
    const end = holidaysEnd(calendar);
    return end === undefined || end - now > SOON ? [] : [{ name, timezone: calendar.timezone, end }];
  });
}
