/** A sample desk: its policy, its hours, and what happens on its tickets, in few words. */

import { isoOf } from '../../plugin/calendar/instant.ts';
import type { CitedArticle } from '../../plugin/core/article.ts';
import type { Effect } from '../../plugin/core/effect.ts';
import type { Commented, Opened, TicketEvent } from '../../plugin/core/event.ts';
import type { IssueView } from '../../plugin/core/issue-view.ts';
import type { Actor } from '../../plugin/core/ticket/person.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import type { Policy } from '../../plugin/policy/policy.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { issueViewOf } from '../../plugin/reply/issue-view.ts';
import { type Context, calendarsOf, type Decision } from '../../plugin/rules/context.ts';
import { fold } from '../../plugin/rules/decide.ts';
import { everybody, rita } from './people.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** First answers are due after 1 h (P2), resolutions after 4 h; the office keeps a lunch break and Christmas. */
export const policyText = `
timezone: Europe/Berlin
back-office: acme/office
portal: https://help.acme.example/
people:
  level-1: ['@lena', '@acme/service-desk']
  level-2: ['@omar']
  level-3: ['@dora']
  managers: ['@mia']
  trusted-bots: ['@alarm']
  call-for: [] # a call at the opening is a story of its own
services:
  vpn: { name: VPN, developers: acme/vpn-client }
  mail: { name: Mail }
# Short notes make short stories.
escalation: { level-2: { note-at-least: {} }, level-3: { note-at-least: {} } }
plan: { required-for: [] }
calendars:
  office:
    timezone: Europe/Berlin
    hours: { mon-fri: ['09:00-12:00', '13:00-17:00'] }
    holidays: ['2026-12-25']
clocks:
  calendar: office
  first-response:
    targets: { P1: 30m, P2: 1h, P3: 2h }
    warn-at: 75%
  resolution:
    targets: { P1: 2h, P2: 4h, P3: 8h }
    warn-at: 75%
    pause-on: [user]
`;

export function policy(text: string, version = 'v1'): Policy {
  const read = readPolicy({ text, version });
  if ('policy' in read) return read.policy;
  throw new Error(`the sample policy has a mistake: ${read.problems[0]?.message}`);
}

/** The desk’s policies by version; the first one is in force where nothing else is said. */
export function desk(versions: Readonly<Record<string, string>> = { v1: policyText }): Context {
  const read = new Map(Object.entries(versions).map(([version, text]) => [version, policy(text, version)]));
  return {
    policies: (version) => {
      const found = read.get(version);
      if (found === undefined) throw new Error(`no sample policy ${version}`);
      return found;
    },
  };
}

/** `09:30` on Friday 20 November 2026 in Berlin, or on another date. */
export function on(time: string, date = '2026-11-20'): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Berlin').epochMilliseconds;
}

export const ticket = '7#1';

/** What the incident form makes of Rita’s answers: P2, as impact medium and urgency high are. */
export function form(change: Readonly<Record<string, string>> = {}): string {
  const fields = {
    'What happened?': 'The client says error 809.',
    Service: 'VPN',
    'Who is affected?': 'My team',
    'How urgent is it?': 'I cannot work',
    ...change,
  };
  return Object.entries(fields)
    .map(([name, value]) => `### ${name}\n\n${value}`)
    .join('\n\n');
}

export function opens(at = on('09:00'), change: Partial<Opened> = {}): Opened {
  return {
    kind: 'opened',
    id: 'opened',
    ticket,
    at,
    by: rita,
    repository: { id: 7, owner: 'acme', name: 'desk' },
    number: 1,
    url: 'https://github.com/acme/desk/issues/1',
    title: 'VPN is down',
    body: form(),
    labels: ['kind: incident'],
    assignees: [],
    policy: 'v1',
    suggestions: [],
    cited: [],
    ...change,
  };
}

