/** The checks of a pull request: what they say of a policy, of articles, and of what a new policy would move. */

import type { Finding } from '../../../knowledge/text/problem.ts';
import { sayProblem } from '../../../knowledge/text/problem.ts';
import type { Instant } from '../instant.ts';
import type { MovedDue, Owed, Preview } from '../proposal/preview.ts';
import { sayClockName } from './promise.ts';
import { sayDate, sayShortTime, sayTime } from './time.ts';

/** Files named in the summary; the rest is noted at its lines all the same. */
const LISTED_FILES = 30;

/** @param articles how many there are in all */
export function sayArticles(findings: readonly Finding[], articles: number): CheckReport {
  const counted = countOf(findings);
  if (counted === '')
    return {
      conclusion: 'success',
      title: 'The articles are good',
      summary: `${articles === 1 ? '1 article was' : `${articles} articles were`} read. Nothing is wrong with those that change here.`,
    };
  const broken = findings.some(({ level }) => level === 'mistake');
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  const more = files.length - LISTED_FILES;
  return {
    conclusion: broken ? 'failure' : 'neutral',
    title: counted,
    summary: [
      broken
        ? 'Merged like this, readers would miss something, or the portal would not be built. Each mistake is noted at its line, with what to write instead.'
        : 'These articles can be merged. What deserves a second look is noted at its line.',
      '',
      ...files.slice(0, LISTED_FILES).map(([file, inside]) => `- \`${file}\`: ${countOf(inside)}`),
      ...(more > 0 ? ['', `… and ${more} more files`] : []),
    ].join('\n'),
  };
}

function countOf(findings: readonly Finding[]): string {
  const mistakes = findings.filter(({ level }) => level === 'mistake').length;
  const warnings = findings.length - mistakes;
  return [some(mistakes, 'mistake'), some(warnings, 'warning')].filter((said) => said !== '').join(', ');
}

function some(count: number, what: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** The check of a pull request that changes the policy: its verdict, its headline and its summary. */
export interface CheckReport {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

/** The rest is noted at its lines all the same. */
const LISTED = 30;

export function sayBrokenProposal(findings: readonly Finding[]): CheckReport {
  const more = findings.length - LISTED;
  return {
    conclusion: 'failure',
    title: findings.length === 1 ? '1 mistake' : `${findings.length} mistakes`,
    summary: [
      'This policy cannot take effect: if it were merged, **the last good one would stay in force**. Each mistake is noted at its line, with what to write instead.',
      '',
      ...listOf(findings.slice(0, LISTED)),
      ...(more > 0 ? ['', `… and ${more} more`] : []),
    ].join('\n'),
  };
}

interface Proposed {
  readonly preview: Preview;
  readonly warnings: readonly Finding[];
  /** When a policy that is merged already was to take effect; null where none waits. */
  readonly replaces: Instant | null;
  readonly timezone: string;
  readonly now: Instant;
}

export function sayGoodProposal({ preview, warnings, replaces, timezone, now }: Proposed): CheckReport {
  const { from } = preview;
  const noted = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const when = from > now ? `${sayTime(from, timezone)}, or at the merge if that is later` : 'the merge';
  const instead =
    replaces === null
      ? []
      : [`It replaces the one that was to take effect at ${sayTime(replaces, timezone)}.`];
  return {
    conclusion: warnings.length === 0 ? 'success' : 'neutral',
    title: `${sayMoves(preview)}${warnings.length === 0 ? '' : ` (${noted})`}`,
    summary: [
      [`The policy is good. It takes effect at ${when}.`, ...instead].join(' '),
      '',
      `**${sayMoves(preview)}.**${preview.open === 0 ? '' : ` ${sayAssumption(from, now)}`}`,
      '',
      ...tableOf(preview, timezone),
      ...(warnings.length === 0 ? [] : ['', '**Warnings**', '', ...listOf(warnings)]),
    ].join('\n'),
  };
}

/** Of files that a person would not write: reading them was broken off. */
export function sayTooMuch(kind: 'policy' | 'articles', what: 'time' | 'memory'): CheckReport {
  const [files, remedy] =
    kind === 'policy'
      ? [
          'the policy and its calendar files',
          'leave out what no setting needs, and long or endless rules of calendar files',
        ]
      : ['the articles', 'put logs, tables of codes and other long texts in code blocks, or leave them out'];
  return {
    conclusion: 'failure',
    title: `Reading it takes too much ${what}`,
    summary: `The desk began to read ${files} as they would be after the merge, and broke off: it takes more ${what} than ${files} of any desk do. Nothing is known of what else may be wrong. Make the files that change here shorter and simpler: ${remedy}. Then push again.`,
  };
}

/** Of a file that only says which desks may open issues in its repository. */
export function sayGoodAcceptance(accepts: readonly string[]): CheckReport {
  const desks = accepts.length === 0 ? 'no desk' : accepts.map((desk) => `\`${desk}\``).join(', ');
  return {
    conclusion: 'success',
    title: 'The file is good',
    summary: `It makes this repository no desk of its own; issues are accepted from ${desks}.`,
  };
}

export function sayEndedDesk(open: number): CheckReport {
  const tickets = open === 1 ? 'its open ticket is' : `its ${open} open tickets are`;
  return {
    conclusion: 'neutral',
    title: 'Without this file the repository is no desk',
    summary: `If this is merged, the desk stops here: ${open === 0 ? 'new issues are' : `new issues and ${tickets}`} left alone until there is a policy again.`,
  };
}

function listOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => {
    const said = sayProblem(one);
    const fence = said.includes('`') ? '``' : '`';
    return `- ${fence}${said}${fence}`;
  });
}

