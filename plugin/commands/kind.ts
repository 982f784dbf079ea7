/** `/kind request`: what sort of ticket it is, with the terms that the policy has for it. */
import { argument } from '../desk/plain.ts';
import { type Kind, kinds } from '../desk/ticket/ticket.ts';
import { type Command, echo } from './command.ts';

export const kind: Command = {
  verb: 'kind',
  usage: `/kind ${kinds.join('|')}`,
  who: 'staff',
  help: 'Says what it is: something broke (`incident`), something is wanted (`request`), or what is behind it.',
  examples: ['/kind request'],
  run: ({ ticket, words }) => {
    const found = parseKind(words);
    if (found !== null) return { ticket: { ...ticket, kind: found }, effects: [] };
    const known = kinds.map((one) => `\`/kind ${one}\``).join(', ');
    const wrong = words === '' ? 'Which kind?' : `There is no kind ${echo(words)}.`;
    return { refused: `${wrong} Write one of ${known}.` };
  },
};

function parseKind(words: string): Kind | null {
  const said = argument(words).toLowerCase().replace(/\s/g, '-');
  return kinds.find((one) => one === said) ?? null;
}
