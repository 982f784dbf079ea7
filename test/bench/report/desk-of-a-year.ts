/** A desk’s file with the tickets of a year, each as the product saves it: the lives of the kept weeks, moved by whole weeks. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type PolicyLine, readLine } from '../../../plugin/cli/backtest/history/read-line.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import type { Ticket } from '../../../plugin/core/ticket/ticket.ts';
import { readPolicy } from '../../../plugin/policy/read.ts';
import { issueViewOf } from '../../../plugin/reply/issue-view.ts';
import { type Context, calendarsOf } from '../../../plugin/rules/context.ts';
import { fold } from '../../../plugin/rules/decide.ts';
import { placeOfEvent, readSaved, ticketRow } from '../../../plugin/server/saved.ts';
import type { Store } from '../../../plugin/store/store.ts';
import type { TicketRow } from '../../../plugin/store/tickets.ts';

const WEEK = 7 * 86_400_000;
/** The kept weeks end in the last of these; so many before it are filled with their like. */
const WEEKS = 52;
/** Rows of one transaction. */
const AT_ONCE = 1_000;

export const DESK = 7;

export interface Lives {
  readonly context: Context;
  readonly policies: readonly PolicyLine[];
  readonly events: readonly (readonly TicketEvent[])[];
}

/** All three kept weeks have the same agreement. */
export function readLives(): Lives {
  const lines = [1, 2, 3].flatMap((week) => {
    const file = new URL(`../../golden/histories/week-${week}-1.jsonl.gz`, import.meta.url);
    return gunzipSync(readFileSync(file))
      .toString()
      .trim()
      .split('\n')
      .map((text) => ({ week, line: readLine(text) }));
  });
  const policies = lines.flatMap(({ week, line }) =>
    week === 1 && line.is === 'policy' ? [line.policy] : [],
  );
  const read = policies.map((row) => readPolicy({ version: row.version, text: row.text, files: new Map() }));
  const [first] = read;
  if (first === undefined || 'problems' in first) throw new Error('the kept weeks have no policy');
  const events = Map.groupBy(
    lines.flatMap(({ week, line }) => (line.is === 'event' ? [{ week, event: line.event }] : [])),
    ({ week, event }) => `${week} ${event.ticket}`,
  );
  return {
    context: { policies: () => first.policy },
    policies,
    events: [...events.values()].map((own) => own.map(({ event }) => event)),
  };
}

/** Fills a store that is empty. */
export async function fillYear(store: Store, tickets: number, tell: (line: string) => void): Promise<void> {
  const lives = readLives();
  const rows = lives.events.flatMap((events) => rowOf(events, lives.context) ?? []);
  await store.memory.set(`role/${DESK}`, 'desk');
  await store.transaction(async (tx) => {
    for (const row of lives.policies)
      await tx.savePolicy({ ...row, repository: DESK, mergedAt: 0, effectiveAt: 0 });
  });
  for (let from = 0; from < tickets; from += AT_ONCE) {
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(from + AT_ONCE, tickets); at += 1) {
        const row = rows[at % rows.length];
        if (row !== undefined) await tx.saveTicket(moved(row, at + 1, WEEKS - 1 - (at % WEEKS)));
      }
    });
    if (from % 10_000 === 0) tell(`${from} of ${tickets} tickets saved`);
  }
}

function rowOf(events: readonly TicketEvent[], context: Context): TicketRow | null {
  const decided = fold(events, context);
  const last = events.at(-1);
  if (decided === null || last === undefined) return null;
  const { ticket } = decided;
  return savedAs(ticket, last, context);
}

export function savedAs(ticket: Ticket, last: TicketEvent, context: Context, version = 0): TicketRow {
  const face = issueViewOf(ticket, context.policies(ticket.policy), calendarsOf(context.policies), last.at);
  return ticketRow({ ticket, last: placeOfEvent(last), face }, { installation: 1, version }, context);
}

/** The same life under another number, so many weeks before: each instant in it is one of that week. */
export function moved(row: TicketRow, number: number, weeks: number): TicketRow {
  const { id } = readSaved(row.state).ticket;
  const own = `${DESK}#${number}`;
  const state = row.state
    .replaceAll(/\b17\d{11}\b/g, (at) => String(Number(at) - weeks * WEEK))
    .replaceAll(`"${id}"`, `"${own}"`)
    .replace(/"number":\d+/, `"number":${number}`);
  return { ...row, id: own, stream: own, number, dueAt: null, state };
}
