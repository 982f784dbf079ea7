/** What the commands of a text ask to have looked up, before the rules read it: people, articles and other tickets. */
import type { Action, ActionName, ActionOf } from '../../actions/action.ts';
import type { Need } from '../../actions/rule.ts';
import type { Instant } from '../../calendar/instant.ts';
import { saidBy } from '../../commands/duplicate-words.ts';
import { parseCommands } from '../../commands/parse.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import type { Policy } from '../../policy/policy.ts';
import { rules } from '../perform.ts';
import { findCommand } from './list.ts';

interface Text {
  readonly by: Actor;
  readonly body: string;
  readonly at: Instant;
}

/** Each once, in order. Nothing for whoever is no staff: none of what they can do needs it. */
export function needsOf(text: Text, policy: Policy): readonly Need[] {
  if (!isStaff(text.by)) return [];
  const { commands, rest, mail } = saidBy(text);
  const said = { below: '', beside: rest, mail, place: 'body', at: text.at, policy } as const;
  const needs = commands.flatMap(({ verb, words }) => {
    const action = findCommand(verb)?.parse(words, said);
    return action === undefined || 'refused' in action ? [] : needsOfAction(action, policy);
  });
  const names = needs.map((need) => JSON.stringify(need).toLowerCase());
  return needs.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}

function needsOfAction(action: Action, policy: Policy): readonly Need[] {
  return ask(action.does, action, policy);
}

function ask<K extends ActionName>(does: K, action: ActionOf<K>, policy: Policy): readonly Need[] {
  return rules[does].needs?.(action, policy) ?? [];
}

/** A text without any moves no ticket to somebody else. */
export function holdsCommands(body: string): boolean {
  return parseCommands(body).commands.length > 0;
}
