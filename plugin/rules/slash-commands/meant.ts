/** What a slash line that is no command was probably meant to be; a path, such as `/var is full`, was meant to be none. */

import { nearest } from '../../commands/nearest.ts';
import type { Spoken } from '../../commands/parse.ts';
import { type UsualWord, usualWord } from '../../commands/usual-words.ts';
import { type Actor, isStaff, type Person } from '../../core/ticket/person.ts';
import { commands } from './list.ts';

/** `/status returns 500` and `/status page is down` speak of an address. */
const speaksOfPath =
  /^(?:is|are|was|were|has|had|does|did|can|could|should|will|would|isn|doesn|didn|can|won|not|returns?|shows?|gives?|says?|fails?|throws?|responds?|redirects?|loads?|hangs?|page|endpoint|route|path|folder|directory|file|url)\b/i;

/**
 * Null where nobody meant a command. The words of other desks are understood from the people of the ticket;
 * what is done here without a command is told to staff, and is a requester’s own words.
 */
export function meant(
  { verb, words }: Spoken,
  by: Pick<Actor, 'id' | 'standing'>,
  requester: Pick<Person, 'id'>,
): UsualWord | null {
  if (speaksOfPath.test(words)) return null;
  const usual = usualWord(verb);
  if (usual !== null && isStaff(by)) return usual;
  if (usual !== null && usual.verbs.length > 0 && by.id === requester.id) return { ...usual, instead: null };
  const near = nearest(
    verb,
    commands.map((one) => one.verb),
  );
  return near === null ? null : { verbs: [near], instead: null };
}
