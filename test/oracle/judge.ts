/** Puts the questions of a case to the product and to the naive table, and tells where they differ. */
import { deadline, deadlineBefore, elapsed, isOpen, nextClosing } from '../../plugin/calendar/arithmetic.ts';
import type { Calendar } from '../../plugin/calendar/calendar.ts';
import { workingDays } from '../../plugin/calendar/working-days.ts';
import { compileWritten } from '../../plugin/policy/sections/calendars.ts';
import { type MinuteTable, minuteTable } from './minute-table.ts';
import * as naive from './naive.ts';
import { type Case, WINDOW_DAYS } from './random-case.ts';

/** What is judged; a test puts a faulty one in its place. */
export const product = {
  compile: compileWritten,
  deadline,
  deadlineBefore,
  elapsed,
  isOpen,
  nextClosing,
  workingDays,
};
export type Engine = typeof product;

export interface Disagreement {
  readonly question: string;
  readonly product: number | boolean;
  readonly naive: number | boolean;
}

export interface Judged {
  readonly questions: number;
  readonly disagreements: readonly Disagreement[];
}

/** Null for a calendar that the product refuses: it is asked nothing. */
export function judge(drawn: Case, engine: Engine = product): Judged | null {
  const calendar = engine.compile(drawn.written, new Map());
  if ('refused' in calendar) return null;
  const table = minuteTable(drawn.written, drawn.from, WINDOW_DAYS);
  const answers = ask(drawn, table, calendar, engine);
  return { questions: answers.length, disagreements: answers.filter((one) => one.product !== one.naive) };
}

function ask(
  { at, until, share, days }: Case,
  table: MinuteTable,
  calendar: Calendar,
  engine: Engine,
): readonly Disagreement[] {
  const ahead = Math.floor(naive.elapsed(table, at, table.to) * share);
  const behind = Math.floor(naive.elapsed(table, table.from, at) * share);
  const closing = naive.closingAfter(table, at + share * (table.to - at)) ?? at;
  const opening = naive.openingBefore(table, at - share * (at - table.from)) ?? at;
  const op = share < 0.5 ? 'add' : 'subtract';
  const end = days % 2 === 0;
  const answers = [
    {
      question: `elapsed from ${at} to ${until}`,
      product: engine.elapsed(calendar, at, until),
      naive: naive.elapsed(table, at, until),
    },
    ...[at, closing, opening].map((when) => ({
      question: `is it open at ${when}`,
      product: engine.isOpen(calendar, when),
      naive: naive.isOpen(table, when),
    })),
    ...[0, ahead, naive.elapsed(table, at, closing)].map((ms) => ({
      question: `${ms} ms after ${at}`,
      product: engine.deadline(calendar, at, ms),
      naive: naive.deadline(table, at, ms),
    })),
    ...[0, behind, naive.elapsed(table, opening, at)].map((ms) => ({
      question: `${ms} ms before ${at}`,
      product: engine.deadlineBefore(calendar, at, ms),
      naive: naive.deadlineBefore(table, at, ms),
    })),
    ...[at, closing].map((when) => ({
      question: `the next closing after ${when}`,
      product: engine.nextClosing(calendar, when) ?? false,
      naive: naive.closingAfter(table, when + 1),
    })),
    {
      question: `${op} ${days} working days to ${at}${end ? ', its end' : ''}`,
      product: engine.workingDays(calendar, at, days, { op, end }),
      naive: naive.workingDays(table, at, { op, days, end }),
    },
  ];
  // Beyond its window the table knows nothing.
  return answers.flatMap(({ naive: known, ...rest }) =>
    known === undefined ? [] : [{ ...rest, naive: known }],
  );
}
