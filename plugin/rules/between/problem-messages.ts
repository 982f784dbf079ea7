/** What problems and their incidents tell each other, and what comes of it. */

import type { Effect } from '../../core/effect.ts';
import { newRecord, type ProblemLink, type ProblemNews } from '../../core/ticket/problem.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { waitOn } from '../../core/ticket/turn.ts';
import type { IncidentJoined, IncidentLeft, ProblemSaid } from '../../core/ticket-message.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayFixIsOut, sayProblemOver, sayWorkaround } from '../../reply/known-error.ts';
import { localeOf } from '../../reply/locale.ts';
import { tellStaff } from '../../reply/people.ts';
import { render } from '../../words/render.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

/** A problem hears of an incident: it joins, or stands otherwise than before. */
export function incidentJoined(ticket: Ticket, { incident }: IncidentJoined): Decision {
  const record = ticket.record ?? newRecord;
  const others = record.incidents.filter(({ id }) => id !== incident.id);
  const incidents = [...others, incident].toSorted((one, other) => one.number - other.number);
  return { ticket: { ...ticket, record: { ...record, incidents } }, effects: [] };
}

export function incidentLeft(ticket: Ticket, { from }: IncidentLeft): Decision {
  const { record } = ticket;
  if (record === null) return { ticket, effects: [] };
  const incidents = record.incidents.filter(({ id }) => id !== from);
  return { ticket: { ...ticket, record: { ...record, incidents } }, effects: [] };
}

/** An incident hears of its problem; what comes from one that it is not linked to any more counts for nothing. */
export function problemSaid(ticket: Ticket, event: ProblemSaid, context: Context): Decision {
  const { news, at } = event;
  const link = ticket.problem;
  if (link === null || !isFrom(link, event)) return { ticket, effects: [] };
  const { id, number, url } = news.problem;
  const known: Ticket = { ...ticket, problem: { ...link, id, number, url, news } };
  if (!isActive(ticket.status)) return { ticket: known, effects: [] };
  const policy = policyOf(ticket, context);
  if (news.fixedIn !== null && link.news?.fixedIn == null) return tellFixed(known, news, at, policy);
  const helped = giveWorkaround(known, news, at, policy);
  const wasOpen = link.news === null || link.news.state === 'open';
  if (news.state === 'open' || !wasOpen || news.fixedIn !== null) return helped;
  const key = `${ticket.id}/problem/${id}/${news.state}`;
  const body = sayProblemOver(known, news, policy, at);
  return { ticket: helped.ticket, effects: [...helped.effects, ...tellStaff(policy, { key, body })] };
}

/** Until its number is known, a problem is known by the key by which it was asked for. */
function isFrom({ id, key }: ProblemLink, { from, askedBy }: ProblemSaid): boolean {
  return id === null ? key !== null && key === askedBy : id === from;
}

/** Once for each article: whoever has it already, or was not helped by it, is not told. */
function giveWorkaround(ticket: Ticket, { article }: ProblemNews, at: number, policy: Policy): Decision {
  if (article === null || article.workaround == null) return { ticket, effects: [] };
  const { id, title, url, workaround, status } = article;
  const { knownErrors, rejected, failed } = ticket;
  const isKnown = knownErrors.some((one) => one.id === id) || [...rejected, ...failed].includes(id);
  if (isKnown) return { ticket, effects: [] };
  const applied: Ticket = { ...ticket, knownErrors: [...knownErrors, { id, title, url, workaround }] };
  const body = sayWorkaround(applied, { id, title, url, workaround, status }, policy);
  const effect: Effect = { kind: 'comment', key: `${ticket.id}/problem/workaround/${id}`, body };
  return { ticket: waitForWord(applied, id, at, policy), effects: [effect] };
}

/** Once, whether the release tells it or the article. */
function tellFixed(ticket: Ticket, news: ProblemNews, at: number, policy: Policy): Decision {
  const key = `${ticket.id}/problem/${news.problem.id}/fixed`;
  const body = sayFixIsOut(ticket, news, policy);
  const name = news.fixedIn?.version ?? '';
  return { ticket: waitForWord(ticket, name, at, policy), effects: [{ kind: 'comment', key, body }] };
}

/** What it waits for already, it goes on waiting for. */
function waitForWord(ticket: Ticket, known: string, at: number, policy: Policy): Ticket {
  if (ticket.waiting !== null) return ticket;
  return waitOn(ticket, 'user', render('workaround-question', { known }, localeOf(ticket, policy)), at);
}
