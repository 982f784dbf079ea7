/** Known errors and runbooks on a ticket: a workaround is applied or turned down, a staff procedure posted. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { firstWord } from '../commands/words.ts';
import { argument, plain } from '../core/plain.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import { asked, resumed, waitOn } from '../core/ticket/turn.ts';
import { sayWorkaround } from '../reply/known-error.ts';
import { localeOf } from '../reply/locale.ts';
import { tellStaff } from '../reply/people.ts';
import { sayRunbook } from '../reply/work.ts';
import { render, type Sentence, sentence } from '../words/render.ts';

export const knownErrorCommands: readonly Command[] = [
  {
    verb: 'known',
    examples: ['/known KE-0042'],
    makes: 'apply-known-error',
    answers: true,
    parse: parseKnown,
  },
  {
    verb: 'not-known',
    examples: ['/not-known', '/not-known KE-0042'],
    makes: 'reject-known-errors',
    prose: true,
    parse: parseNotKnown,
  },
  {
    verb: 'runbook',
    examples: ['/runbook RB-0003'],
    makes: 'post-runbook',
    parse: parseRunbook,
  },
];

/** `KE-0042`, also written as `ke-42`, whatever sets it off; or the first word, to be refused by name. */
function parseKnown(words: string): ActionOf<'apply-known-error'> | Misread {
  const [, number] = /^[^\p{L}\p{N}]*KE-(\d+)/iu.exec(plain(words)) ?? [];
  const id = number === undefined ? firstWord(words).first.toUpperCase() : idOf(number);
  return id === '' ? { refused: sentence('which-known-error', {}) } : { does: 'apply-known-error', id };
}

function idOf(number: string): string {
  return `KE-${number.padStart(4, '0')}`;
}

const numbers = /\bKE-(\d+)\b/gi;

function parseNotKnown(words: string): ActionOf<'reject-known-errors'> {
  const said = plain(words);
  const ids = [...said.matchAll(numbers)].map(([, number = '']) => idOf(number));
  const hasWords = said.replace(numbers, '').replace(/[\s,;:.]+/g, '') !== '';
  return { does: 'reject-known-errors', ids, hasWords };
}

/** `RB-0003`, also written as `rb-3`, `RB 0003` or `3`; or words, to be refused with what is near to them. */
function parseRunbook(words: string): ActionOf<'post-runbook'> | Misread {
  const said = argument(words).toUpperCase();
  if (said === '') return { refused: sentence('which-runbook', {}) };
  const [, kind = 'RB', number] = /^(?:(RB|HT|KE)[- ]?)?(\d{1,9})$/.exec(said) ?? [];
  const named = number === undefined ? said.slice(0, 80) : `${kind}-${number.padStart(4, '0')}`;
  return { does: 'post-runbook', asked: named, written: words };
}

type KnownErrorRules = Pick<Rules, 'apply-known-error' | 'reject-known-errors' | 'post-runbook'>;

export const knownErrorRules: KnownErrorRules = {
  'apply-known-error': {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    needs: ({ id }) => [{ kind: 'known-error', id }],
    act: applyKnownError,
  },
  'reject-known-errors': {
    who: 'requester or staff',
    works: ({ suggestions, knownErrors, suggestedLabels = [] }) =>
      suggestions.length + knownErrors.length + suggestedLabels.length > 0,
    act: rejectKnownErrors,
  },
  'post-runbook': {
    who: 'staff',
    works: (_, __, { backOffice }) => backOffice !== null,
    whyNotNow: ({ policy }) => (policy.backOffice === null ? sentence('no-back-office', {}) : null),
    needs: ({ asked: named }) => [{ kind: 'runbook', asked: named }],
    act: postRunbook,
  },
};

