/** Labels that people put on or take off: what they mean is done, and what may not be is taken back. */

import { type Call, whyNot } from '../../commands/command.ts';
import { major } from '../../commands/major.ts';
import { notKnown } from '../../commands/not-known.ts';
import { atWork, resume, resumed } from '../../commands/resume.ts';
import type { Labelled } from '../../desk/event.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { localeFor } from '../../desk/reply/locale.ts';
import { sayPutBack } from '../../desk/reply/notices.ts';
import { type LabelMeaning, readLabel } from '../../desk/ticket/labels.ts';
import { ongoing } from '../../desk/ticket/major.ts';
import type { Actor } from '../../desk/ticket/person.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { render } from '../../words/render.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { mean, rightFor } from './meaning.ts';

/** GitHub tells of a form’s labels right after the opening, as if the opener had set them by hand. */
const FORM_LABELS = 5_000;

export function labelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  const meaning = readLabel(event.label);
  if (meaning === null || isShown(ticket, meaning)) return { ticket, effects: [] };
  // A bot that nobody trusts is undone without a word: it would not read it.
  const policy = policyOf(ticket, context);
  if (!isTrusted(event.by, policy)) return { ticket, effects: [] };
  const call = callFor(ticket, event, context);
  if (isFromForm(ticket, event, meaning)) return fromForm(call, meaning);
  const right = rightFor(meaning);
  if (right === null)
    return putBack(ticket, event, render('set-by-desk', {}, localeFor(event.by, ticket, policy)), policy);
  const refused = event.by.bot ? null : whyNot(right, ticket, event.by, policy, 'set');
  if (refused !== null) return putBack(ticket, event, refused, policy);
  const outcome = mean(call, meaning);
  if ('refused' in outcome) return putBack(ticket, event, outcome.refused, policy);
  return event.by.bot ? outcome : { ...outcome, ticket: atWork(outcome.ticket) };
}

/** The label says what the ticket shows already: set at opening, or told twice. */
function isShown(ticket: Ticket, meaning: LabelMeaning): boolean {
  switch (meaning.group) {
    case 'tier':
      return ticket.tier === meaning.tier;
    case 'priority':
      return ticket.classification.priority === meaning.priority;
    case 'kind':
      return ticket.kind === meaning.kind;
    case 'status':
      return ticket.status === meaning.status;
    case 'waiting':
      return ticket.waiting?.on === meaning.on;
    case 'service':
      return ticket.service === meaning.service;
    case 'known-error':
      return ticket.knownErrors.some(({ id }) => id === meaning.id);
    case 'major':
      return ongoing(ticket.major) !== null;
    case 'sla':
      return false;
    default:
      return meaning satisfies never;
  }
}

function isFromForm(
  { requester, openedAt, createdAt }: Ticket,
  { by, at }: Labelled,
  { group }: LabelMeaning,
): boolean {
  const groups: readonly string[] = ['kind', 'service', 'priority'];
  return by.id === requester.id && at - (createdAt ?? openedAt) <= FORM_LABELS && groups.includes(group);
}

/** A command in the same body is the newer will; and a form may name what the policy does not have. */
function fromForm(call: Call, meaning: LabelMeaning): Decision {
  const outcome = mean(call, meaning);
  if ('refused' in outcome || (call.ticket.heard['body'] !== undefined && !call.by.bot))
    return { ticket: call.ticket, effects: [] };
  return outcome;
}

function callFor(ticket: Ticket, event: Labelled, context: Context): Call {
  return {
    ticket,
    by: event.by,
    words: '',
    beside: '',
    at: event.at,
    cause: event.id,
    policy: policyOf(ticket, context),
    calendars: calendarsOf(context.policies),
    cited: event.cited,
  };
}

function putBack(ticket: Ticket, event: Labelled, why: string, policy: Policy): Decision {
  const { id, label, by } = event;
  if (by.bot) return { ticket, effects: [] };
  const key = `${ticket.id}/${id}/put-back`;
  return { ticket, effects: [{ kind: 'comment', key, body: sayPutBack(by, label, why, ticket, policy) }] };
}

/** A label was taken off: `waiting:` resumes, a known error is withdrawn; what a ticket cannot be without comes back. */
export function unlabelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  // A milestone set it once; whoever takes it off has seen it.
  if (ticket.marks.includes(event.label)) return { ticket: without(ticket, event.label), effects: [] };
  const meaning = readLabel(event.label);
  const policy = policyOf(ticket, context);
  if (meaning === null || !isTrusted(event.by, policy)) return { ticket, effects: [] };
  if (meaning.group === 'waiting' && ticket.waiting?.on === meaning.on) {
    const refused = event.by.bot ? null : whyNot(resume, ticket, event.by, policy, 'remove');
    return refused === null
      ? { ticket: resumed(ticket), effects: [] }
      : putBack(ticket, event, refused, policy);
  }
  if (meaning.group === 'known-error' && ticket.knownErrors.some(({ id }) => id === meaning.id)) {
    const refused = event.by.bot ? null : whyNot(notKnown, ticket, event.by, policy, 'remove');
    return refused === null
      ? withdrawKnown(atWork(ticket), event, meaning.id, context)
      : putBack(ticket, event, refused, policy);
  }
  if (meaning.group === 'major' && ongoing(ticket.major) !== null) {
    const refused = event.by.bot ? null : whyNot(major, ticket, event.by, policy, 'remove');
    return refused === null ? endByLabel(atWork(ticket), event) : putBack(ticket, event, refused, policy);
  }
  // The face puts back a tier or priority that is missing; nobody needs to read about it.
  return { ticket, effects: [] };
}

/** It has no room for words, and those affected read that it is over on the card. */
function endByLabel(ticket: Ticket, { at }: Labelled): Decision {
  const present = ongoing(ticket.major);
  if (present === null) return { ticket, effects: [] };
  return { ticket: { ...ticket, major: { ...present, ended: { at, why: null } } }, effects: [] };
}

function without(ticket: Ticket, label: string): Ticket {
  return { ...ticket, marks: ticket.marks.filter((one) => one !== label) };
}

function withdrawKnown(ticket: Ticket, event: Labelled, id: string, context: Context): Decision {
  const policy = policyOf(ticket, context);
  const outcome = notKnown.run({
    ticket,
    by: event.by,
    words: id,
    beside: '',
    at: event.at,
    cause: event.id,
    policy,
    calendars: calendarsOf(context.policies),
    cited: event.cited,
  });
  return 'refused' in outcome ? putBack(ticket, event, outcome.refused, policy) : outcome;
}

/** A bot is named as people write it: with or without `@`, with or without `[bot]`. */
function isTrusted(by: Actor, { people }: Policy): boolean {
  if (!by.bot) return true;
  return people?.trustedBots.some((name) => plainName(name) === plainName(by.login)) ?? false;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/\[bot\]$/, '');
}
