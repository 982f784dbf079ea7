/** The card’s row about the developers: where their issue is, and how far they are. */

import type { Development, FixedIn, LinkedPull } from '../../core/ticket/development.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import { sayDate } from '../time.ts';
import { sayVersion } from './notices.ts';

export function developersRow(development: Development, timezone: string, locale: Locale): string {
  const { repository, number, url, state, pulls, release, locked, lastWord } = development;
  if (state === 'refused') return render('developers-refused', { repository }, locale);
  if (state === 'asked' || number === null || url === null)
    return render('developers-asked', { repository }, locale);
  const facts = [
    sayState(development, state, locale),
    locked === true ? render('developers-locked', {}, locale) : '',
    sayMilestone(development, timezone, locale),
    ...(pulls ?? []).map((pull) => sayPull(pull, development, locale)),
    sayRelease(release, locale),
    lastWord === undefined
      ? ''
      : `[${render('developers-last-word', { developer: lastWord.by }, locale)}](${lastWord.url})`,
  ].filter((fact) => fact !== '');
  return `[${nameOf(repository, number, locale)}](${url}), ${facts.join(', ')}`;
}

function sayState(
  { pullRequest }: Development,
  state: 'open' | 'completed' | 'not-planned' | 'lost',
  locale: Locale,
): string {
  const name = pullRequest === true ? ofPull[state] : (`developers-${state}` as const);
  const said = render(name, {}, locale);
  return pullRequest === true ? render('developers-is-pull', { state: said }, locale) : said;
}

const ofPull = {
  open: 'developers-pull-open',
  completed: 'developers-pull-merged',
  'not-planned': 'developers-unmerged',
  lost: 'developers-lost',
} as const;

function sayMilestone({ milestone, due }: Development, timezone: string, locale: Locale): string {
  if (milestone == null) return '';
  const title = oneLine(milestone, 60);
  if (due === undefined) return render('developers-milestone', { title }, locale);
  return render('developers-milestone-due', { title, day: sayDate(due, timezone, locale.language) }, locale);
}

function sayPull({ repository, number, url, state }: LinkedPull, of: Development, locale: Locale): string {
  const home = repository === of.repository ? '' : repository;
  const pull = `[${nameOf(home, number, locale)}](${url})`;
  return render('developers-pull', { pull, state: render(`developers-pull-${state}`, {}, locale) }, locale);
}

/** A `#` would make a cross-reference of it. */
function nameOf(of: string, number: number, locale: Locale): string {
  return render('developers-number', { of, number: String(number) }, locale).trim();
}

function sayRelease(release: FixedIn | null | undefined, locale: Locale): string {
  if (release == null) return '';
  const name = release.certain ? 'developers-fixed-in' : 'developers-maybe-in';
  return render(name, { version: sayVersion(release) }, locale);
}