export function says(by: Actor, body: string, at: number, change: Partial<Commented> = {}): Commented {
  const comment = change.comment ?? at / 1000;
  const id = change.edit === true ? `comment/${comment}/${isoOf(at)}` : `comment/${comment}`;
  return {
    kind: 'commented',
    id,
    ticket,
    at,
    by,
    comment,
    body,
    edit: false,
    cited: [ke1, ke2],
    named: everybody,
    ...change,
  };
}

export function labels(by: Actor, label: string, at: number): TicketEvent {
  const id = `labelled/${label}/${isoOf(at)}`;
  return { kind: 'labelled', id, ticket, at, by, label, cited: [ke1, ke2] };
}

export function unlabels(by: Actor, label: string, at: number): TicketEvent {
  const id = `unlabelled/${label}/${isoOf(at)}`;
  return { kind: 'unlabelled', id, ticket, at, by, label, cited: [] };
}

export function closes(
  by: Actor,
  at: number,
  reason: 'completed' | 'not-planned' = 'completed',
): TicketEvent {
  return { kind: 'closed', id: `closed/${isoOf(at)}`, ticket, at, by, reason };
}

export function reopens(by: Actor, at: number, version?: string): TicketEvent {
  const named = version === undefined ? {} : { policy: version };
  return { kind: 'reopened', id: `reopened/${isoOf(at)}`, ticket, at, by, ...named };
}

export function assigns(by: Actor, login: string, at: number): TicketEvent {
  return { kind: 'assigned', id: `assigned/${login}/${isoOf(at)}`, ticket, at, by, login };
}

export function unassigns(by: Actor, login: string, at: number): TicketEvent {
  return { kind: 'unassigned', id: `unassigned/${login}/${isoOf(at)}`, ticket, at, by, login };
}

/** The desk wakes by itself. */
export function wakes(at: number): TicketEvent {
  return { kind: 'due', id: `due/${at}`, ticket, at };
}

export const ke1: CitedArticle = {
  id: 'KE-0001',
  title: 'VPN drops with error 809',
  url: 'https://help.acme.example/articles/KE-0001/',
  status: 'workaround',
  workaround: 'Switch the client to TCP.',
};

/** A known error of which no workaround is known. */
export const ke2: CitedArticle = {
  id: 'KE-0002',
  title: 'Mail is slow on Mondays',
  url: null,
  status: 'investigating',
  workaround: null,
};

/** The ticket after these events, in their own order, with all that was told. */
export function play(events: readonly TicketEvent[], context: Context = desk()): Decision {
  const decision = fold(events, context);
  if (decision === null) throw new Error('the sample story has no opening');
  return decision;
}

/** What GitHub shows of the ticket after these events. */
export function shown(events: readonly TicketEvent[], context: Context = desk()): IssueView {
  const { ticket: now } = play(events, context);
  return faceAt(now, events.at(-1)?.at ?? now.openedAt, context);
}

export function faceAt(now: Ticket, at: number, context: Context = desk()): IssueView {
  return issueViewOf(now, context.policies(now.policy), calendarsOf(context.policies), at);
}

interface Told {
  readonly effects: readonly Effect[];
}

/** The same desk without a back office. */
export const withoutOffice = policyText.replace('back-office: acme/office\n', '');

/** Everything that is said in words: on the ticket, and to staff in the back office. */
export function comments({ effects }: Told): readonly string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'comment' || effect.kind === 'back-office-note' ? [effect.body] : [],
  );
}

/** What everybody who may read the ticket reads there. */
export function onTheTicket({ effects }: Told): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'comment' ? [effect.body] : []));
}

export function announced({ effects }: { readonly effects: readonly Effect[] }): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'announcement' ? [effect.type] : []));
}

/** The facts that an announcement of this type adds. */
export function factsOf(
  { effects }: { readonly effects: readonly Effect[] },
  type: string,
): readonly Readonly<Record<string, unknown>>[] {
  return effects.flatMap((effect) =>
    effect.kind === 'announcement' && effect.type === type ? [effect.data] : [],
  );
}
