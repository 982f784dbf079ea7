/** What staff alone are told of a new ticket: possible known errors, their own articles, and tickets like it. */
import {
  type Alike,
  addTicket,
  alikeTo,
  dropTicket,
  noTickets,
  type RecentTickets,
} from '../../../knowledge/matching/alike.ts';
import { type Match, matchTicket } from '../../../knowledge/matching/match.ts';
import type { Opened } from '../../core/event.ts';
import { readForm } from '../../core/ticket/form.ts';
import type { Noticed, NoticedArticle, NoticedTicket } from '../../core/ticket/known-error.ts';
import { ongoing } from '../../core/ticket/major.ts';
import { isStaff } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isForPeople, type Ticket } from '../../core/ticket/ticket.ts';
import { addressOf, type Library, unsolvedOf, withoutForm } from '../library.ts';

/** How many of a kind are told at the most. */
const MOST = 3;

/** Within so many milliseconds tickets of one trouble come in a burst. */
const HOUR = 3_600_000;
/** So many people who say the same within the hour are no chance. */
const PEOPLE = 3;

/** From which probability on a possible article is worth a note: it is rather right than not. The others are told beside it. */
const WORTH = 0.5;

/** What requesters are told of is on the card, so it is left out here; empty where nothing is worth a note. */
export function noticeArticles(
  library: Library,
  event: Pick<Opened, 'title' | 'body' | 'at'>,
  matches: readonly Match[],
  portal: string | null,
): readonly NoticedArticle[] {
  const { title, body, at: before } = event;
  const asked = { title, body: withoutForm(body) };
  const forStaff = matchTicket(library.staffIndex, asked, { most: MOST, shift: 0, before });
  const found = [
    ...matches.filter(({ verdict }) => verdict === 'possible').slice(0, MOST),
    ...forStaff.filter(({ verdict }) => verdict !== 'unlikely'),
  ];
  if (!found.some(({ verdict, probability }) => verdict === 'likely' || probability >= WORTH)) return [];
  return found.flatMap(({ id, verdict, because }) => {
    const article = library.articles.get(id);
    if (article === undefined) return [];
    const isForStaff = article.audience === 'staff';
    const url = isForStaff ? null : addressOf(id, portal);
    const { title: name } = article;
    const likely = verdict === 'likely';
    return [{ id, title: name, url, likely, forStaff: isForStaff, because, ...unsolvedOf(article) }];
  });
}

/** A ticket that tells of the same trouble, as it stands now. */
export interface AlikeTicket {
  readonly ticket: Ticket;
  readonly isSame: boolean;
}

/**
 * The first that says the same is told of the one before it, and once several people have within an hour, that is told:
 * both once, however many more come within an hour of one another.
 *
 * @param alike the newest first
 */
export function noticeAlike(
  { at, by, ticket: id, body }: Pick<Opened, 'at' | 'by' | 'ticket' | 'body'>,
  alike: readonly AlikeTicket[],
): Pick<Noticed, 'same' | 'burst'> {
  const others = alike.filter(
    ({ ticket }) => isForPeople(ticket.kind) && ticket.main === null && ticket.closedBefore !== true,
  );
  const now = others.map(({ ticket }) => ticket).filter(({ openedAt }) => openedAt > at - HOUR);
  const onBehalfOf = isStaff(by) ? readForm(body).onBehalfOf : null;
  const people = new Set([whoAsks({ id, requester: by, onBehalfOf }), ...now.map(whoAsks)]);
  if (now.some(({ noticed }) => (noticed?.burst ?? null) !== null)) return { same: [], burst: null };
  if (people.size >= PEOPLE) {
    const major = now.find((ticket) => ongoing(ticket.major) !== null)?.number ?? null;
    return { same: [], burst: { tickets: now.toReversed().map(nameOf), major } };
  }
  if (now.some(({ noticed }) => (noticed?.same.length ?? 0) > 0)) return { same: [], burst: null };
  return {
    same: others
      .filter(({ isSame }) => isSame)
      .slice(0, MOST)
      .map(({ ticket }) => nameOf(ticket)),
    burst: null,
  };
}

/** Whoever staff write a ticket down for is somebody else each time. */
function whoAsks({ id, requester, onBehalfOf }: Pick<Ticket, 'id' | 'requester' | 'onBehalfOf'>): string {
  return onBehalfOf === null ? String(requester.id) : id;
}

function nameOf({ number, title, status }: Ticket): NoticedTicket {
  return { number, title, open: isActive(status) };
}

/** Null where there is nothing to say. */
export function noticedOf(
  articles: readonly NoticedArticle[],
  alike: Pick<Noticed, 'same' | 'burst'>,
): Noticed | null {
  return articles.length + alike.same.length === 0 && alike.burst === null ? null : { articles, ...alike };
}

export type Recent = RecentTickets;

export function noneRecent(): Recent {
  return noTickets();
}

/** How long a ticket is compared with later ones, and how many of a desk are at the most. */
const AGE = 14 * 24 * HOUR;
const RECENT = 500;

/** Takes a ticket in for later ones to be compared with; the oldest makes room. Changes what is recent in place. */
export function takeIn(recent: Recent, { id, title, body, openedAt }: Ticket): void {
  dropTicket(recent, id);
  addTicket(recent, { id, title, body: withoutForm(body), at: openedAt });
  const [oldest] = recent.tickets.keys();
  if (recent.tickets.size > RECENT && oldest !== undefined) dropTicket(recent, oldest);
}

/** Those that were opened before it and tell of the same trouble, the newest first. */
export function alikeNow(
  recent: Recent,
  { title, body, at }: Pick<Opened, 'title' | 'body' | 'at'>,
): readonly Alike[] {
  return alikeTo(recent, { title, body: withoutForm(body) }, { after: at - AGE, before: at });
}
