/** Values of figures as a chart and a table say them. */
import type { PublishedFigure, PublishedValue, ReportWords } from './published.ts';

/** Whole, and 100 only where nothing is missing, 0 only where there is nothing: 99.6 is no 100. */
export function percentOf(counted: number, n: number): number {
  const percent = Math.round((counted / n) * 100);
  if (percent === 100 && counted < n) return 99;
  return percent === 0 && counted > 0 ? 1 : percent;
}

/** `92 % (23/25)`: nobody shall have to guess of how many. */
export function sayOf(counted: number, n: number): string {
  return n === 0 ? '–' : `${percentOf(counted, n)} % (${counted}/${n})`;
}

/** `45 min`, `4 h 30 min`; of more than four days only the hours. */
export function sayLength(seconds: number | null): string {
  if (seconds === null) return '–';
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 100) return `${Math.round(minutes / 60)} h`;
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** In one cell; of a length the median and the ninetieth of a hundred. */
export function sayPublished(
  value: PublishedValue | null,
  words: Pick<ReportWords, 'withheld' | 'median' | 'p90'>,
): string {
  if (value === null) return '–';
  switch (value.unit) {
    case 'count':
      return String(value.amount);
    case 'share':
      if (value.counted !== null) return sayOf(value.counted, value.n);
      return value.n === 0 ? '–' : `${words.withheld} (n = ${value.n})`;
    case 'length': {
      const { median, p90, n } = value;
      if (median === null) return '–';
      return `${words.median} ${sayLength(median)}, ${words.p90} ${sayLength(p90)} (n = ${n})`;
    }
    default:
      return value satisfies never;
  }
}

/** With its part, such as the clock, where it has one. */
export function sayFigureName(
  { name, part }: Pick<PublishedFigure, 'name' | 'part'>,
  words: ReportWords,
): string {
  const own = words.figures[name]?.name ?? name;
  return part === null ? own : `${own}: ${words.parts[part] ?? part}`;
}

/** `7 Sept`, or with its year. */
export function sayDay(day: string, language: string, form: 'short' | 'long' = 'short'): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: form === 'short' ? 'short' : 'long',
    ...(form === 'long' ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
