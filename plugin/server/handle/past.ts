/** What an opening lacks where the desk comes late: what was before it, and when the desk heard of it. */

import type { Instant } from '../../calendar/instant.ts';
import type { Opened } from '../../core/event.ts';
import type { Past, PastComment } from '../../core/past.ts';
import { type OldComment, type OldIssue, readPast } from '../../github/in/read-past.ts';
import { isLate, readPastWords, TAKEN_OVER } from '../../rules/beginning.ts';
import type { Deps } from '../deps.ts';
import { presentStanding } from '../gather.ts';
import { readEvent } from '../saved.ts';
import type { Desk } from '../set-up/desks.ts';
import { deskSince } from '../set-up/refresh.ts';

/** The desk came to a repository before its first look there, though not long before, in milliseconds. */
const AROUND = 10 * 60_000;

/**
 * An issue that was there before the desk came, or was transferred to it, begins when the desk gets it: with the first
 * thing that anybody does there from then on. One that was opened where the desk was began when it was opened, however
 * late the desk hears of it.
 */
export async function withPast(event: Opened, desk: Desk, deps: Deps): Promise<Opened> {
  const now = deps.clock.now();
  const since = await deskSince(desk.place.repository.id, deps.store);
  // Whoever is told of an opening was there.
  const isOlder = event.read === true && since !== null && event.at < since - AROUND;
  if (!isOlder && event.transferred !== true)
    return isLate(now, event.at) ? { ...event, heardAt: now } : event;
  const old = await readPast(
    await deps.github.installation(desk.place.installation),
    desk.place,
    event.number,
  );
  if (old === null) return { ...event, id: TAKEN_OVER, at: now, past: nothingBefore(event, now) };
  // A transfer is itself something that was done.
  const came = event.transferred === true ? (old.transferredAt ?? now) : null;
  const from = came ?? since ?? now;
  const at = came ?? (await beginningOf(event, from, deps)) ?? now;
  // Its beginning may turn out to be earlier, so when it was heard of is always kept.
  return { ...(await takenOver(event, { at, from }, old, desk, deps)), heardAt: now };
}

/** It was deleted while we looked; the news of that is on its way. */
function nothingBefore({ at }: Opened, now: Instant): Past {
  return { createdAt: at, from: now, comments: [], closed: null };
}

/** When somebody first did something there since; null where the desk has heard of nothing yet. */
async function beginningOf({ ticket }: Opened, from: Instant, { store }: Deps): Promise<Instant | null> {
  const heard = (await store.tickets.events(ticket))
    .map(readEvent)
    .filter((one) => one.kind !== 'opened' && 'by' in one && one.at >= from);
  return heard.length === 0 ? null : Math.min(...heard.map(({ at }) => at));
}

async function takenOver(
  event: Opened,
  { at, from }: { readonly at: Instant; readonly from: Instant },
  { comments, closed, looksAt }: OldIssue,
  desk: Desk,
  deps: Deps,
): Promise<Opened> {
  const known: PastComment[] = [];
  for (const one of comments) known.push(await pastComment(one, desk, deps));
  const past: Past = { createdAt: event.at, from, comments: known, closed };
  return { ...event, ...looksAt(at), id: TAKEN_OVER, at, past };
}

async function pastComment({ body, by, ...rest }: OldComment, desk: Desk, deps: Deps): Promise<PastComment> {
  const who = await presentStanding(by, desk, deps);
  return { ...rest, by: who, ...readPastWords({ by: who, body }) };
}
