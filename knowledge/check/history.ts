/** Histories that tell another story than the article: out of order, from the future, or ending with another status. */
import type { Article } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param today as `2026-03-31`, in the desk's own time zone */
export function historyFindings(article: Article, { path, place }: Sheet, today: string): readonly Finding[] {
  if (article.kind !== 'known-error') return [];
  const { history = [], status } = article;
  const warning = (entry: number, field: string, complaint: Complaint): Finding =>
    findingAt(path, place(['history', entry, field]), { level: 'warning', ...complaint });
  const days = history.flatMap(({ on }, index): readonly Finding[] => {
    const before = history[index - 1]?.on;
    if (on > today)
      return [
        warning(index, 'on', {
          message: `The day ${on} is yet to come.`,
          remedy: 'Write the day on which it happened.',
        }),
      ];
    if (before === undefined || before <= on) return [];
    return [
      warning(index, 'on', {
        message: `The day ${on} is before ${before}, which stands above it.`,
        remedy: 'Put the entries in order, the oldest first.',
      }),
    ];
  });
  const last = history.at(-1);
  if (last === undefined || last.status === status) return days;
  return [
    ...days,
    warning(history.length - 1, 'status', {
      message: `The history ends with ${last.status}, but the status is ${status}.`,
      remedy: 'Add the entry that is missing, or correct the status.',
    }),
  ];
}
