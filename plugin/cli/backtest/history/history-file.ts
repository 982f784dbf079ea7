/** Reads a history file twice: once to find what is wrong and how much there is, once to replay it. */
import { existsSync, statSync } from 'node:fs';
import type { Instant } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import { linesOf } from '../../export/read-lines.ts';
import type { Progress } from '../progress.ts';
import type { History, TicketHistory } from './history.ts';
import { type PolicyLine, readLine } from './read-line.ts';

/** As many as somebody reads before they mend the rest in one go. */
const SHOWN = 20;

/** `skipBroken`: leave out what cannot be read; otherwise one broken line refuses the file. */
export async function openHistory(
  path: string,
  skipBroken: boolean,
  progress: Progress,
): Promise<{ readonly history: History } | { readonly refused: readonly string[] }> {
  if (!existsSync(path) || !statSync(path).isFile())
    return { refused: [`There is no file ${path}. --history takes JSON lines, plain or .gz.`] };
  try {
    const survey = await surveyOf(path, progress);
    const { broken, tickets, last, policies, isCut } = survey;
    if (broken.count > 0 && !skipBroken) return { refused: sayBroken(broken) };
    if (tickets === 0)
      return { refused: [`${path} holds no ticket. \`tierline export\` writes a history of your desk.`] };
    const notes = broken.count === 0 ? [] : [sayLeftOut(broken.count)];
    return {
      history: {
        policies,
        count: tickets,
        isCut,
        last,
        notes: () => notes,
        tickets: () => ticketsIn(path),
        close: () => undefined,
      },
    };
  } catch (error) {
    return { refused: [sayUnreadable(path, error)] };
  }
}

interface Broken {
  readonly count: number;
  readonly first: readonly string[];
}

interface Survey {
  readonly broken: Broken;
  readonly tickets: number;
  readonly last: Instant;
  readonly policies: readonly PolicyLine[];
  readonly isCut: boolean;
}

async function surveyOf(path: string, progress: Progress): Promise<Survey> {
  const first: string[] = [];
  const policies: PolicyLine[] = [];
  const seen = new Set<string>();
  let count = 0;
  let last = 0;
  let present = '';
  let isCut = false;
  const wrong = (line: number, why: string): void => {
    count += 1;
    if (first.length < SHOWN) first.push(`${path}:${line}: ${why}`);
  };
  for await (const { number, text, share } of linesOf(path)) {
    progress.tell(share, `${seen.size} tickets`);
    const line = readLine(text);
    if (line.is === 'event') isCut = true;
    if (line.is === 'end') isCut = false;
    if (line.is === 'broken') wrong(number, line.why);
    if (line.is === 'policy') policies.push(line.policy);
    if (line.is !== 'event' && line.is !== 'ticket') continue;
    const ticket = line.is === 'event' ? line.event.ticket : line.ticket;
    if (line.is === 'ticket' || ticket !== present) {
      if (seen.has(ticket)) wrong(number, sayComesAgain(ticket, line.is));
      seen.add(ticket);
      present = ticket;
    }
    last = Math.max(last, ...(line.is === 'event' ? [line.event] : line.events).map(({ at }) => at));
  }
  progress.end();
  const inOrder = policies.toSorted((a, b) => a.effectiveAt - b.effectiveAt);
  return { broken: { count, first }, tickets: seen.size, last, policies: inOrder, isCut };
}

function sayComesAgain(ticket: string, is: 'event' | 'ticket'): string {
  if (is === 'ticket')
    return `There was a ticket ${ticket} before. Delete one of the two, or give it its own number.`;
  return `The ticket ${ticket} comes again after another. The events of a ticket must stand together: sort the file by "ticket".`;
}

async function* ticketsIn(path: string): AsyncGenerator<TicketHistory> {
  const done = new Set<string>();
  let ticket = '';
  let events: TicketEvent[] = [];
  for await (const { text } of linesOf(path)) {
    const line = readLine(text);
    if (line.is !== 'event' && line.is !== 'ticket') continue;
    const next = line.is === 'event' ? line.event.ticket : line.ticket;
    if (done.has(next)) continue;
    if (next !== ticket && events.length > 0) {
      yield { ticket, events };
      done.add(ticket);
      events = [];
    }
    ticket = next;
    if (line.is === 'event') events.push(line.event);
    else events = [...line.events];
  }
  if (events.length > 0) yield { ticket, events };
}

function sayBroken({ count, first }: Broken): readonly string[] {
  const more = count > first.length ? [`and ${count - first.length} more like these.`] : [];
  const lines = count === 1 ? '1 line' : `${count} lines`;
  return [
    ...first,
    ...more,
    `Nothing was replayed: ${lines} cannot be used, and a ticket without all its events would be judged wrongly. Mend them, or leave them out with --skip-broken.`,
  ];
}

function sayLeftOut(count: number): string {
  const lines = count === 1 ? '1 line was' : `${count} lines were`;
  return `${lines} left out because they cannot be used; the tickets they belong to may be judged wrongly.`;
}

function sayUnreadable(path: string, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  const remedy = path.endsWith('.gz') ? ' Is it a whole gzip file?' : '';
  return `${path} cannot be read to its end: ${why}.${remedy}`;
}