/** `end` is the midnight after the last listed holiday. */
export function sayEndingCalendar(name: string, end: Instant, timezone: string, isPast: boolean): string {
  const last = sayDate(end - 1, timezone);
  const lists = isPast ? `listed its last holiday for ${last}` : `lists no holiday after ${last}`;
  return `The calendar “${name}” ${lists}; from then on every day counts by its weekday. Add the next holidays.`;
}

/** Longer tables are read by nobody. */
const ROWS = 30;

/** `23 open tickets get new due times, 2 of them breach` */
export function sayMoves({ open, moves }: Preview): string {
  if (open === 0) return 'No ticket is open, so no due time moves';
  const moved = new Set(moves.map(({ number }) => number)).size;
  const breached = new Set(moves.flatMap(({ number, breaches }) => (breaches ? [number] : []))).size;
  if (moved === 0) return 'No open ticket gets a new due time';
  if (moved === 1) return `1 open ticket gets a new due time${breached === 0 ? '' : ' and breaches'}`;
  const breach = breached === 1 ? '1 of them breaches' : `${breached} of them breach`;
  return `${moved} open tickets get new due times${breached === 0 ? '' : `, ${breach}`}`;
}

/** The table of what moves, breaches first; empty where nothing does. */
export function tableOf({ moves }: Preview, timezone: string): readonly string[] {
  if (moves.length === 0) return [];
  const rows = moves.toSorted((one, other) => Number(other.breaches) - Number(one.breaches));
  const more = rows.length - ROWS;
  return [
    '| Ticket | Clock | Due now | Due then |',
    '| --- | --- | --- | --- |',
    ...rows.slice(0, ROWS).map((row) => rowOf(row, timezone)),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
    '',
    `<sub>Times are in ${timezone}.</sub>`,
  ];
}

function rowOf({ number, clock, was, becomes, breaches }: MovedDue, timezone: string): string {
  const then = breaches ? '**breached at once**' : sayOwed(becomes, timezone);
  return `| #${number} | ${sayClockName(clock)} | ${sayOwed(was, timezone)} | ${then} |`;
}

function sayOwed(owed: Owed, timezone: string): string {
  switch (owed) {
    case 'nothing':
      return 'no target';
    case 'paused':
      return 'stands still';
    default:
      return sayShortTime(owed, timezone);
  }
}

/** Honest about what the preview cannot know. */
function sayAssumption(from: Instant, now: Instant): string {
  const until = from > now ? 'until then' : 'until it is merged';
  return `Counted as if nothing happened to the tickets ${until}. What was measured so far stands, and so does what is breached already.`;
}
