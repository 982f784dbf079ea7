/** The note of `/solved`: people’s own words, a ready answer of the policy, or a known error by its number. */

import type { ActionOf } from '../actions/action.ts';
import type { Call } from '../actions/rule.ts';
import { nearest } from '../commands/words.ts';
import type { CitedArticle } from '../core/article.ts';
import { argument, plain } from '../core/plain.ts';
import { appliedNow } from '../core/ticket/ending.ts';
import type { KnownError } from '../core/ticket/known-error.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { deskLocale, languageOf } from '../reply/locale.ts';
import { sayKnownAsNote, sayReadyAnswers, sayWithKnown } from '../reply/work.ts';
import { fill, render } from '../words/render.ts';

type Named = Pick<ActionOf<'resolve'>, 'answer' | 'known'>;

/** `KE-0042`, alone or behind a word that leads to it, with whatever sets it off. */
const knownAlone = /^(?:(?:with|by|mit|durch|per) )?[^\p{L}\p{N}]*KE-(\d{1,9})[^\p{L}\p{N}]*$/iu;

/** The name of `with password-reset` or the number of `mit KE-0042`; `with a new cable` is a note of its own. */
export function namedIn(words: string): Named {
  const said = words.slice(0, 200);
  const [, number] = knownAlone.exec(plain(said)) ?? [];
  if (number !== undefined) return { answer: null, known: `KE-${number.padStart(4, '0')}` };
  const [, named = ''] = /^(?:with|mit)\s+(\S+)$/i.exec(said) ?? [];
  const name = argument(named).toLowerCase();
  return { answer: /^[\w-]+$/.test(name) ? name : null, known: null };
}

export interface Note {
  /** What the requester reads. */
  readonly note: string;
  /** What it applies, too; null for nothing. */
  readonly known: KnownError | null;
}

interface Refused {
  readonly refused: string;
}

/** The words; or what they name; or, without any, the known error that was applied. */
export function noteOf(call: Call, { words, answer, known }: ActionOf<'resolve'>): Note | Refused {
  const { ticket, policy } = call;
  if (known !== null) return knownNote(known, call);
  const ready = answer === null ? null : readyAnswer(answer, call);
  if (ready !== null) return ready;
  if (words !== '') return { note: words, known: null };
  const last = appliedNow(ticket).at(-1);
  if (last !== undefined) return { note: sayKnownAsNote(last, ticket, policy), known: null };
  return { refused: render('solved-what', {}, deskLocale(policy)) };
}

/** Of one that was applied before, the requester has the workaround already. */
function knownNote(id: string, { ticket, policy, found }: Call): Note | Refused {
  const before = appliedNow(ticket).find((one) => one.id === id);
  if (before !== undefined) return { note: sayKnownAsNote(before, ticket, policy), known: before };
  const article = found.cited?.find((one) => one.id === id);
  if (article === undefined)
    return { refused: render('no-known-to-solve', { known: id }, deskLocale(policy)) };
  return { note: sayWithKnown(article, ticket, policy), known: knownErrorOf(article) };
}

/** Null where the word is a note: it looks like no name, and the policy has no ready answers. */
function readyAnswer(name: string, { ticket, policy, found }: Call): Note | Refused | null {
  const { answers } = policy.handling;
  const answer = answers.get(name);
  if (answer === undefined) return whyNoAnswer(name, policy);
  const { texts, known: id } = answer;
  const text = texts[languageOf(ticket, policy)] ?? Object.values(texts)[0] ?? '';
  // An article that was taken away since is applied no more; its answer stands.
  const article = found.cited?.find((one) => one.id === id);
  return {
    note: fill(text, { requester: `@${ticket.requester.login}` }).trim(),
    known: article === undefined ? null : knownErrorOf(article),
  };
}

function whyNoAnswer(name: string, policy: Call['policy']): Refused | null {
  const { answers } = policy.handling;
  const locale = deskLocale(policy);
  const near = nearest(name, [...answers.keys()]);
  if (near !== null) return { refused: render('no-such-answer', { name, near }, locale) };
  if (answers.size === 0 && !/[-_]/.test(name)) return null;
  const listed = sayReadyAnswers(answers, locale);
  const ready = listed === '' ? render('no-ready-answers', {}, locale) : listed;
  return { refused: render('no-such-answer-list', { name, ready }, locale) };
}

function knownErrorOf({ id, title, url, workaround }: CitedArticle): KnownError {
  return { id, title, url, workaround };
}

/** The ticket with what the note applies. */
export function applied(ticket: Ticket, { known }: Note): Ticket {
  if (known === null) return ticket;
  return {
    ...ticket,
    knownErrors: [...ticket.knownErrors.filter(({ id }) => id !== known.id), known],
    rejected: ticket.rejected.filter((id) => id !== known.id),
    failed: ticket.failed.filter((id) => id !== known.id),
  };
}
