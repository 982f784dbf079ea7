/** `/help`: the commands that this person may use on this ticket, as it stands. */

import type { ActionName } from '../../actions/action.ts';
import { type Call, keyOf, may, type Rule, type Rules } from '../../actions/rule.ts';
import type { Command } from '../../commands/command.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isTooLate, sayTooLate } from '../../features/closure.ts';
import { statusName } from '../../reply/card/names.ts';
import { localeFor } from '../../reply/locale.ts';
import { sayReadyAnswers } from '../../reply/work.ts';
import type { Locale } from '../../words/render.ts';
import { render } from '../../words/render.ts';
import { commands } from './list.ts';

/** Made with the other actions’ rules, which say who may use what, and when. */
export function helpRule(others: Omit<Rules, 'show-help'>): Rule<'show-help'> {
  return {
    who: 'anyone',
    act: (call) => {
      const isMine = (does: ActionName): boolean => does !== 'show-help' && isUsable(others[does], call);
      const mine = commands.filter(({ makes }) => isMine(makes));
      const body =
        mine.length === 0
          ? nothingToUse(call)
          : table(
              mine.map(({ verb }) => verb),
              call,
            );
      return { ticket: call.ticket, effects: [{ kind: 'comment', key: keyOf(call, 'help'), body }] };
    },
  };
}

/** This person may do it, and it would do something here and now. */
export function isUsable(
  { who, works }: Pick<Rule<never>, 'who' | 'works'>,
  { ticket, by, at, policy }: Pick<Call, 'ticket' | 'by' | 'at' | 'policy'>,
): boolean {
  return may(who, ticket, by) && (works === undefined || works(ticket, at, policy));
}

function table(mine: readonly string[], call: Call): string {
  const { by, policy } = call;
  const locale = localeOfAsker(call);
  const ended = sayEnded(call);
  const answers = mine.includes('solved') ? sayReadyAnswers(policy.handling.answers, locale) : '';
  const rows = commands.filter(({ verb }) => verb === 'help' || mine.includes(verb));
  return [
    render('commands-title', { person: `@${by.login}` }, locale),
    '',
    render('commands-head', {}, locale),
    '| --- | --- |',
    ...rows.map((command) => row(command, locale)),
    '',
    render('commands-note', {}, locale),
    ...(answers === '' ? [] : ['', answers]),
    ...(ended === '' ? [] : ['', ended]),
  ].join('\n');
}

function row({ verb }: Command, locale: Locale): string {
  const usage = render(`usage-${verb}`, {}, locale).replaceAll('|', '\\|');
  return `| \`${usage}\` | ${render(`help-${verb}`, {}, locale)} |`;
}

function localeOfAsker({ by, ticket, policy }: Call): Locale {
  return localeFor(by, ticket, policy);
}

function sayEnded(call: Call): string {
  const { ticket, by, at, policy } = call;
  if (isActive(ticket.status)) return '';
  if (isTooLate(ticket, at, policy)) return sayTooLate(by, ticket, policy);
  const locale = localeOfAsker(call);
  return render('commands-ended', { status: statusName(ticket.status, locale) }, locale);
}

function nothingToUse(call: Call): string {
  const { by, ticket } = call;
  const locale = localeOfAsker(call);
  const person = `@${by.login}`;
  if (!by.standing.seen) return render('commands-unseen', { person, why: by.standing.why }, locale);
  return ticket.onBehalfOf === null
    ? render('commands-nothing', { person, requester: `@${ticket.requester.login}` }, locale)
    : render('commands-nothing-for-them', { person }, locale);
}
