/** A desk’s figures as everybody may read them: its server tells them, its portal shows them. No people and no tickets are in it. */
import { z } from 'zod';

const amount = z.int().min(0);
const day = z.iso.date();
const days = z.object({ from: day, to: day });

const value = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('count'), amount }),
  // Without `counted` there are so few that it would tell of single people.
  z.object({ unit: z.literal('share'), counted: amount.nullable(), n: amount }),
  // In seconds; null of nothing.
  z.object({
    unit: z.literal('length'),
    median: amount.nullable(),
    p90: amount.nullable(),
    mean: amount.nullable(),
    n: amount,
  }),
]);

const figure = z.object({
  name: z.string(),
  // Such as the clock; null for the whole.
  part: z.string().nullable(),
  // In percent; null where none is set.
  goal: z.number().min(0).max(100).nullable(),
  now: value,
  // Of the period before; null where the desk was not there yet.
  before: value.nullable(),
});

const week = z.object({
  from: day,
  opened: amount,
  resolved: amount,
  backlog: amount,
  // By clock, and of whole tickets where `clock` is null.
  kept: z.array(z.object({ clock: z.string().nullable(), met: amount, of: amount })).readonly(),
});

const desk = z.object({
  // `owner/name`
  desk: z.string(),
  timezone: z.string(),
  // Whole weeks from Monday on, the first first.
  weeks: z.array(week).readonly(),
  // What the figures are about, and what stands before it.
  period: days,
  before: days,
  figures: z.array(figure).readonly(),
});

const words = z.object({
  figures: z.record(z.string(), z.object({ name: z.string(), means: z.string() })),
  parts: z.record(z.string(), z.string()),
  volume: z.string(),
  compliance: z.string(),
  keptByWeek: z.string(),
  week: z.string(),
  figure: z.string(),
  now: z.string(),
  before: z.string(),
  goal: z.string(),
  median: z.string(),
  p90: z.string(),
  mean: z.string(),
  withheld: z.string(),
});

/** What `/portal/report.json` says. */
export const publishedReport = z.object({
  at: z.iso.datetime({ offset: true }),
  desks: z.array(desk).readonly(),
  // By language.
  words: z.record(z.string(), words),
});

export type PublishedReport = z.output<typeof publishedReport>;
export type PublishedDesk = z.output<typeof desk>;
export type PublishedWeek = z.output<typeof week>;
export type PublishedFigure = z.output<typeof figure>;
export type PublishedValue = z.output<typeof value>;
export type ReportWords = z.output<typeof words>;
