/** What stands after `tierline report`, read and checked. */
import { parseArgs } from 'node:util';
import type { Question } from '../../reports/figures/answer.ts';
import { sayError } from '../../server/say-error.ts';

export const reportHelp = `tierline report [options]

Adds up the desk here (DATABASE_URL), running or not: volume, backlog, times in
business hours and by the wall clock, SLA compliance, levels, satisfaction, each
beside the period before. Business hours are those of the clock by which a
ticket is to be resolved.

  --from DAY      the first day, such as 2026-11-01; four weeks if left out
  --to DAY        the last day; today if left out
  --by WHAT       a row for each week, service, tier, priority or person
  --service NAME  tickets of one service
  --person LOGIN  tickets that somebody works on, worked on or answers for
  --explain NAME  what a figure is, and the tickets that it is made of, such as
                  first-contact-resolution
  --history F     what \`tierline export\` writes, instead of the desk here
  --json, --csv, --md
                  JSON, a row for each figure, or Markdown in the language of
                  the desk
  --svg FILE      draws it instead: volume by week, SLA compliance, levels, age`;

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  service: { type: 'string' },
  person: { type: 'string' },
  explain: { type: 'string' },
  history: { type: 'string' },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  md: { type: 'boolean', default: false },
  svg: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Form = 'table' | 'json' | 'csv' | 'md';

export interface Flags {
  readonly question: Question;
  readonly history: string | null;
  readonly form: Form;
  /** The file that a picture is to be written to. */
  readonly svg: string | null;
}

export function readFlags(words: readonly string[]): Flags | 'help' | { readonly refused: string } {
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return 'help';
    const forms = (['json', 'csv', 'md'] as const).filter((form) => values[form]);
    if (forms.length > 1)
      return { refused: `One form at a time: ${forms.map((form) => `--${form}`).join(' or ')}.` };
    const svg = values.svg ?? null;
    if (svg !== null) {
      const other = [...forms, ...(values.explain === undefined ? [] : (['explain'] as const))][0];
      if (other !== undefined)
        return { refused: `A picture has no room for --${other}. Leave out one of the two.` };
      if (values.by !== undefined && values.by !== 'week')
        return { refused: 'A picture shows a desk week by week. Leave out --by, or write --by week.' };
    }
    const { from = null, to = null, by = null, service = null, person = null, explain = null } = values;
    return {
      question: { from, to, by: svg === null ? by : 'week', service, person, explain },
      history: values.history ?? null,
      form: forms[0] ?? 'table',
      svg,
    };
  } catch (error) {
    return { refused: `${sayError(error)} \`tierline report --help\` lists the flags.` };
  }
}
