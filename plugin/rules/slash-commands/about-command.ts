/** A command as `/help` shows it: as a row, or alone with its examples, who may use it, and whether it would do something now. */

import type { ActionName } from '../../actions/action.ts';
import { type Call, may, type Rule, sayTo, whyNot } from '../../actions/rule.ts';
import type { Command } from '../../commands/command.ts';
import { parseCommands } from '../../commands/parse.ts';
import { ownWish, requestersWord, usualWord } from '../../commands/usual-words.ts';
import { nearest } from '../../commands/words.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import { isRequester } from '../../core/ticket/ticket.ts';
import { localeFor } from '../../reply/locale.ts';
import { sayWhoMay } from '../../reply/rights.ts';
import { type Locale, render } from '../../words/render.ts';
import { commands, findCommand } from './list.ts';

/** Who may do it, and when. */
export type RuleOf = (does: ActionName) => Pick<Rule<never>, 'who' | 'works' | 'whyNotNow'>;

/** Null where no command is like that word. */
export function sayCommand(word: string, call: Call, ruleOf: RuleOf): string | null {
  const { ticket, by, policy } = call;
  const locale = localeFor(by, ticket, policy);
  const person = `@${by.login}`;
  const exact = findCommand(word);
  const mayUse = exact !== undefined && may(ruleOf(exact.makes).who, ticket, by);
  const wish = isRequester(ticket, by) && !mayUse ? ownWish(word) : null;
  if (wish !== null) return render(`own-command-${wish}`, { person, command: word }, locale);
  const command = exact ?? nearestTo(word, call, ruleOf);
  if (command === null) return null;
  const title =
    command === exact
      ? render('command-title', { person, command: word }, locale)
      : render('command-instead', { person, asked: word, command: command.verb }, locale);
  const rights = sayRights(command, call, ruleOf);
  return [title, rowsOf([command], by, locale), sayExamples(command, call, ruleOf), rights]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Another desk’s word for it, or a slip of the hand; what this person may use comes first. */
function nearestTo(word: string, { ticket, by }: Call, ruleOf: RuleOf): Command | null {
  const words = isStaff(by) ? usualWord(word) : requestersWord(word);
  const usual = (words?.verbs ?? []).flatMap((verb) => findCommand(verb) ?? []);
  const near = nearest(
    word,
    commands.map(({ verb }) => verb),
  );
  const found = [...usual, ...(near === null ? [] : [findCommand(near)])].filter((one) => one !== undefined);
  return found.find(({ makes }) => may(ruleOf(makes).who, ticket, by)) ?? found[0] ?? null;
}

/** Those that this person could write here: nobody is shown what would be refused to them. */
function sayExamples(command: Command, call: Call, ruleOf: RuleOf): string {
  const lines = command.examples.filter((example) => isFitting(example, command, call, ruleOf));
  if (lines.length === 0) return '';
  const examples = ['```', ...lines, '```'].join('\n');
  return render('command-examples', { examples }, localeFor(call.by, call.ticket, call.policy));
}

/** Of `/sla buy 2h`, what it asks for is another action than that of `/sla`. */
function isFitting(example: string, { makes, parse }: Command, call: Call, ruleOf: RuleOf): boolean {
  const { ticket, by, at, policy } = call;
  const { commands: spoken, rest, mail } = parseCommands(example);
  const action = parse(spoken[0]?.words ?? '', { below: '', beside: rest, mail, place: 'body', at, policy });
  const { who, works } = ruleOf('refused' in action ? makes : action.does);
  const isOther = !('refused' in action) && action.does !== makes;
  return may(who, ticket, by) && (!isOther || works === undefined || works(ticket, at, policy));
}

function sayRights({ makes, verb }: Command, call: Call, ruleOf: RuleOf): string {
  const { ticket, by, at, policy } = call;
  const locale = localeFor(by, ticket, policy);
  const { who, works, whyNotNow } = ruleOf(makes);
  const noRight = whyNot(who, call, { act: 'use', verb });
  if (noRight !== null) return noRight;
  const why = whyNotNow?.(call) ?? null;
  const whoMay = sayWhoMay(who, call);
  if (why !== null) return `${whoMay} ${render('command-not-now', { why: sayTo(call, why) }, locale)}`;
  const isIdle = works !== undefined && !works(ticket, at, policy);
  return isIdle ? `${whoMay} ${render('command-idle', {}, locale)}` : whoMay;
}

/** A table; whoever is no staff reads less of what does less for them. */
export function rowsOf(shown: readonly Command[], by: Actor, locale: Locale): string {
  const rows = shown.map((command) => row(command, by, locale));
  return [render('commands-head', {}, locale), '| --- | --- |', ...rows].join('\n');
}

function row(command: Command, by: Actor, locale: Locale): string {
  const usage = usageOf(command, by, locale).replaceAll('|', '\\|');
  return `| \`${usage}\` | ${helpOf(command, by, locale)} |`;
}

/** How it is written. */
export function usageOf({ verb, lessForOthers }: Command, by: Actor, locale: Locale): string {
  return lessForOthers === undefined || isStaff(by)
    ? render(`usage-${verb}`, {}, locale)
    : render(`own-usage-${lessForOthers}`, {}, locale);
}

function helpOf({ verb, lessForOthers }: Command, by: Actor, locale: Locale): string {
  return lessForOthers === undefined || isStaff(by)
    ? render(`help-${verb}`, {}, locale)
    : render(`own-help-${lessForOthers}`, {}, locale);
}
