/** `/help`: the commands that this person may use on this ticket, as it stands. */

import type { ActionName } from '../../actions/action.ts';
import { type Call, keyOf, may, type Rule, type Rules } from '../../actions/rule.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { isTooLate, sayTooLate } from '../../features/closure.ts';
import { statusName } from '../../reply/card/names.ts';
import { localeFor } from '../../reply/locale.ts';
import { sayGuide } from '../../reply/notices.ts';
import { sayReadyAnswers } from '../../reply/work.ts';
import type { Locale } from '../../words/render.ts';
import { render } from '../../words/render.ts';
import { commands, findCommand } from './list.ts';

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
      return { ticket: call.ticket, effects: [], answer: { key: keyOf(call, 'help'), body } };
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

/** What people reach for first; the others wait folded behind them. */
const FIRST = 5;

function table(mine: readonly string[], call: Call): string {
  const { by, policy } = call;
  const locale = localeOfAsker(call);
  const likely = likelyNow(call.ticket).filter((verb) => mine.includes(verb));
  const first = [...likely, ...mine.filter((verb) => !likely.includes(verb))].slice(0, FIRST);
  const others = commands.filter(({ verb }) => mine.includes(verb) && !first.includes(verb));
  const answers = mine.includes('solved') ? sayReadyAnswers(policy.handling.answers, locale) : '';
  return [
    render('commands-title', { person: `@${by.login}` }, locale),
    rowsOf(first, locale),
    others.length === 0
      ? ''
      : folded(
          others.map(({ verb }) => verb),
          locale,
        ),
    render('commands-note', {}, locale),
    isRequester(call.ticket, by) && isActive(call.ticket.status) ? render('commands-own', {}, locale) : '',
    answers,
    sayEnded(call),
    sayGuide(by, call.ticket, policy),
    `<sub>${render('answer-passes', {}, locale)}</sub>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** In the order in which a ticket meets them: each is left out where it would do nothing. */
function likelyNow({ status, waiting, suggestions, assignee }: Ticket): readonly string[] {
  if (!isActive(status)) return ['confirm', 'reopen', 'rate', 'time', 'sla'];
  return [
    'confirm',
    ...(waiting === null ? [] : ['resume']),
    ...(assignee === null ? ['take'] : []),
    ...(suggestions.length === 0 ? [] : ['known', 'not-known']),
    'solved',
    'escalate',
    'wait',
    'relay',
    'time',
    'sla',
  ];
}

function folded(verbs: readonly string[], locale: Locale): string {
  const title = render('commands-all', {}, locale);
  return `<details><summary>${title}</summary>\n\n${rowsOf(verbs, locale)}\n\n</details>`;
}

function rowsOf(verbs: readonly string[], locale: Locale): string {
  const rows = verbs.map((verb) => row(verb, locale));
  return [render('commands-head', {}, locale), '| --- | --- |', ...rows].join('\n');
}

function row(verb: string, locale: Locale): string {
  const command = findCommand(verb);
  if (command === undefined) return '';
  const usage = render(`usage-${command.verb}`, {}, locale).replaceAll('|', '\\|');
  return `| \`${usage}\` | ${render(`help-${command.verb}`, {}, locale)} |`;
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
    ? render('commands-nothing', { person, requester: ticket.requester.login }, locale)
    : render('commands-nothing-for-them', { person }, locale);
}
