/** An issue as it was fetched: a line of the cache. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../../calendar/instant.ts';
import { eventSchema } from '../../../core/event.ts';
import type { Place } from '../../../core/place.ts';
import type { Client, Issue } from '../../../github/app.ts';
import { tellIssue } from '../../../github/in/backfill-issue.ts';
import { readPayload } from '../../../github/in/payload.ts';
import { translate } from '../../../github/in/translate.ts';

const lineSchema = z.object({
  issue: z.number(),
  /** GitHub’s time of its last change when it was fetched. */
  updated: z.string(),
  /** Who GitHub said the people in it are to the repository, by login in small letters. */
  associations: z.record(z.string(), z.string()).readonly(),
  /** Their people’s standing is not looked up yet. */
  events: z.array(eventSchema).readonly(),
});
export type FetchedIssue = Readonly<z.infer<typeof lineSchema>>;

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
  return lineSchema.safeParse(jsonOf(text)).data ?? null;
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