/** Posts the workaround, and waits for the requester’s word. */
function applyKnownError(call: Call, { id }: ActionOf<'apply-known-error'>): Outcome {
  const { ticket, by, found, at, policy } = call;
  const article = found.cited?.find((one) => one.id === id);
  if (article === undefined) return { refused: sentence('no-such-known-error', { words: echo(id) }) };
  if (article.workaround === null) {
    const { status = null } = article;
    return {
      refused: (locale) =>
        render('no-workaround', { id, status: status ?? render('no-status', {}, locale) }, locale),
    };
  }
  const { title, url, workaround } = article;
  const person = by.bot ? null : by.login;
  const applied = {
    ...ticket,
    knownErrors: [...ticket.knownErrors.filter((one) => one.id !== id), { id, title, url, workaround }],
    rejected: ticket.rejected.filter((one) => one !== id),
    failed: ticket.failed.filter((one) => one !== id),
    assignee: ticket.assignee ?? person,
    owner: ticket.owner ?? person,
  };
  return {
    ticket: waitOn(
      applied,
      'user',
      render('workaround-question', { known: id }, localeOf(ticket, policy)),
      at,
    ),
    effects: [
      { kind: 'comment', key: keyOf(call, `known-${id}`), body: sayWorkaround(ticket, article, policy) },
    ],
  };
}

/** The desk learns that they do not fit, and stops showing them. */
function rejectKnownErrors({ ticket, by }: Call, action: ActionOf<'reject-known-errors'>): Outcome {
  const offered = [...ticket.suggestions, ...ticket.knownErrors].map(({ id }) => id);
  const rejected = action.ids.length > 0 ? action.ids : offered;
  const proposed = (ticket.suggestedLabels ?? []).map(({ name }) => name);
  const unknown = rejected.filter((id) => !offered.includes(id) && !proposed.includes(id));
  if (offered.length === 0 && (rejected.length === 0 || unknown.length > 0))
    return { refused: sentence('nothing-suggested', {}) };
  if (unknown.length > 0) {
    const values = { named: unknown.join(', '), suggested: offered.join(', ') };
    return { refused: sentence('not-suggested', values) };
  }
  const wasApplied = ticket.knownErrors.some(({ id }) => rejected.includes(id));
  const next: Ticket = {
    ...ticket,
    rejected: [...new Set([...ticket.rejected, ...rejected])],
    knownErrors: ticket.knownErrors.filter(({ id }) => !rejected.includes(id)),
  };
  const goesOn = wasApplied && next.waiting?.on === 'user' ? resumed(next) : next;
  // “It did not help” and words of their own wait for an answer; to turn a suggestion down does not.
  const isQuestion = isRequester(ticket, by) && (wasApplied || action.hasWords);
  return { ticket: isQuestion ? asked(goesOn) : goesOn, effects: [] };
}

function postRunbook(call: Call, { asked: named, written }: ActionOf<'post-runbook'>): Outcome {
  const { ticket, by, found, policy } = call;
  const looked = found.runbooks?.find((one) => one.asked === named);
  if (looked === undefined || policy.backOffice === null)
    return {
      refused: (locale) => {
        const words = render('quote', { words: echo(written) }, locale);
        return render('not-looked-up', { words }, locale);
      },
    };
  const { article, near } = looked;
  if (article === null) return { refused: whyNoRunbook(written, near) };
  const key = keyOf(call, `runbook-${article.id}`);
  const body = sayRunbook(article, by.login, ticket, policy);
  return {
    ticket,
    effects: tellStaff(policy, { key, body }),
  };
}

/** Numbers alone: everyone who can read the ticket reads this. */
function whyNoRunbook(written: string, near: readonly string[]): Sentence {
  const words = echo(written);
  const [first, ...others] = near.map((id) => `\`/runbook ${id}\``);
  if (first === undefined) return sentence('no-such-runbook', { words });
  return (locale) => {
    const meant = others.reduce((one, other) => render('or', { one, other }, locale), first);
    return render('no-such-runbook-near', { words, near: meant }, locale);
  };
}
