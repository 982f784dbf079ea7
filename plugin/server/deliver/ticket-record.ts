/** The record of a ticket that its card carries hidden: what happened, without what GitHub shows anyway. */
import { z } from 'zod';
import { clockId } from '../../core/clock.ts';
import type { TicketEvent } from '../../core/event.ts';
import { sealed } from '../../github/sealed.ts';
import type { WaitingEffect } from '../../store/queue/effect.ts';
import type { Deps } from '../deps.ts';
import { readEvent, readSaved } from '../saved.ts';
import { deskSince } from '../set-up/refresh.ts';
import { recordWithoutSecrets } from './without-secrets.ts';

/** A longer record is made shorter, or left out, in characters of the comment. */
const LONGEST = 20_000;
/** A text of people is kept whole up to here, in characters: plain answers are as short. */
const SHORT = 200;
/** The same for a text that somebody has changed since, which GitHub’s API shows no more. */
const SHORT_ENOUGH = 2_000;
/** Commands kept of a longer one. */
const COMMANDS = 10;
/** What the outbox had still to do for a ticket: more than that wait together only in great trouble. */
const UNSENT = 30;

export const recordSchema = z.object({
  /** When the repository became a desk; null where nobody knew. */
  since: z.number().nullable(),
  /** In their own order, without their ticket. A `cut` one has a shorter text than GitHub. */
  events: z.array(z.looseObject({ kind: z.string(), id: z.string(), at: z.number() })),
  /** How often a breach was taken back, by `clockId`. */
  corrected: z.record(z.string(), z.number()),
  /** Keys of what was decided and not done yet when this was written. */
  unsent: z.array(z.string()),
});
export type TicketRecord = Readonly<z.infer<typeof recordSchema>>;

/** How much of people’s texts is kept. */
interface Lengths {
  readonly shown: number;
  readonly replaced: number;
}

/** The hidden record as it stands now; empty where there is none, or it would be too long. */
export async function hiddenRecord(
  ticket: string,
  { store, github }: Pick<Deps, 'store' | 'github'>,
): Promise<string> {
  const row = await store.tickets.get(ticket);
  if (row === null) return '';
  const events = (await store.tickets.events(ticket)).map(readEvent);
  const { clocks } = readSaved(row.state).ticket;
  const rest = {
    since: await deskSince(row.repository, store),
    corrected: Object.fromEntries(
      clocks.flatMap((clock) => (clock.corrected > 0 ? [[clockId(clock), clock.corrected]] : [])),
    ),
    unsent: (await store.outbox.waiting(`${ticket}/`, UNSENT)).filter(leavesMark).map(({ key }) => key),
  };
  for (const lengths of [
    { shown: SHORT, replaced: SHORT_ENOUGH },
    { shown: 0, replaced: 0 },
  ]) {
    const record: TicketRecord = { ...rest, events: leanOf(events, lengths) };
    const hidden = sealed(await recordWithoutSecrets(JSON.stringify(record)), ticket, github.sealingKey);
    if (hidden.length <= LONGEST) return hidden;
  }
  return '';
}

/** Whether one can see on GitHub later that it was done after all; an answer for one person may be taken away again. */
function leavesMark({ kind, stream }: WaitingEffect): boolean {
  const lasting = ['comment', 'back-office-note', 'open-developer-issue', 'developer-comment', 'open-ticket'];
  return lasting.includes(kind) && !stream.includes('/to/');
}

/** Time alone is no news: a fold passes it anyhow, but for the last instant. */
function leanOf(events: readonly TicketEvent[], lengths: Lengths): TicketRecord['events'] {
  const kept = events.filter(
    (event, at) => event.kind !== 'due' || event.crew !== undefined || at === events.length - 1,
  );
  return kept.map((event) => lean(event, isReplaced(event, events), lengths));
}

/** Whether somebody has put another text in the place of this one. */
function isReplaced(event: TicketEvent, events: readonly TicketEvent[]): boolean {
  return newestOf(event, events) !== event;
}

function newestOf(event: TicketEvent, events: readonly TicketEvent[]): TicketEvent | undefined {
  if (event.kind === 'commented' || event.kind === 'development-commented')
    return events.findLast((one) => one.kind === event.kind && one.comment === event.comment);
  if (event.kind === 'opened' || event.kind === 'edited')
    return events.findLast((one) => one.kind === 'opened' || one.kind === 'edited');
  return event;
}

function lean(event: TicketEvent, replaced: boolean, lengths: Lengths): TicketRecord['events'][number] {
  const { ticket: _, ...rest } = event;
  if (!('body' in event)) return rest;
  const body = cut(event.body, replaced ? lengths.replaced : lengths.shown);
  const before =
    'before' in event && event.before !== undefined
      ? { before: { ...event.before, text: cut(event.before.text, lengths.replaced) } }
      : {};
  return { ...rest, ...before, body, ...(body === event.body ? {} : { cut: true }) };
}

/** A text that is too long becomes its commands, after a sign that there was more. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const commands = text.split('\n').filter((line) => /^ {0,3}\/[a-z]/i.test(line));
  return ['…', ...commands.slice(0, COMMANDS).map((line) => line.slice(0, SHORT))].join('\n');
}
