/** What people read of commands that could not be done. */
import type { Policy } from '../../policy/policy.ts';
import type { Actor } from '../../ticket/person.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { inOneLine, wordTo } from '../messages/message.ts';
import {
  commandInCodeMessage,
  didYouMeanMessage,
  noSuchCommandMessage,
  refusedMessage,
  refusedSeveralMessage,
  seeHelpMessage,
  standsAloneMessage,
  twoCommandsMessage,
} from '../messages/refusals.ts';

export interface Asker {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

/** All that a text asked for in vain, in one comment. */
export function sayRefusals({ by, ticket, policy }: Asker, refusals: readonly string[]): string {
  const person = `@${by.login}`;
  const [why = ''] = refusals;
  if (refusals.length === 1) return wordTo(by, refusedMessage, { person, why }, ticket, policy);
  const whys = refusals.map((refusal) => `- ${refusal.replaceAll('\n', '\n  ')}`).join('\n');
  return wordTo(by, refusedSeveralMessage, { person, whys }, ticket, policy);
}

export function hintAboutCode({ by, ticket, policy }: Asker, command: string): string {
  return wordTo(by, commandInCodeMessage, { command }, ticket, policy);
}

/** `near` is what they may have meant and can use here, `instead` what is done without a command; null where there is none. */
export function didYouMean(
  { by, ticket, policy }: Asker,
  command: string,
  near: string | null,
  instead: string | null,
): string {
  const meant = near === null ? '' : wordTo(by, didYouMeanMessage, { command: near }, ticket, policy);
  const values = { command, meant, instead: instead ?? wordTo(by, seeHelpMessage, {}, ticket, policy) };
  return inOneLine(wordTo(by, noSuchCommandMessage, values, ticket, policy));
}

export function sayTwoCommands(
  { by, ticket, policy }: Asker,
  commands: { readonly first: string; readonly second: string },
): string {
  return wordTo(by, twoCommandsMessage, commands, ticket, policy);
}

export function sayStandsAlone({ by, ticket, policy }: Asker, command: string): string {
  return wordTo(by, standsAloneMessage, { command }, ticket, policy);
}
