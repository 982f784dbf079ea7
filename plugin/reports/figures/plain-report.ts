/** A report for programs: figures by their names, each with its definition in English. Lengths are in milliseconds. */
import { isoOf } from '../../calendar/instant.ts';
import { inEnglish } from '../../words/render.ts';
import type { DeskReport } from './answer.ts';
import type { Grouping } from './report.ts';
import { sayMeaning } from './say-figures.ts';
import type { SelfService } from './self-service.ts';

export function plainReport({ desk, timezone, report, explained, selfService }: DeskReport): object {
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
    ...(selfService === null
      ? {}
      : { selfService: { now: countsOf(selfService.now), before: countsOf(selfService.before) } }),
    ...(explained === null ? {} : { explained }),
  };
}

/** Without what they are made of: the words of searches are the desk’s own. */
function countsOf({ deflection, ...figures }: SelfService): object {
  const counts = Object.entries(figures).map(([name, { count }]) => [name, count] as const);
  return { ...Object.fromEntries(counts), deflection };
}

/** A week by its first instant, as programs read it. */
function plainKey(key: string | null, by: Grouping): string | null {
  return by === 'week' && key !== null ? isoOf(Number(key)) : key;
}
