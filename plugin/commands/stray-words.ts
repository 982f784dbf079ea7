/** Words that cannot belong to the command they stand behind, above all a second command. */

import { argument, plain } from '../desk/plain.ts';
import { type Asker, sayStandsAlone, sayTwoCommands } from '../desk/reply/rights.ts';
import type { Command } from './command.ts';
import { findCommand } from './list.ts';

/** Null where the words may stand there; otherwise where they belong. */
export function whyStray({ verb, bare, prose }: Command, words: string, asker: Asker): string | null {
  const second = secondVerb(words, prose === true);
  if (second !== null) return sayTwoCommands(asker, { first: verb, second });
  if (bare === true && argument(words) !== '') return sayStandsAlone(asker, verb);
  return null;
}

/** In prose only what comes first is a command: “tried /known KE-0001” speaks about one. */
function secondVerb(words: string, inProse: boolean): string | null {
  const slashed = [...plain(words).matchAll(/(?:^| )\/([a-z][a-z-]*)[.,:;!]?(?= |$)/gi)];
  const found = slashed.find(({ 1: verb = '' }) => findCommand(verb.toLowerCase()) !== undefined);
  if (found === undefined || (inProse && found.index > 0)) return null;
  return found[1]?.toLowerCase() ?? null;
}
