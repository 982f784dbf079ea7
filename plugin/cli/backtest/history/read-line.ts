/** One line of a history: an event of the desk, a policy that was in force, or a whole ticket. */
import { z } from 'zod';
import { eventKinds, eventSchema, type TicketEvent } from '../../../core/event.ts';
import { liftEvent } from '../../../store/queue/upcast/events.ts';
import { eventsOfPlain, plainTicketSchema } from './plain-ticket.ts';

const policySchema = z.object({
  version: z.string(),
  effectiveAt: z.number(),
  text: z.string(),
  files: z.record(z.string(), z.string()).optional(),
});
/** A policy version as the store keeps it. */
export type PolicyLine = z.infer<typeof policySchema>;

type HistoryLine =
  | { readonly is: 'event'; readonly event: TicketEvent }
  | { readonly is: 'policy'; readonly policy: PolicyLine }
  /** All events of one ticket. */
  | { readonly is: 'ticket'; readonly ticket: string; readonly events: readonly TicketEvent[] }
  /** The last line of what a desk exported. */
  | { readonly is: 'end' }
  | { readonly is: 'nothing' }
  /** What is wrong, and what to do. */
  | { readonly is: 'broken'; readonly why: string };

const KNOWN =
  'Each line is an event of the desk (with "kind"), a ticket of the plain form (with "number" and "opened_at"), or a policy (with "policy").';

export function readLine(text: string): HistoryLine {
  if (text.trim() === '') return { is: 'nothing' };
  const json = jsonOf(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return broken(`This is no JSON object. ${KNOWN} A line that was cut off can be deleted.`);
  if ('history' in json) return { is: 'end' };
  if ('kind' in json && 'ticket' in json) return readEvent(json);
  if ('opened_at' in json) return readPlain(json);
  if ('version' in json && 'text' in json) return readPolicyLine(json);
  return broken(`This is neither an event, a ticket nor a policy. ${KNOWN}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const named = z.object({ kind: z.string() });

function readEvent(json: object): HistoryLine {
  const kind = named.safeParse(json).data?.kind;
  if (kind !== undefined && !eventKinds.includes(kind))
    return broken(
      `There is no event of the kind “${kind}”. If a newer Tierline wrote this file, use that one here, too.`,
    );
  const read = eventSchema.safeParse(liftEvent(json));
  if (!read.success) return broken(`The ${kind ?? ''} event cannot be read: ${sayFirst(read.error)}.`);
  return { is: 'event', event: read.data };
}

function readPlain(json: object): HistoryLine {
  const read = plainTicketSchema.safeParse(json);
  if (!read.success)
    return broken(
      `The ticket cannot be read: ${sayFirst(read.error)}. \`tierline backtest --help\` shows one.`,
    );
  return { is: 'ticket', ticket: `plain#${read.data.number}`, events: eventsOfPlain(read.data) };
}

function readPolicyLine(json: object): HistoryLine {
  const read = policySchema.safeParse(json);
  if (!read.success) return broken(`The policy cannot be read: ${sayFirst(read.error)}.`);
  return { is: 'policy', policy: read.data };
}

function broken(why: string): HistoryLine {
  return { is: 'broken', why };
}

/** `by.login: Invalid input: expected string, received undefined` */
function sayFirst(error: z.ZodError): string {
  const first = error.issues[0];
  const path = first?.path.join('.') ?? '';
  const message = (first?.message ?? 'something is missing').replace(/\.$/, '');
  return path === '' ? message : `${path}: ${message}`;
}
