/** Somebody wrote down a secret where others can read it: they are told at once, and how to take it back. */
import type { DevelopmentCommented } from '../core/development-event.ts';
import type { Effect } from '../core/effect.ts';
import type { Commented, Edited, Opened, TicketEvent } from '../core/event.ts';
import type { Secret } from '../core/secret.ts';
import { isAbout, isReachable } from '../core/ticket/development.ts';
import type { Actor } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { deskLocale, localeFor } from '../reply/locale.ts';
import { tellStaff } from '../reply/people.ts';
import { sayFinding } from '../reply/proposal/findings.ts';
import { type Locale, render, renderCount } from '../words/render.ts';

/** One comment for each text and what was found in it; in the back office it is said there. */
export function tellOfSecrets(ticket: Ticket, event: TicketEvent, policy: Policy): readonly Effect[] {
  if (event.kind === 'development-commented') return tellDeveloper(ticket, event, policy);
  if (!mayHold(event) || event.secrets === undefined) return [];
  const { secrets, by } = event;
  const place = event.kind === 'commented' ? String(event.comment) : 'body';
  const key = `${ticket.id}/secrets/${place}/${secrets.map(nameOf).join('+')}`;
  const office = event.kind === 'commented' ? event.office : undefined;
  const comment = event.kind === 'commented' ? event.comment : null;
  const body = saySecrets(secrets, { by, comment, inOffice: office !== undefined }, ticket, policy);
  return office === undefined ? [{ kind: 'comment', key, body }] : tellStaff(policy, { key, body });
}

/** Whoever pasted one in the developers’ issue reads it there, as far as the desk may write there. */
function tellDeveloper(
  { id, development }: Ticket,
  { secrets, by, comment, url, ...on }: DevelopmentCommented,
  policy: Policy,
): readonly Effect[] {
  if (secrets === undefined || !isReachable(development) || !isAbout(development, on)) return [];
  if (development.locked === true) return [];
  const { repository, number } = development;
  const locale = deskLocale(policy);
  const key = `${id}/secrets/developers/${comment}/${secrets.map(nameOf).join('+')}`;
  const place = render('secret-in-comment', { url }, locale);
  return [
    { kind: 'developer-comment', key, repository, number, body: sayPasted(secrets, by, place, locale) },
  ];
}

function mayHold(event: TicketEvent): event is Opened | Edited | Commented {
  return event.kind === 'opened' || event.kind === 'edited' || event.kind === 'commented';
}

function nameOf({ kind, issuer }: Secret): string {
  return issuer === null ? kind : `${kind}-${issuer.toLowerCase().replaceAll(/\W+/g, '-')}`;
}

interface Pasted {
  readonly by: Actor;
  /** GitHub’s number of the comment; null for the issue itself. */
  readonly comment: number | null;
  /** Whether it stands in the ticket’s issue in the back office. */
  readonly inOffice: boolean;
}

function saySecrets(
  secrets: readonly Secret[],
  { by, comment, inOffice }: Pasted,
  ticket: Ticket,
  policy: Policy,
): string {
  const locale = localeFor(by, ticket, policy);
  const place =
    comment === null ? render('secret-in-issue', {}, locale) : sayComment(comment, inOffice, ticket, locale);
  return sayPasted(secrets, by, place, locale);
}

function sayPasted(secrets: readonly Secret[], by: Actor, place: string, locale: Locale): string {
  const values = {
    person: `@${by.login}`,
    place,
    what: listed(
      secrets.map((one) => sayFinding(one, locale)),
      locale,
    ),
  };
  return renderCount('secret-pasted', secrets.length, values, locale);
}

/** The comments of the back office have their own address. */
function sayComment(comment: number, inOffice: boolean, { url }: Ticket, locale: Locale): string {
  return inOffice
    ? render('secret-in-note', {}, locale)
    : render('secret-in-comment', { url: `${url}#issuecomment-${comment}` }, locale);
}

/** `a password, a private key and an access token for GitHub`. */
function listed(names: readonly string[], { language }: Locale): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
}
