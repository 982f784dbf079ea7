/** A report for programs: figures by their names, each with its definition in English. Lengths are in milliseconds. */
import { isoOf } from '../../calendar/instant.ts';
import { inEnglish } from '../../words/render.ts';
import type { DeskReport } from './answer.ts';
import type { Grouping } from './report.ts';
import { sayMeaning } from './say-figures.ts';

export function plainReport({ desk, timezone, report, explained }: DeskReport): object {
  const { span, before, by, tickets, figures, groups } = report;
  return {
    desk,
    timezone,
    period: { from: isoOf(span.from), to: isoOf(span.to) },
    before: { from: isoOf(before.from), to: isoOf(before.to) },
    tickets,
    figures: figures.map((figure) => ({ ...figure, means: sayMeaning(figure.name, inEnglish) })),
    ...(by === null
      ? {}
      : { by, groups: groups.map(({ key, figures: own }) => ({ key: plainKey(key, by), figures: own })) }),
    ...(explained === null ? {} : { explained }),
  };
}

/** A week by its first instant, as programs read it. */
function plainKey(key: string | null, by: Grouping): string | null {
  return by === 'week' && key !== null ? isoOf(Number(key)) : key;
}
