/** Labels that people put on or take off: what they mean is done, and what may not be is taken back. */
import type { Action } from '../../actions/action.ts';
import { type Call, keyOf, type Outcome, type Refused, sayTo } from '../../actions/rule.ts';
import type { Misread } from '../../commands/command.ts';
import type { Labelled } from '../../core/event.ts';
import { type LabelMeaning, readLabel } from '../../core/ticket/labels.ts';
import { ongoing } from '../../core/ticket/major.ts';
import type { Actor } from '../../core/ticket/person.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { atWork } from '../../core/ticket/turn.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayPutBack } from '../../reply/notices.ts';
import type { Context, Decision } from '../context.ts';
import { callOf, perform, whyNoRight } from '../perform.ts';
import { answerTo, withAnswer } from '../standing-comments.ts';
import { actionOfRemoval, actionOfSetting } from './meaning.ts';

/** GitHub tells of a form’s labels right after the opening, as if the opener had set them by hand. */
const FORM_LABELS = 5_000;

export function labelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  const meaning = readLabel(event.label);
  if (meaning === null || isShown(ticket, meaning)) return { ticket, effects: [] };
  // A bot that nobody trusts is undone without a word: it would not read it.
  const call = callOf(ticket, event, context);
  if (!isTrusted(event.by, call.policy)) return { ticket, effects: [] };
  const action = actionOfSetting(meaning, call.policy);
  if (isFromForm(ticket, event, meaning)) return fromForm(call, action);
  const outcome = setBy(call, action);
  if ('refused' in outcome) return putBack(call, event, outcome);
  if (event.by.bot) return outcome;
  return withAnswer({ ...outcome, ticket: atWork(outcome.ticket) }, event);
}

function setBy(call: Call, action: Action | Misread): Outcome {
  const does = 'refused' in action ? action.meant : action.does;
  const refused = does === undefined || call.by.bot ? null : whyNoRight(does, call, 'set');
  if (refused !== null) return { refused };
  return 'refused' in action ? action : perform(call, action);
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
function fromForm(call: Call, action: Action | Misread): Decision {
  const { ticket, by } = call;
  const outcome = 'refused' in action ? action : perform(call, action);
  if ('refused' in outcome || (ticket.heard['body'] !== undefined && !by.bot)) return { ticket, effects: [] };
  return outcome;
}

function putBack(call: Call, event: Labelled, { refused }: Refused): Decision {
  const { ticket, by, policy } = call;
  if (by.bot) return { ticket, effects: [] };
  const body = sayPutBack(event, sayTo(call, refused), ticket, policy);
  return answerTo(ticket, call, { key: keyOf(call, 'put-back'), body });
}

/** A label was taken off: `waiting:` resumes, a known error is withdrawn; what a ticket cannot be without comes back. */
export function unlabelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  // A milestone set it once; whoever takes it off has seen it.
  if (ticket.marks.includes(event.label)) return { ticket: without(ticket, event.label), effects: [] };
  const meaning = readLabel(event.label);
  const call = callOf(ticket, event, context);
  if (meaning === null || !isTrusted(event.by, call.policy)) return { ticket, effects: [] };
  const action = actionOfRemoval(meaning, ticket);
  if (action === null) return { ticket, effects: [] };
  const refused = event.by.bot ? null : whyNoRight(action.does, call, 'remove');
  const outcome = refused === null ? perform(call, action) : { refused };
  if ('refused' in outcome) return putBack(call, event, outcome);
  return { ...outcome, ticket: atWork(outcome.ticket) };
}

function without(ticket: Ticket, label: string): Ticket {
  return { ...ticket, marks: ticket.marks.filter((one) => one !== label) };
}

/** A bot is named as people write it: with or without `@`, with or without `[bot]`. */
export function isTrusted(by: Actor, { people }: Policy): boolean {
  if (!by.bot) return true;
  return people?.trustedBots.some((name) => plainName(name) === plainName(by.login)) ?? false;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/\[bot\]$/, '');
}
