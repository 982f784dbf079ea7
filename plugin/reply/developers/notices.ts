/** What the owner of a ticket reads of the developers’ doings: one comment, where somebody has to act. */

import type { Drift } from '../../core/development-event.ts';
import type { Development, FixedIn } from '../../core/ticket/development.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { addressed, sayOnBehalf } from '../people.ts';

/** The reference is a link’s text, where GitHub makes no cross-reference of it. */
export function linkTo({ repository, number, url }: Development, locale: Locale): string {
  return url === null ? render('their-issue', { repository }, locale) : `[${repository}#${number}](${url})`;
}

/** They wrote something that does not travel by itself; empty where they did not. `people` may be empty. */
export function sayTheyWrote(people: string, { lastWord, pullRequest }: Development, policy: Policy): string {
  if (lastWord === undefined) return '';
  const { by: developer, url } = lastWord;
  const name = pullRequest === true ? 'they-wrote-pull' : 'they-wrote';
  return addressed(people, render(name, { developer, url }, deskLocale(policy)));
}

export function sayReleased(ticket: Ticket, people: string, release: FixedIn, policy: Policy): string {
  const locale = deskLocale(policy);
  const values = {
    version: sayVersion(release),
    whom: sayWhom(ticket, locale),
    articles: sayArticles(ticket, release, locale),
  };
  return addressed(people, render(release.certain ? 'fix-released' : 'fix-maybe-released', values, locale));
}

/** Who is to be told of a fix: nobody asked for a problem by name, so it is everybody whose ticket comes from it. */
export function sayWhom(ticket: Ticket, locale: Locale): string {
  if (ticket.kind === 'problem') return render('those-who-wait', {}, locale);
  return sayOnBehalf(ticket) ?? ticket.requester.login;
}

/** Known errors of the ticket whose articles can say so now; empty where it has none. */
export function sayArticles({ knownErrors }: Ticket, release: FixedIn | null, locale: Locale): string {
  if (knownErrors.length === 0) return '';
  const ids = knownErrors.map(({ id }) => id).join(', ');
  const since = release === null ? render('version-or-day', {}, locale) : oneLine(release.tag, 60);
  return renderCount('articles-can-say', knownErrors.length, { ids, since }, locale);
}

export function sayVersion({ tag, url }: Pick<FixedIn, 'tag' | 'url'>): string {
  return `[${oneLine(tag, 60).replace(/([[\]])/g, '\\$1')}](${url})`;
}

/** What became of the developers’ issue. */
interface Drifted {
  readonly how: Drift;
  /** As it was before. */
  readonly development: Development;
  /** Where it is now. */
  readonly to: string;
}

/** Null where nobody has to know at once. */
export function sayDrift(people: string, { how, development, to }: Drifted, policy: Policy): string | null {
  const locale = deskLocale(policy);
  const { repository } = development;
  const issue = linkTo(development, locale);
  const again = render('drift-again', {}, locale);
  switch (how) {
    case 'deleted':
      return addressed(people, render('drift-deleted', { issue, again }, locale));
    case 'unreachable':
      return addressed(people, render('drift-unreachable', { issue, repository, again }, locale));
    case 'transferred':
      return addressed(people, render('drift-transferred', { issue, to }, locale));
    case 'locked':
      return addressed(people, render('drift-locked', { issue }, locale));
    case 'renamed':
      return addressed(people, render('drift-renamed', { repository, to }, locale));
    case 'unlocked':
      return null;
    default:
      return how satisfies never;
  }
}
