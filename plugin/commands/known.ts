/** `/known KE-0042`: applies a known error: posts its workaround and waits for the requester’s word. */

import { plain } from '../desk/plain.ts';
import { sayWorkaround } from '../desk/reply/known-error.ts';
import { localeOf } from '../desk/reply/locale.ts';
import { render } from '../words/render.ts';
import { type Command, echo, keyOf, whileActive, whyEnded } from './command.ts';
import { waitOn } from './wait.ts';
import { firstWord } from './words.ts';

export const known: Command = {
  verb: 'known',
  usage: '/known KE-0042',
  who: 'staff',
  help: 'Applies a known error: posts its workaround and waits for the requester.',
  examples: ['/known KE-0042'],
  answers: true,
  works: whileActive,
  run: (call) => {
    const { ticket, by, cited, words, at, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const id = idIn(words);
    const article = cited.find((one) => one.id === id);
    if (article === undefined) {
      return {
        refused: `${id === '' ? 'Which known error?' : `There is no known error ${echo(id)} among the published articles.`} Write \`/known\` and its number, such as \`/known KE-0001\`.`,
      };
    }
    if (article.workaround === null) {
      return {
        refused: `${id} has no workaround yet (its status: ${article.status ?? 'none'}). Tell the requester so in your own words.`,
      };
    }
    const { title, url, workaround } = article;
    const person = by.bot ? null : by.login;
    const applied = {
      ...ticket,
      knownErrors: [...ticket.knownErrors.filter((one) => one.id !== id), { id, title, url, workaround }],
      rejected: ticket.rejected.filter((one) => one !== id),
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
  },
};

/** `KE-0042`, whatever sets it off; or the first word, to be refused by name. */
function idIn(words: string): string {
  const [, id] = /^[^\p{L}\p{N}]*(KE-\d+)/iu.exec(plain(words)) ?? [];
  return (id ?? firstWord(words).first).toUpperCase();
}
