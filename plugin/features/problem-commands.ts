/** How people write what is to be done about problems: their commands, read. */

import type { ActionOf } from '../actions/action.ts';
import { echo } from '../actions/rule.ts';
import type { Command, Misread, Said } from '../commands/command.ts';
import { argument } from '../core/plain.ts';
import { sentence } from '../words/render.ts';

export const problemCommands: readonly Command[] = [
  {
    verb: 'problem',
    examples: ['/problem', '/problem #12', '/problem none'],
    makes: 'link-problem',
    parse: parseProblem,
  },
  {
    verb: 'cause',
    examples: ['/cause the certificate of the gateway ran out on Sunday'],
    makes: 'set-cause',
    prose: true,
    parse: (words, said) => {
      const text = textOf(words, said);
      return text === '' ? { refused: sentence('cause-what', {}) } : { does: 'set-cause', text };
    },
  },
  {
    verb: 'workaround',
    examples: ['/workaround connect by TCP: Settings → VPN → Protocol → TCP'],
    makes: 'set-workaround',
    prose: true,
    parse: (words, said) => {
      const text = textOf(words, said);
      return text === '' ? { refused: sentence('workaround-what', {}) } : { does: 'set-workaround', text };
    },
  },
  {
    verb: 'publish',
    examples: ['/publish', '/publish again'],
    makes: 'publish',
    parse: (words) => ({ does: 'publish', again: /^(again|anew|neu|nochmal|erneut)\b/i.test(words) }),
  },
  {
    verb: 'fix',
    examples: ['/fix new', '/fix acme/vpn-client#7'],
    makes: 'set-fix',
    parse: parseFix,
  },
];

function parseProblem(words: string): ActionOf<'link-problem'> | ActionOf<'unlink-problem'> | Misread {
  const said = argument(words);
  if (said === '' || /^(new|neu)$/i.test(said)) return { does: 'link-problem', number: null, address: '' };
  if (/^(none|no|kein|keines?|nicht)$/i.test(said)) return { does: 'unlink-problem' };
  const [, address = '', number] = /^(?:#|(https?:\/\/\S+\/issues\/))?(\d{1,9})$/.exec(said) ?? [];
  return number === undefined
    ? { refused: sentence('which-problem', { words: echo(words) }) }
    : { does: 'link-problem', number: Number(number), address };
}

/** A list below the command belongs to it; a verb that stands alone at the end means what stands above it. */
function textOf(words: string, { below, beside }: Said): string {
  const own = [words, below].filter((part) => part !== '').join('\n');
  return own === '' ? beside : own;
}

/** As people copy it from the address bar, or write it: an issue and a pull request are numbered together. */
function parseFix(words: string): ActionOf<'set-fix'> | Misread {
  const said = argument(words);
  if (/^(new|neu)$/i.test(said)) return { does: 'set-fix', issue: null };
  const [, owner, name, number] =
    /^(?:https?:\/\/[^/\s]+\/)?([\w.-]+)\/([\w.-]+)(?:#|\/(?:issues|pulls?)\/)(\d{1,9})(?:[/?#]\S*)?$/.exec(
      said,
    ) ?? [];
  return owner === undefined || name === undefined || number === undefined
    ? { refused: sentence('fix-what', {}) }
    : { does: 'set-fix', issue: { repository: `${owner}/${name}`, number: Number(number) } };
}
