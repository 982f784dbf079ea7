/** An issue as it was fetched: a line of the cache. */
import { z } from 'zod';
import type { TicketEvent } from '../../../desk/event.ts';
import { type Instant, isoOf } from '../../../desk/instant.ts';
import type { Client } from '../../../github/app.ts';
import type { Issue } from '../../../github/issue.ts';
import type { Place } from '../../../github/news.ts';
import { readPayload } from '../../../github/payload.ts';
import { tellIssue } from '../../../github/tell-issue.ts';
import { translate } from '../../../github/translate.ts';
import { eventSchemas, happenedSchema } from '../history/event-schema.ts';

const lineSchema = z.object({
  issue: z.number(),
  updated: z.string(),
  associations: z.record(z.string(), z.string()),
  events: z.array(happenedSchema),
});

export interface FetchedIssue {
  readonly issue: number;
  /** GitHub’s time of its last change when it was fetched. */
  readonly updated: string;
  /** Who GitHub said the people in it are to the repository, by login in small letters. */
  readonly associations: Readonly<Record<string, string>>;
  /** Their people’s standing is not looked up yet. */
  readonly events: readonly TicketEvent[];
}

/** No App reads along, so nobody’s acts are our echo. */
const NO_BOT = -1;

export async function fetchIssue(
  client: Client,
  place: Place,
  issue: Issue,
  associations: ReadonlyMap<string, string>,
): Promise<FetchedIssue> {
  const told = await tellIssue(client, place, issue, isoOf(0), () => undefined);
  const events = told.flatMap(({ event, payload }) => {
    const news = translate(readPayload(event, payload), NO_BOT);
    // GitHub tells when an issue was changed, not when its text was: the opening has the present one.
    return news.kind === 'ticket' && news.event.kind !== 'edited' ? [news.event] : [];
  });
  const people = events.flatMap((event) => ('by' in event ? [event.by.login.toLowerCase()] : []));
  const known = [...new Set(people)].flatMap((login) => {
    const association = associations.get(login);
    return association === undefined ? [] : [[login, association] as const];
  });
  return {
    issue: issue.number,
    updated: issue.updated_at,
    associations: Object.fromEntries(known),
    events,
  };
}

/** Null for a line that was cut off, or is none of ours. */
export function readFetched(text: string): FetchedIssue | null {
  const json = jsonOf(text);
  const read = lineSchema.safeParse(json);
  if (!read.success) return null;
  const kinds: readonly string[] = Object.keys(eventSchemas);
  if (!read.data.events.every(({ kind }) => kinds.includes(kind))) return null;
  // Our own line, written by this house; checked for being whole.
  return JSON.parse(text);
}

export function openedAtOf({ events }: FetchedIssue): Instant | null {
  return events.find(({ kind }) => kind === 'opened')?.at ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
