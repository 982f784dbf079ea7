/** What a problem and its incidents should know of each other: pure functions of either. */

import { newRecord, type ProblemNews } from '../../core/ticket/problem.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { spent } from '../../core/ticket/work.ts';
import type { Standing } from './message-content.ts';

/** An incident tells its problem how it stands, as soon as it knows which one that is. */
export function toProblem(ticket: Ticket): readonly Standing[] {
  const { problem, id, number, url, title, body, openedAt, status, time } = ticket;
  if (problem === null || problem.id === null) return [];
  const codes = codesIn(`${title}\n${body}`);
  const open = isActive(status);
  const incident = { id, number, url, title, openedAt, spent: spent(time), open, codes };
  return [{ role: `problem ${problem.id}`, to: problem.id, content: { kind: 'incident-joined', incident } }];
}

/** A problem tells its incidents what is known; the one that asked for it hears in any case that it is there. */
export function toIncidents(ticket: Ticket): readonly Standing[] {
  const { record, told, askedBy } = ticket;
  if (record === null) return [];
  const news = problemNews(ticket);
  const isAssumed = news.state === 'open' && news.article === null && news.fixedIn === null;
  const asker = askedBy === undefined ? [] : [askedBy.ticket];
  const all = new Set([...asker, ...record.incidents.map(({ id }) => id)]);
  return [...all].flatMap((to): readonly Standing[] => {
    const role = `incident ${to}`;
    const asked = to === askedBy?.ticket ? { askedBy: askedBy.key } : {};
    if (isAssumed && told[role] === undefined && to !== askedBy?.ticket) return [];
    return [{ role, to, content: { kind: 'problem-said', news, ...asked } }];
  });
}

function problemNews(ticket: Ticket): ProblemNews {
  const { id, number, url, status, resolution } = ticket;
  const { article } = ticket.record ?? newRecord;
  const ended = resolution?.code === 'solved' ? 'solved' : 'ended';
  return {
    problem: { id, number, url },
    state: isActive(status) ? 'open' : ended,
    article,
    fixedIn: fixOf(ticket),
  };
}

/** What brought the fix: a release that surely holds it, or what the article says; null for a ticket that is no problem. */
export function fixOf({ record, development }: Ticket): ProblemNews['fixedIn'] {
  if (record === null) return null;
  const release = development?.release;
  if (release?.certain === true) return { version: release.tag, url: release.url };
  const { article } = record;
  return article === null || article.fixedIn === null ? null : { version: article.fixedIn, url: article.url };
}

/** More than these no text is about. */
const MOST = 5;
/** GitHub’s own limit for a body, in characters. */
const LONGEST = 65_536;

/** `0x80070005`, `error 809`, in whatever letters. */
const numbered = /\b0x[0-9a-f]{4,16}\b|\b(?:error|fehler|code) (?:code )?\d{3,8}\b/giu;
/** `ENOENT`, `ERR_CONNECTION_RESET`, `ORA-00600`: only in capital letters, and no name of a standard or of an article. */
const named =
  /\bE(?:ACCES|ADDR[A-Z]+|AI_[A-Z]+|BUSY|CONN[A-Z]+|EXIST|HOST[A-Z]+|INVAL|MFILE|NET[A-Z]+|NO[A-Z]+|PERM|PIPE|TIMEDOUT)\b|\bERR(?:_[A-Z]{2,20}){1,5}\b|\b(?!(?:AES|HT|ISO|KE|RB|RFC|RSA|SHA)-?\d)[A-Z]{2,8}-?\d{3,8}\b/gu;

/** The error codes that a text quotes, as its screen showed them. */
function codesIn(text: string): readonly string[] {
  const read = text.slice(0, LONGEST);
  const found = [...read.matchAll(numbered), ...read.matchAll(named)].map(([whole]) => whole);
  return [...new Set(found)].slice(0, MOST);
}
