/** A ticket of any other desk, in a plain form: when it was opened, and what happened to it. */
import { z } from 'zod';
import { type Instant, isoOf, parseInstant } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import { type Actor, outsider } from '../../../core/ticket/person.ts';
import { priorities } from '../../../core/ticket/priority.ts';
import { waitReasons } from '../../../core/ticket/status.ts';
import { kinds } from '../../../core/ticket/ticket.ts';
import { tiers } from '../../../core/ticket/tier.ts';
import { isThanks } from '../../../rules/thanks/is-thanks.ts';
import { neverAsked, staffer } from './never-asked.ts';

const at = z.string().transform((text, context) => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: 'custom', message: `“${text}” is no time. Write it as 2026-01-31T09:30:00Z.` });
    return z.NEVER;
  }
});

const person = { at, by: z.string().optional() };
/** What only staff do. */
const byStaff = { ...person, staff: z.literal(true).default(true) };
const byAnybody = { ...person, staff: z.boolean().default(false) };

const happening = z.discriminatedUnion('type', [
  z.strictObject({ ...byAnybody, type: z.literal('comment'), text: z.string().nullish() }),
  z.strictObject({ ...byStaff, type: z.literal('priority'), to: z.enum(priorities) }),
  z.strictObject({ ...byStaff, type: z.literal('tier'), to: z.literal(tiers) }),
  z.strictObject({ ...byStaff, type: z.literal('waiting'), on: z.enum(waitReasons).default('user') }),
  z.strictObject({ ...byStaff, type: z.literal('resumed') }),
  z.strictObject({ ...byStaff, type: z.literal('resolved') }),
  z.strictObject({ ...byAnybody, type: z.literal('closed') }),
  z.strictObject({ ...byAnybody, type: z.literal('reopened') }),
]);
type Happening = z.infer<typeof happening>;

export const plainTicketSchema = z.strictObject({
  number: z.int().positive(),
  opened_at: at,
  by: z.string().default('requester'),
  title: z.string().default(''),
  url: z.string().optional(),
  priority: z.enum(priorities).optional(),
  kind: z.enum(kinds).optional(),
  service: z.string().optional(),
  labels: z.array(z.string()).default([]),
  events: z.array(happening).default([]),
});
type PlainTicket = z.infer<typeof plainTicketSchema>;

/** The same as events of the desk. Nobody asked this requester for what the desk would have asked. */
export function eventsOfPlain(plain: PlainTicket): readonly TicketEvent[] {
  const { number, opened_at: openedAt, priority, kind, service } = plain;
  const ticket = `plain#${number}`;
  const people = new Map<string, number>([[plain.by, 1]]);
  const actor = (login: string, staff: boolean): Actor => {
    const id = people.get(login) ?? people.size + 1;
    people.set(login, id);
    return { id, login, bot: false, standing: staff ? staffer : outsider };
  };
  const labels = [
    ...plain.labels,
    ...(priority === undefined ? [] : [`priority: ${priority}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(service === undefined ? [] : [`service: ${service}`]),
  ];
  const opened: TicketEvent = {
    kind: 'opened',
    id: 'opened',
    ticket,
    at: openedAt,
    by: actor(plain.by, false),
    repository: { id: 0, owner: 'plain', name: 'history' },
    number,
    url: plain.url ?? '',
    title: plain.title,
    body: plain.title,
    labels,
    assignees: [],
    policy: '',
    suggestions: [],
    cited: [],
  };
  const wordless = wordlessAtEnd(plain.events);
  const happenings = plain.events.flatMap((one, place) => {
    if (wordless.has(one)) return [];
    const login = one.by ?? (one.staff ? 'staff' : plain.by);
    return [eventOf(one, place, ticket, actor(login, one.staff))];
  });
  return [opened, neverAsked(ticket, openedAt), ...happenings];
}

/** Of a comment whose words were not written down, only that there were some is known. */
const SOME_WORDS = 'A comment.';

/** Null where they were not written down. */
function wordsOf({ text }: Extract<Happening, { type: 'comment' }>): string | null {
  return text == null || text.trim() === '' ? null : text;
}

/**
 * Comments without words on a ticket that has ended. That it is still broken would have to be said: by its words, or
 * by `reopened`.
 */
function wordlessAtEnd(events: readonly Happening[]): ReadonlySet<Happening> {
  const found = new Set<Happening>();
  let isOver = false;
  for (const one of events.toSorted((a, b) => a.at - b.at)) {
    if (one.type === 'resolved' || one.type === 'closed') isOver = true;
    if (one.type === 'reopened') isOver = false;
    if (one.type !== 'comment' || one.staff) continue;
    const words = wordsOf(one);
    if (words === null && isOver) found.add(one);
    if (words !== null && !isThanks(words)) isOver = false;
  }
  return found;
}

function eventOf(one: Happening, place: number, ticket: string, by: Actor): TicketEvent {
  // Of one second, in the order in which they were written.
  const stamp = { id: `${String(place).padStart(6, '0')}/${isoOf(one.at)}`, ticket, at: one.at, by };
  const label = (name: string): TicketEvent => ({ ...stamp, kind: 'labelled', label: name, cited: [] });
  switch (one.type) {
    case 'comment':
      return {
        ...stamp,
        kind: 'commented',
        comment: place + 1,
        body: wordsOf(one) ?? SOME_WORDS,
        edit: false,
        cited: [],
      };
    case 'priority':
      return label(`priority: ${one.to}`);
    case 'tier':
      return label(`tier: ${one.to}`);
    case 'waiting':
      return label(`waiting: ${one.on}`);
    case 'resumed':
      return { ...stamp, kind: 'commented', comment: place + 1, body: '/resume', edit: false, cited: [] };
    case 'resolved':
      return label('status: resolved');
    case 'closed':
      return { ...stamp, kind: 'closed', reason: 'completed' };
    case 'reopened':
      return { ...stamp, kind: 'reopened' };
    default:
      return one satisfies never;
  }
}

export function lastOf({ opened_at: openedAt, events }: PlainTicket): Instant {
  return Math.max(openedAt, ...events.map((one) => one.at));
}
