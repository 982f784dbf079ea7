/** What the people who run a desk read when its own files are broken, and when they are mended. */
import type { Instant } from '../instant.ts';
import type { EndingHolidays } from '../policy/sections/holidays.ts';
import { sayEndingCalendar } from './proposal.ts';
import { sayTime } from './time.ts';

export interface Report {
  readonly title: string;
  readonly body: string;
}

export function sayBrokenPolicy(problems: readonly string[]): Report {
  return {
    title: 'The desk’s policy file cannot be read',
    body: [
      'The policy on the default branch has mistakes, so it did not take effect. **The last good one stays in force**; if there was none, the desk works by its defaults.',
      '',
      ...listOf(problems),
      '',
      'Mend the file and push; this issue closes by itself.',
    ].join('\n'),
  };
}

/** More would fill a comment of GitHub’s, and nobody mends more in one go. */
const MOST_LISTED = 100;
const MOST_CHARACTERS = 50_000;

/** In their order, as many as a reader can use; how many there are beside them is said. */
function listOf(problems: readonly string[]): readonly string[] {
  const lines = problems.slice(0, MOST_LISTED).map((problem) => `- ${inCode(problem)}`);
  let length = 0;
  const fits = lines.filter((line) => {
    length += line.length + 1;
    return length <= MOST_CHARACTERS;
  });
  const more = problems.length - fits.length;
  if (more === 0) return fits;
  return [...fits, `- and ${more.toLocaleString('en-GB')} more, which \`tierline check\` lists, too.`];
}

/** The file was good by an earlier version of Tierline, so it governs as far as it can. */
export function sayStricterReader(problems: readonly string[]): Report {
  return {
    title: 'The desk’s policy file has mistakes that were overlooked',
    body: [
      'The policy in force was accepted when it came, and this version of Tierline finds mistakes in it. **The desk goes on**, by the policy without these settings; a calendar among them keeps the hours of the policy before, or counts every hour where there is none. What was judged before stands.',
      '',
      ...listOf(problems),
      '',
      'Mend the file and push; this issue closes by itself.',
    ].join('\n'),
  };
}

/** `from` is a later instant of its own; null where it came into force with the push. */
export function sayMendedPolicy(version: string, from: Instant | null, timezone: string): string {
  const when = from === null ? 'is in force from now on' : `comes into force at ${sayTime(from, timezone)}`;
  return `The policy can be read again, and \`${version.slice(0, 7)}\` ${when}.`;
}

export function sayBrokenArticles(problems: readonly string[]): Report {
  return {
    title: 'Some knowledge articles cannot be read',
    body: [
      'These articles have mistakes. The last good text of each stays in use; one that was never good is left out.',
      '',
      ...listOf(problems),
    ].join('\n'),
  };
}

export function sayMendedArticles(): string {
  return 'All articles can be read again, and their newest texts are in use from now on.';
}

/** The title names no calendar: one report is open at a time, and speaks of all of them. */
export function sayEndingHolidays(ending: readonly EndingHolidays[], now: Instant): Report {
  const lines = ending.map(
    ({ name, timezone, end }) => `- ${sayEndingCalendar(name, end, timezone, end <= now)}`,
  );
  return {
    title: 'The desk’s calendars run out of holidays',
    body: [
      'Due times are counted by the calendars of the policy, and these soon have no holidays to go by:',
      '',
      ...lines,
      '',
      'Add the next ones to the policy or to its calendar file, and this issue closes by itself. Holidays of every year (`--12-25`, or a calendar event without an end) never run out.',
    ].join('\n'),
  };
}

export function sayRenewedHolidays(): string {
  return 'The calendars have their next holidays, thank you.';
}

/** A team that does not exist is mentioned in vain, and its members, if there are any, count as no staff. */
export function sayUnseenTeams(unseen: readonly string[]): Report {
  return {
    title: 'The desk’s policy names teams that GitHub does not show',
    body: [
      'Nobody in these teams is told anything by the desk, gets a ticket, or counts as staff:',
      '',
      ...listOf(unseen),
      '',
      'Mend the name in the policy, or let the App see the team: it must belong to the organisation, and the App needs the permission “Members: read”. This issue then closes by itself.',
    ].join('\n'),
  };
}

export function saySeenTeams(): string {
  return 'GitHub shows every team that the policy names, thank you.';
}

/** In a code span nothing pings, and what people copy from it is what they wrote. */
function inCode(problem: string): string {
  const fence = problem.includes('`') ? '``' : '`';
  return `${fence}${problem}${fence}`;
}
