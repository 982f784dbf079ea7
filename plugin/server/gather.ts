/** Completes an event with what was true when it was handled: who acted, which policy, which articles. */
import type { Assigned, Commented, Edited, Opened, TicketEvent } from '../core/event.ts';
import type { NamedIssue } from '../core/ticket/development.ts';
import { readForm } from '../core/ticket/form.ts';
import type { Noticed } from '../core/ticket/known-error.ts';
import { readLabel } from '../core/ticket/labels.ts';
import type { NamedMain } from '../core/ticket/merging.ts';
import type { Actor, NamedPerson, Standing } from '../core/ticket/person.ts';
import { standingOf } from '../github/standing.ts';
import type { Policy } from '../policy/policy.ts';
import { cite, findArticles, type Library, matchedOf, matchKnown, suggest } from '../rules/library.ts';
import { shiftAt } from '../rules/matching/experience.ts';
import { noticeAlike, noticeArticles, noticedOf } from '../rules/matching/notice.ts';
import { needsOf } from '../rules/slash-commands/needs.ts';
import type { Deps } from './deps.ts';
import { findIssue, findTicket } from './gather-named.ts';
import { taughtLibrary } from './matching/experience.ts';
import { libraryOf } from './matching/library-of.ts';
import { alikeTickets } from './matching/recent.ts';
import { type Desk, versionAt } from './set-up/desks.ts';
import { clientAt } from './set-up/places.ts';

/** How long a person’s standing is believed before GitHub is asked again. */
const STANDING_FRESH = 5 * 60_000;

/** The event as it will be stored: from here on it is replayed without asking anybody. */
export async function gather(event: TicketEvent, desk: Desk, deps: Deps): Promise<TicketEvent> {
  const policy = desk.policies(versionAt(desk, deps.clock.now()).version);
  switch (event.kind) {
    case 'opened':
      return gatherOpening(event, desk, policy, deps);
    case 'commented':
      return {
        ...(await withFound(event, desk, policy, deps)),
        policy: versionAt(desk, event.at).version,
      };
    case 'edited':
      return withFound(event, desk, policy, deps);
    case 'reopened':
      return {
        ...event,
        by: await withStanding(event.by, desk, policy, deps),
        policy: versionAt(desk, event.at).version,
      };
    case 'labelled':
    case 'unlabelled':
      return {
        ...event,
        by: await withStanding(event.by, desk, policy, deps),
        policy: versionAt(desk, event.at).version,
        cited: cite(await libraryOf(desk, deps), knownErrorIn(event.label), policy.portal),
      };
    case 'assigned':
    case 'unassigned':
      return withAssignee(event, desk, policy, deps);
    case 'closed':
      return { ...event, by: await withStanding(event.by, desk, policy, deps) };
    case 'gone':
    case 'due':
    case 'policy-changed':
    case 'away':
    case 'development-opened':
    case 'development-refused':
    case 'development-closed':
    case 'development-reopened':
    case 'development-milestone':
    case 'development-pull':
    case 'development-released':
    case 'development-drifted':
    case 'development-commented':
    case 'duplicate-joined':
    case 'duplicate-left':
    case 'main-said':
    case 'incident-joined':
    case 'incident-left':
    case 'problem-said':
    case 'article-proposed':
    case 'article-refused':
    case 'article-published':
    case 'thumbed':
    case 'labels-suggested':
      return event;
    case 'label-dismissed':
      return { ...event, by: await withStanding(event.by, desk, policy, deps) };
    case 'alerted':
      return { ...event, policy: versionAt(desk, event.at).version };
    default:
      return event satisfies never;
  }
}

/**
 * Where developers answer users themselves, their repository has other issues too: there a ticket comes from
 * a desk form or carries a `kind:` label.
 */
export function isTicket(event: Opened, desk: Desk): boolean {
  const policy = desk.policies(versionAt(desk, event.at).version);
  const { owner, name } = desk.place.repository;
  const direct = policy.services.some(
    ({ developers }) => developers?.toLowerCase() === `${owner}/${name}`.toLowerCase(),
  );
  return (
    !direct || readForm(event.body).used || event.labels.some((label) => readLabel(label)?.group === 'kind')
  );
}

function knownErrorIn(label: string): readonly string[] {
  const meaning = readLabel(label);
  return meaning?.group === 'known-error' ? [meaning.id] : [];
}

