/** What somebody wrote before the desk came, as far as it matters now: that they said something, and which commands stand in it. */
import { saidBy } from '../../commands/duplicate-words.ts';
import type { PastComment } from '../../desk/past.ts';
import type { Actor } from '../../desk/ticket/person.ts';
import { keysOf } from '../stood-before.ts';
import { isThanks } from '../thanks/is-thanks.ts';

export function readPastWords(text: {
  readonly by: Actor;
  readonly body: string;
}): Pick<PastComment, 'says' | 'heard'> {
  const said = saidBy(text);
  const words = isThanks(said.rest) ? 'thanks' : 'words';
  return { says: said.rest === '' ? 'nothing' : words, heard: keysOf(said) };
}
