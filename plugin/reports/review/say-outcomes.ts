/** The last words on a problem review: what became of each of its candidates, and which review follows. */
import { deskLocale } from '../../reply/locale.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import type { FormerCandidate, Outcome } from './candidates.ts';
import { link, type Spoken } from './say-review.ts';

/** Beneath the last review, which closes with it. `next` is the issue that follows; null where there is nothing to review. */
export function sayOutcomes(
  outcomes: readonly { readonly former: FormerCandidate; readonly outcome: Outcome }[],
  next: string | null,
  policy: Spoken,
): string {
  const locale = deskLocale(policy);
  const lines = outcomes.map(
    ({ former, outcome }) => `- ${sayOutcome(oneLine(former.phrase, 60), outcome, locale)}`,
  );
  const last =
    next === null
      ? render('problem-review-none', {}, locale)
      : render('problem-review-next', { issue: next }, locale);
  return lines.length === 0
    ? last
    : [render('problem-review-outcomes', {}, locale), lines.join('\n'), last].join('\n\n');
}

function sayOutcome(phrase: string, outcome: Outcome, locale: Locale): string {
  switch (outcome.became) {
    case 'problem':
      return render('problem-review-became-problem', { phrase, problem: link(outcome.problem) }, locale);
    case 'known-error':
      return render('problem-review-became-known', { phrase, known: outcome.id }, locale);
    case 'quiet':
      return render('problem-review-became-quiet', { phrase }, locale);
    case 'still-there':
      return render(
        'problem-review-still-there',
        { phrase, count: String(outcome.count), before: String(outcome.before) },
        locale,
      );
    default:
      return outcome satisfies never;
  }
}
