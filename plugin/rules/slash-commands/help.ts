/** `/help`: the commands that this person may use on this ticket, as it stands. */
import type { ActionName } from '../../actions/action.ts';
import { type Call, keyOf, may, type Rule, type Rules } from '../../actions/rule.ts';

import { statusName } from '../../desk/reply/card/names.ts';
import { type CommandWords, type HelpWords, helpWords } from '../../desk/reply/help/help-words.ts';
import { languageTo, localeFor } from '../../desk/reply/locale.ts';
import { sayReadyAnswers } from '../../desk/reply/work.ts';
import { isActive } from '../../desk/ticket/status.ts';
import { isTooLate, sayTooLate } from '../../features/closure.ts';
import type { Language } from '../../words/language.ts';
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
  const words = wordsFor(call);
  const ended = sayEnded(call);
  const answers = mine.includes('solved')
    ? sayReadyAnswers(call.policy.handling.answers, localeFor(call.by, call.ticket, call.policy))
    : '';
  const rows = commands.filter(({ verb }) => verb === 'help' || mine.includes(verb));
  return [
    words.title(`@${call.by.login}`),
    '',
    words.head,
    '| --- | --- |',
    ...rows.map((command) => row(words.commands[command.verb] ?? command)),
    '',
    words.note,
    ...(answers === '' ? [] : ['', answers]),
    ...(ended === '' ? [] : ['', ended]),
  ].join('\n');
}

function row({ usage, help }: CommandWords): string {
  return `| \`${usage.replaceAll('|', '\\|')}\` | ${help} |`;
}

function wordsFor(call: Call): HelpWords {
  return helpWords[languageFor(call)];
}

function languageFor({ by, ticket, policy }: Call): Language {
  return languageTo(by, ticket, policy) ?? 'en';
}

function sayEnded(call: Call): string {
  const { ticket, by, at, policy } = call;
  if (isActive(ticket.status)) return '';
  if (isTooLate(ticket, at, policy)) return sayTooLate(by, ticket, policy);
  return wordsFor(call).ended(statusName(ticket.status, localeFor(by, ticket, policy)));
}

function nothingToUse(call: Call): string {
  const { by, ticket } = call;
  const { standing } = by;
  const words = wordsFor(call);
  if (!standing.seen) return words.unseen(`@${by.login}`, standing.why);
  return words.nothing(`@${by.login}`, ticket.onBehalfOf === null ? `@${ticket.requester.login}` : null);
}