async function gatherOpening(event: Opened, desk: Desk, policy: Policy, deps: Deps): Promise<Opened> {
  const complete = await withFound(event, desk, policy, deps);
  const { library, experience } = await taughtLibrary(desk, deps);
  const matches = matchKnown(library, event, shiftAt(experience, event.at));
  const noticed = await notice(complete, { library, matches }, policy, { desk, deps });
  return {
    ...complete,
    policy: versionAt(desk, event.at).version,
    suggestions: suggest(library, matches, policy.portal),
    ...(matches.length === 0 ? {} : { matched: matchedOf(matches) }),
    ...(noticed === null ? {} : { noticed }),
  };
}

/** What staff are told in the back office; null without one, where it is nothing, late, or the desk’s own doing. */
async function notice(
  event: Opened,
  { library, matches }: { readonly library: Library; readonly matches: ReturnType<typeof matchKnown> },
  { backOffice, portal }: Policy,
  { desk, deps }: { readonly desk: Desk; readonly deps: Deps },
): Promise<Noticed | null> {
  const { past, heardAt, alerts, askedBy } = event;
  const isLate = past !== undefined || heardAt !== undefined;
  const isByDesk = alerts !== undefined || askedBy !== undefined;
  if (backOffice === null || isLate || isByDesk) return null;
  const articles = noticeArticles(library, event, matches, portal);
  return noticedOf(articles, noticeAlike(event, await alikeTickets(event, desk, deps)));
}

/** The event with whoever acts, as they stand, and with what their commands need to know, as it was found. */
async function withFound<E extends Opened | Edited | Commented>(
  event: E,
  desk: Desk,
  policy: Policy,
  deps: Deps,
): Promise<E> {
  const by = await withStanding(event.by, desk, policy, deps);
  const needs = needsOf({ ...event, by }, policy);
  const articles = findArticles(await libraryOf(desk, deps), needs, policy.portal);
  const named: NamedPerson[] = [];
  const mains: NamedMain[] = [];
  const issues: NamedIssue[] = [];
  for (const need of needs) {
    switch (need.kind) {
      case 'person': {
        const { login } = need;
        named.push({ login, standing: await standing(`@${login}`, { login }, desk, policy, deps) });
        break;
      }
      case 'ticket':
        mains.push(...(await findTicket(need.number, desk, deps)));
        break;
      case 'issue':
        issues.push(...(await findIssue(need, desk, deps)));
        break;
      case 'known-error':
      case 'runbook':
      case 'free-number':
        // Of these the library knew, above.
        break;
      default:
        need satisfies never;
    }
  }
  // Without a command that names one, the event stays as it was.
  const merges = needs.some(({ kind }) => kind === 'ticket');
  const asksIssue = needs.some(({ kind }) => kind === 'issue');
  return {
    ...event,
    by,
    named,
    ...articles,
    ...(merges ? { mains } : {}),
    ...(asksIssue ? { issues } : {}),
  };
}

/** The box lets people name somebody who is no staff, whom the rules then put back. */
async function withAssignee(event: Assigned, desk: Desk, policy: Policy, deps: Deps): Promise<Assigned> {
  const { login } = event;
  const by = await withStanding(event.by, desk, policy, deps);
  const found = { login, standing: await standing(`@${login}`, { login }, desk, policy, deps) };
  return { ...event, by, named: [found] };
}

/** Whoever wrote something earlier, as they stand now: what they were then, nobody knows. */
export function presentStanding(by: Actor, desk: Desk, deps: Deps): Promise<Actor> {
  return withStanding(by, desk, desk.policies(versionAt(desk, deps.clock.now()).version), deps);
}

async function withStanding(by: Actor, desk: Desk, policy: Policy, deps: Deps): Promise<Actor> {
  return by.bot ? by : { ...by, standing: await standing(String(by.id), by, desk, policy, deps) };
}

/** `who` tells them apart: an id, which outlives a rename, or the login that somebody wrote. */
async function standing(
  who: string,
  person: Pick<Actor, 'login'>,
  { place }: Desk,
  policy: Policy,
  deps: Deps,
): Promise<Standing> {
  const { clock, caches } = deps;
  const key = `${place.repository.id}/${policy.version}/${who}`;
  const now = clock.now();
  const known = caches.standings.get(key);
  if (known !== undefined && known.until > now) return known.standing;
  const { client, place: present } = await clientAt(place, deps);
  const fresh = await standingOf(person, policy, present.repository, client);
  caches.standings.set(key, { until: now + STANDING_FRESH, standing: fresh });
  return fresh;
}
