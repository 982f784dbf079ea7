/** `/help`: the commands that this person may use on this ticket, as it stands. */

import { type Call, keyOf, may, type Rule, type Rules } from '../../actions/rule.ts';
import type { Command } from '../../commands/command.ts';
import { usualWord } from '../../commands/usual-words.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { isTooLate, sayTooLate } from '../../features/closure.ts';
import { statusName } from '../../reply/card/names.ts';
import { localeFor } from '../../reply/locale.ts';
import { sayGuide } from '../../reply/notices.ts';
import { didYouMean } from '../../reply/rights.ts';
import { sayReadyAnswers } from '../../reply/work.ts';
import type { Locale } from '../../words/render.ts';
import { render } from '../../words/render.ts';
import { type RuleOf, rowsOf, sayCommand } from './about-command.ts';
import { commands } from './list.ts';

/** Made with the other actions’ rules, which say who may use what, and when. */
export function helpRule(others: Omit<Rules, 'show-help'>): Rule<'show-help'> {
  const ruleOf: RuleOf = (does) => (does === 'show-help' ? { who: 'anyone' } : others[does]);
  return {
    who: 'anyone',
    act: (call, { about }) => {
      const one = about === null ? null : sayCommand(about, call, ruleOf);
      const body = one === null ? sayAll(call, about, ruleOf) : passing(one, call);
      return { ticket: call.ticket, effects: [], answer: { key: keyOf(call, 'help'), body } };
    },
  };
}

/** `asked` is a word that no command is like: staff may have taken it for one, others ask for help. */
function sayAll(call: Call, asked: string | null, ruleOf: RuleOf): string {
  const mine = commands.filter(({ makes }) => makes !== 'show-help' && isUsable(ruleOf(makes), call));
  if (mine.length === 0) return nothingToUse(call);
  if (asked === null || !isStaff(call.by)) return table(mine, call);
  const instead = usualWord(asked)?.instead ?? null;
  const how = instead === null ? '' : render(instead, {}, localeOfAsker(call));
  return `${didYouMean(call, asked, null, how)}\n\n${table(mine, call)}`;
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

function table(mine: readonly Command[], call: Call): string {
  const { by, policy } = call;
  const locale = localeOfAsker(call);
  const likely = likelyNow(call.ticket).flatMap((verb) => mine.find((one) => one.verb === verb) ?? []);
  const first = [...likely, ...mine.filter((one) => !likely.includes(one))].slice(0, FIRST);
  const others = mine.filter((one) => !first.includes(one));
  const answers = mine.some(({ verb }) => verb === 'solved')
    ? sayReadyAnswers(policy.handling.answers, locale)
    : '';
  const said = [
    render('commands-title', { person: `@${by.login}` }, locale),
    rowsOf(first, by, locale),
    others.length === 0 ? '' : folded(others, by, locale),
    render('commands-note', {}, locale),
    isRequester(call.ticket, by) && isActive(call.ticket.status) ? render('commands-own', {}, locale) : '',
    answers,
    sayEnded(call),
    sayGuide(by, call.ticket, policy),
  ];
  return passing(said.filter((part) => part !== '').join('\n\n'), call);
}

function passing(said: string, call: Call): string {
  return `${said}\n\n<sub>${render('answer-passes', {}, localeOfAsker(call))}</sub>`;
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

function folded(others: readonly Command[], by: Actor, locale: Locale): string {
  const title = render('commands-all', {}, locale);
  return `<details><summary>${title}</summary>\n\n${rowsOf(others, by, locale)}\n\n</details>`;
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
