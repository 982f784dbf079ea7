/** What somebody reads whose ticket went to others by another person’s act. Whoever did it is named, and not called: they know. */

import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { render } from '../words/render.ts';
import { tierName } from './card/names.ts';
import { deskLocale } from './locale.ts';

/** Who loses it by an act; null where nobody had it, they did it themselves, or keep it. */
export function whoLoses(had: string | null, by: string, now: string | null): string | null {
  if (had === null || isSameLogin(had, by)) return null;
  return now !== null && isSameLogin(had, now) ? null : had;
}

/** To whoever worked on it; null where nobody lost it. */
export function sayLostTo(
  { assignee }: Pick<Ticket, 'assignee'>,
  now: string,
  by: string,
  policy: Policy,
): string | null {
  const lost = whoLoses(assignee, by, now);
  if (lost === null) return null;
  const person = `@${lost}`;
  return isSameLogin(now, by)
    ? render('lost-to-actor', { person, by }, deskLocale(policy))
    : render('lost-to-other', { person, by, who: now }, deskLocale(policy));
}

/** The same where the policy gives it to the next. */
export function sayLostToLevel({ assignee, tier }: Ticket, by: string, policy: Policy): string | null {
  const lost = whoLoses(assignee, by, null);
  if (lost === null) return null;
  const locale = deskLocale(policy);
  return render('lost-to-level', { person: `@${lost}`, by, level: tierName(tier, locale) }, locale);
}

/** To whoever answered for it. */
export function sayOwnerLost(
  { owner }: Pick<Ticket, 'owner'>,
  now: string,
  by: string,
  policy: Policy,
): string | null {
  const lost = whoLoses(owner, by, now);
  if (lost === null) return null;
  const person = `@${lost}`;
  return isSameLogin(now, by)
    ? render('owner-lost-to-actor', { person, by }, deskLocale(policy))
    : render('owner-lost-to-other', { person, who: now }, deskLocale(policy));
}
