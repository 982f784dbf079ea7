/** What the people who run a desk read when its own files are broken, and when they are mended. */

import type { Instant } from '../calendar/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { EndingHolidays } from '../policy/sections/holidays.ts';
import { type Locale, render } from '../words/render.ts';
import { deskLocale } from './locale.ts';
import { sayEndingCalendar } from './proposal/proposal.ts';
import { sayTime } from './time.ts';

export interface Report {
  readonly title: string;
  readonly body: string;
}

export function sayBrokenPolicy(problems: readonly string[], locale: Locale): Report {
  return {
    title: render('broken-policy-title', {}, locale),
    body: around(
      listOf(problems, locale),
      render('broken-policy', {}, locale),
      render('mend-file', {}, locale),
    ),
  };
}

/** What it means stands above the list, and what mends it below. */
function around(lines: readonly string[], means: string, mend: string | null = null): string {
  return [means, '', ...lines, ...(mend === null ? [] : ['', mend])].join('\n');
}

/** More would fill a comment of GitHub’s, and nobody mends more in one go. */
const MOST_LISTED = 100;
const MOST_CHARACTERS = 50_000;

/** In their order, as many as a reader can use; how many there are beside them is said. */
function listOf(problems: readonly string[], locale: Locale): readonly string[] {
  const lines = problems.slice(0, MOST_LISTED).map((problem) => `- ${inCode(problem)}`);
  let length = 0;
  const fits = lines.filter((line) => {
    length += line.length + 1;
    return length <= MOST_CHARACTERS;
  });
  const more = problems.length - fits.length;
  if (more === 0) return fits;
  return [...fits, render('more-problems', { count: more.toLocaleString(locale.language) }, locale)];
}

/** The file was good by an earlier version of Tierline, so it governs as far as it can. */
export function sayStricterReader(problems: readonly string[], locale: Locale): Report {
  return {
    title: render('stricter-policy-title', {}, locale),
    body: around(
      listOf(problems, locale),
      render('stricter-policy', {}, locale),
      render('mend-file', {}, locale),
    ),
  };
}

/** `from` is a later instant of its own; null where it came into force with the push. */
export function sayMendedPolicy(file: string, from: Instant | null, policy: Policy): string {
  const locale = deskLocale(policy);
  const version = `\`${file.slice(0, 7)}\``;
  if (from === null) return render('mended-policy', { version }, locale);
  const time = sayTime(from, policy.timezone, locale.language);
  return render('mended-policy-later', { version, time }, locale);
}

export function sayBrokenArticles(problems: readonly string[], locale: Locale): Report {
  return {
    title: render('broken-articles-title', {}, locale),
    body: around(listOf(problems, locale), render('broken-articles', {}, locale)),
  };
}

export function sayMendedArticles(locale: Locale): string {
  return render('mended-articles', {}, locale);
}

/** The title names no calendar: one report is open at a time, and speaks of all of them. */
export function sayEndingHolidays(ending: readonly EndingHolidays[], now: Instant, locale: Locale): Report {
  return {
    title: render('ending-holidays-title', {}, locale),
    body: around(
      ending.map((one) => `- ${sayEndingCalendar(one, now, locale)}`),
      render('ending-holidays', {}, locale),
      render('add-holidays', {}, locale),
    ),
  };
}

export function sayRenewedHolidays(locale: Locale): string {
  return render('renewed-holidays', {}, locale);
}

/** A team that does not exist is mentioned in vain, and its members, if there are any, count as no staff. */
export function sayUnseenTeams(unseen: readonly string[], locale: Locale): Report {
  return {
    title: render('unseen-teams-title', {}, locale),
    body: around(
      listOf(unseen, locale),
      render('unseen-teams', {}, locale),
      render('mend-teams', {}, locale),
    ),
  };
}

export function saySeenTeams(locale: Locale): string {
  return render('seen-teams', {}, locale);
}

/** In a code span nothing pings, and what people copy from it is what they wrote. */
function inCode(problem: string): string {
  const fence = problem.includes('`') ? '``' : '`';
  return `${fence}${problem}${fence}`;
}
