/** What people read whose command could not be done, or who had no right to it. */

import { type Actor, isStaff, type Who } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { inOneLine, render } from '../words/render.ts';
import { tierName } from './card/names.ts';
import { localeFor } from './locale.ts';

/** What people read of commands that could not be done. */
export interface Asker {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

/** All that a text asked for in vain, in one comment. */
export function sayRefusals({ by, ticket, policy }: Asker, refusals: readonly string[]): string {
  const person = `@${by.login}`;
  const [why = ''] = refusals;
  if (refusals.length === 1) return render('refused', { person, why }, localeFor(by, ticket, policy));
  const whys = refusals.map((refusal) => `- ${refusal.replaceAll('\n', '\n  ')}`).join('\n');
  return render('refused-several', { person, whys }, localeFor(by, ticket, policy));
}

export function hintAboutCode({ by, ticket, policy }: Asker, command: string): string {
  return render('command-in-code', { command }, localeFor(by, ticket, policy));
}

/** `near` is what they may have meant and can use here, `instead` what is done without a command; null where there is none. */
export function didYouMean(
  { by, ticket, policy }: Asker,
  command: string,
  near: string | null,
  instead: string | null,
): string {
  const meant = near === null ? '' : render('did-you-mean', { command: near }, localeFor(by, ticket, policy));
  const values = {
    command,
    meant,
    instead: instead ?? render('see-help', {}, localeFor(by, ticket, policy)),
  };
  return inOneLine(render('no-such-command', values, localeFor(by, ticket, policy)));
}

/** Another desk’s word for a command that they can use here; `line` is what to write. */
export function sayCalledHere(
  { by, ticket, policy }: Asker,
  called: { readonly command: string; readonly near: string; readonly line: string },
  instead: string | null,
): string {
  const { command, near, line } = called;
  const locale = localeFor(by, ticket, policy);
  const said =
    line === `/${near}`
      ? render('called-here-bare', { command, near }, locale)
      : render('called-here', called, locale);
  return instead === null ? said : `${said} ${instead}`;
}

export function sayTwoCommands(
  { by, ticket, policy }: Asker,
  commands: { readonly first: string; readonly second: string },
): string {
  return render('two-commands', commands, localeFor(by, ticket, policy));
}

export function sayStandsAlone({ by, ticket, policy }: Asker, command: string): string {
  return render('stands-alone', { command }, localeFor(by, ticket, policy));
}

/** Why somebody may not do something, in the language that they are spoken to in. */
interface Asked {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

interface Wanted {
  readonly act: Act;
  readonly verb: string;
}

/** `who` may; null where anyone may. */
export function sayNoRight(
  who: Who,
  { ticket, by, policy }: Asked,
  { act: wanted, verb }: Wanted,
): string | null {
  const locale = localeFor(by, ticket, policy);
  const act = render(`act-${wanted}`, { command: verb }, locale);
  if (who === 'requester' && ticket.onBehalfOf === null) {
    return render('only-requester', { requester: ticket.requester.login, act }, locale);
  }
  const { standing } = by;
  if (!standing.seen) return render('cannot-see', { why: standing.why }, locale);
  switch (who) {
    case 'requester':
      return render('only-staff-for-them', { act }, locale);
    case 'requester or staff':
      return render('only-requester-and-staff', { act }, locale);
    case 'staff':
      return render('only-staff', { act }, locale);
    case 'staff of the present level': {
      const level = tierName(ticket.tier, locale);
      return render('only-level', { level, act }, locale);
    }
    case 'level 2 and up':
      return isStaff(by)
        ? render('only-higher-levels-to-staff', { act }, locale)
        : render('only-higher-levels', { act }, locale);
    case 'anyone':
      return null;
    default:
      return who satisfies never;
  }
}

/** Who may use a command on this ticket, as it stands. */
export function sayWhoMay(who: Who, { ticket, by, policy }: Asker): string {
  const locale = localeFor(by, ticket, policy);
  switch (who) {
    case 'anyone':
      return render('command-for-anyone', {}, locale);
    case 'requester':
      return render(ticket.onBehalfOf === null ? 'command-for-requester' : 'command-for-staff', {}, locale);
    case 'requester or staff':
      return render('command-for-requester-and-staff', {}, locale);
    case 'staff':
      return render('command-for-staff', {}, locale);
    case 'staff of the present level':
      return render('command-for-level', { level: tierName(ticket.tier, locale) }, locale);
    case 'level 2 and up':
      return render('command-for-higher-levels', {}, locale);
    default:
      return who satisfies never;
  }
}

/** By a command, a label, GitHub’s suggestion of one, the Reopen button or the Assignees box. */
export type Act = 'use' | 'set' | 'remove' | 'dismiss' | 'reopen' | 'assign';
