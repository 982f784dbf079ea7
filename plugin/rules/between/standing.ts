/** What every other ticket should know of this one: a pure function of it. */

import { ongoing } from '../../core/ticket/major.ts';
import {
  allBehind,
  duplicateEndedAt,
  type Main,
  type MainNews,
  type TicketName,
  type Words,
} from '../../core/ticket/merging.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Content, Standing } from './message-content.ts';
import { toIncidents, toProblem } from './problem-standing.ts';

/** Who need not be told anything, because they assume it, is left out. */
export function standings(ticket: Ticket): readonly Standing[] {
  const { main, duplicates, told } = ticket;
  const { news, isAssumed } = newsOf(ticket);
  const toMain: readonly Standing[] =
    main === null ? [] : [{ role: `main ${main.id}`, to: main.id, content: joined(ticket) }];
  const toDuplicates = duplicates.flatMap(({ id: to }): readonly Standing[] => {
    const role = `duplicate ${to}`;
    return isAssumed && told[role] === undefined ? [] : [{ role, to, content: { kind: 'main-said', news } }];
  });
  return [...toMain, ...toDuplicates, ...toProblem(ticket), ...toIncidents(ticket), ...farewells(ticket)];
}

/** Tickets that were told that this is their duplicate, or comes from them, and it is so no more. */
function farewells({ main, problem, told }: Ticket): readonly Standing[] {
  return Object.keys(told).flatMap((role): readonly Standing[] => {
    const [, what, to] = /^(main|problem) (.+)$/.exec(role) ?? [];
    if (to === undefined) return [];
    if (what === 'main') return to === main?.id ? [] : [{ role, to, content: { kind: 'duplicate-left' } }];
    return to === problem?.id ? [] : [{ role, to, content: { kind: 'incident-left' } }];
  });
}

function joined(ticket: Ticket): Content {
  const { requester, duplicates, main } = ticket;
  // In a ring that is being undone a ticket hears of itself.
  const behind = allBehind(duplicates).filter(({ id }) => id !== ticket.id);
  const words = lastOf([main?.words ?? null, ...duplicates.map((one) => one.words)]);
  return {
    kind: 'duplicate-joined',
    duplicate: { ...nameOf(ticket), requester: requester.login, behind, words },
  };
}

function lastOf(some: readonly (Words | null)[]): Words | null {
  return some.reduce((last, one) => (last === null || (one !== null && one.at > last.at) ? one : last), null);
}

/** Of a duplicate, what its own main ticket told it goes on to those behind it. */
export function newsOf(ticket: Ticket): { readonly news: MainNews; readonly isAssumed: boolean } {
  const { main } = ticket;
  if (main !== null) return { news: passedOn(ticket, main), isAssumed: false };
  const news: MainNews = {
    root: nameOf(ticket),
    state: stateOf(ticket),
    resolution: resolutionOf(ticket),
    workaround: workaroundOf(ticket),
    ...updateOf(ticket),
  };
  return { news, isAssumed: news.state === 'open' && news.workaround === null && news.update == null };
}

/** Those behind a duplicate may be told of an end long past; for them it ended when they came to it. */
function passedOn({ resolution }: Ticket, main: Main): MainNews {
  const { id, number, url, news } = main;
  if (news === null) return { root: { id, number, url }, state: 'open', resolution: null, workaround: null };
  const ended = resolution === null ? null : duplicateEndedAt(main, resolution.at);
  const isLater = ended !== null && news.resolution !== null && ended > news.resolution.at;
  return isLater ? { ...news, endedAt: ended } : news;
}

function stateOf({ status, resolution }: Ticket): MainNews['state'] {
  if (isActive(status)) return 'open';
  return resolution?.code === 'solved' ? 'solved' : 'ended';
}

function resolutionOf({ status, resolution }: Ticket): MainNews['resolution'] {
  if (isActive(status) || resolution === null) return null;
  const { code, note, by, at } = resolution;
  return { code, note, by, at };
}

function workaroundOf({ knownErrors }: Ticket): MainNews['workaround'] {
  const { id, title, url, workaround } = knownErrors.at(-1) ?? {};
  if (id === undefined || title === undefined || url === undefined || workaround == null) return null;
  return { id, title, url, workaround };
}

/** Nothing where nobody was told anything, so that what is told of other tickets stays as it was. */
function updateOf({ major }: Ticket): Pick<MainNews, 'update'> {
  const last = ongoing(major)?.updates.at(-1);
  return last === undefined ? {} : { update: { at: last.at, text: last.text } };
}

export function nameOf({ id, number, url }: Ticket): TicketName {
  return { id, number, url };
}
