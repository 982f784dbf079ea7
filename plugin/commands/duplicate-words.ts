/** GitHub’s own words for a duplicate, alone in a comment of staff: the same as `/duplicate`. */
import { argument } from '../core/plain.ts';
import { type Actor, isStaff } from '../core/ticket/person.ts';
import { type Parsed, parseCommands } from './parse.ts';

/** What a comment says and commands; whoever is no staff only says that it is the same trouble. */
export function saidBy({ by, body }: { readonly by: Actor; readonly body: string }): Parsed {
  const parsed = parseCommands(body);
  const [, words] = /^duplicate of (#\d+|https?:\/\/\S+\/issues\/\d+)$/i.exec(argument(parsed.rest)) ?? [];
  if (words === undefined || !isStaff(by)) return parsed;
  return { ...parsed, rest: '', own: '', commands: [...parsed.commands, { verb: 'duplicate', words }] };
}
