/** What the issues say that the App has opened for other ends: whose back office each is, which report is open, what developers did. */
import type { Instant } from '../../calendar/instant.ts';
import { tellIssue } from '../../github/in/backfill-issue.ts';
import { readPayload } from '../../github/in/payload.ts';
import { translate } from '../../github/in/translate.ts';
import { readMark, readOfficeMark } from '../../github/marker.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { ticketOfKey } from '../development/moves.ts';
import { deliveryOf, skipping } from '../recover/sweep.ts';
import { boundKey } from '../set-up/places.ts';
import type { Sight } from './look.ts';

const EVER = '1970-01-01T00:00:00Z';

/** Notes which issue is which, so that none of them is opened once more. Resolves to the tickets that have one in a back office. */
export async function rememberOwnIssues(
  { issues, room: { place, bot } }: Sight,
  { store: { memory } }: Deps,
): Promise<readonly string[]> {
  const { id, owner, name } = place.repository;
  const tickets: string[] = [];
  for (const { number, user, body, state } of issues) {
    const mark = user?.id === bot.id ? readMark(body ?? '') : null;
    if (mark === null) continue;
    const office = readOfficeMark(mark);
    if (office !== null) {
      await memory.set(mark, String(number));
      await memory.set(boundKey({ id: Number(office.ticket.split('#')[0]) }, office.office), String(id));
      tickets.push(office.ticket);
    }
    const [, about = '', desk = ''] = /^(policy|articles|holidays|teams)\/(\d+)(\/|$)/.exec(mark) ?? [];
    if (about !== '' && state === 'open') await memory.set(`report/${desk}/${about}`, String(number));
    const weekly = /^(weekly-report|problem-review)\/(\d+)\/(\d+)$/.exec(mark);
    if (weekly === null) continue;
    await memory.set(mark, String(number));
    const note = `${weekly[1] === 'weekly-report' ? 'weekly-report-of' : 'review-of'}/${weekly[2]}`;
    const open = state === 'open' ? { key: mark, office: `${owner}/${name}` } : null;
    const before = await memory.get(note);
    const dueAt = Number(weekly[3]);
    if (before === null || JSON.parse(before).dueAt < dueAt)
      await memory.set(note, JSON.stringify({ dueAt, open, candidates: [] }));
  }
  return tickets;
}

/**
 * What was done and said on them, as its webhooks would have told it, each at its own time.
 *
 * @param isWanted of an event of that ticket, by its id; where only the issue names the ticket, of that one
 */
export async function ownIssueNews(
  { issues, room: { client, place, bot } }: Sight,
  isWanted: (ticket: string, event: string) => boolean,
  deps: Deps,
): Promise<readonly Delivery[]> {
  const found: Delivery[] = [];
  for (const issue of issues) {
    const mark = issue.user?.id === bot.id ? readMark(issue.body ?? '') : null;
    const ticket = mark === null ? null : (ticketOfKey(mark) ?? readOfficeMark(mark)?.ticket ?? null);
    if (ticket === null) continue;
    for (const one of await tellIssue(client, place, issue, EVER, skipping(place, deps))) {
      const news = translate(readPayload(one.event, one.payload), bot.id);
      const fact = factOf(news, `${place.repository.id}#${issue.number}`);
      if (fact !== null && isWanted(ticket, fact.id)) found.push(deliveryOf(one, place, fact.at));
    }
  }
  return found;
}

function factOf(
  news: ReturnType<typeof translate>,
  issue: string,
): { readonly id: string; readonly at: Instant } | null {
  if (news.kind === 'in-office') return news.event;
  if (news.kind !== 'development') return null;
  const { move } = news;
  return move.is === 'opened' ? { id: `development-opened/${issue}`, at: move.at } : move.event;
}
