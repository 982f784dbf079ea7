/** Every command, in the order of `/help` and of the documentation. */
import type { Command } from '../../commands/command.ts';
import { argument } from '../../core/plain.ts';
import { assignmentCommands } from '../../features/assignment.ts';
import { classificationCommands } from '../../features/classification.ts';
import { closureCommands } from '../../features/closure.ts';
import { developerCommands } from '../../features/developers.ts';
import { duplicateCommands } from '../../features/duplicates.ts';
import { engagementCommands } from '../../features/engagements.ts';
import { escalationCommands } from '../../features/escalation.ts';
import { knownErrorCommands } from '../../features/known-errors.ts';
import { majorIncidentCommands } from '../../features/major-incidents.ts';
import { problemCommands } from '../../features/problems.ts';
import { resolutionCommands } from '../../features/resolution.ts';
import { serviceLevelCommands } from '../../features/service-level.ts';
import { waitingCommands } from '../../features/waiting.ts';
import { workCommands } from '../../features/work.ts';

const help: Command = {
  verb: 'help',
  examples: ['/help', '/help escalate'],
  makes: 'show-help',
  namesCommand: true,
  parse: (words) => ({ does: 'show-help', about: askedAbout(words) }),
};

/** `escalate` of `/help escalate`, `/help /escalate please`; null for a sentence, which asks for help as such. */
function askedAbout(words: string): string | null {
  const [, named, alone] = /^(?:\/([\p{L}-]+)(?:\s.*)?|([\p{L}-]+))$/su.exec(argument(words)) ?? [];
  return (named ?? alone)?.toLowerCase() ?? null;
}

export const commands: readonly Command[] = [
  help,
  ...assignmentCommands,
  ...classificationCommands,
  ...escalationCommands,
  ...majorIncidentCommands,
  ...waitingCommands,
  ...engagementCommands,
  ...developerCommands,
  ...knownErrorCommands,
  ...duplicateCommands,
  ...problemCommands,
  ...workCommands,
  ...resolutionCommands,
  ...closureCommands,
  ...serviceLevelCommands,
];

export function findCommand(verb: string): Command | undefined {
  return commands.find((command) => command.verb === verb);
}
