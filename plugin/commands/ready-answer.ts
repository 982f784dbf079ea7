/** Ready answers: `/solved with password-reset` tells the requester what the policy has written down for it. */

import type { CitedArticle } from '../desk/article.ts';
import { argument } from '../desk/plain.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { languageOf } from '../desk/reply/locale.ts';
import type { KnownError, Ticket } from '../desk/ticket/ticket.ts';
import { fill } from '../words/render.ts';
import { nearest } from './nearest.ts';
import type { Spoken } from './parse.ts';

export interface Ready {
  readonly note: string;
  /** What it applies, too; null for nothing. */
  readonly known: KnownError | null;
}

/** Null where the words are a note of their own: `with a new cable` is one. */
export function readyAnswer(
  words: string,
  ticket: Ticket,
  policy: Policy,
  cited: readonly CitedArticle[],
): Ready | { readonly refused: string } | null {
  const { answers } = policy.handling;
  const name = nameIn(words);
  if (name === null || answers.size === 0) return null;
  const answer = answers.get(name);
  if (answer === undefined) {
    const near = nearest(name, [...answers.keys()]);
    return near === null ? null : { refused: whyNone(name, near) };
  }
  const { texts, known } = answer;
  const text = texts[languageOf(ticket, policy)] ?? Object.values(texts)[0] ?? '';
  return {
    note: fill(text, { requester: `@${ticket.requester.login}` }).trim(),
    known: known === null ? null : knownError(known, cited),
  };
}

/** The known errors that the ready answers among these commands apply, so that their articles are looked up. */
export function knownByAnswers(commands: readonly Spoken[], { handling }: Policy): readonly string[] {
  return commands.flatMap(({ verb, words }) => {
    const name = verb === 'solved' ? nameIn(words) : null;
    return handling.answers.get(name ?? '')?.known ?? [];
  });
}

function nameIn(words: string): string | null {
  const [, named = ''] = /^with\s+(\S+)$/i.exec(words.slice(0, 200)) ?? [];
  const name = argument(named).toLowerCase();
  return /^[\w-]+$/.test(name) ? name : null;
}

function whyNone(name: string, near: string): string {
  return `There is no ready answer “${name}”. Did you mean \`/solved with ${near}\`? If it was meant as a note, write a few words more.`;
}

/** An article that was taken away since is applied no more; its answer stands. */
function knownError(id: string, cited: readonly CitedArticle[]): KnownError | null {
  const article = cited.find((one) => one.id === id);
  if (article === undefined) return null;
  const { title, url, workaround } = article;
  return { id, title, url, workaround };
}
