/** Puts an act into its true place where the same box or button was used twice in one second: GitHub’s times do not tell. */

import { parseInstant } from '../../calendar/instant.ts';
import type { Assigned, Closed, Labelled, Reopened, TicketEvent } from '../../core/event.ts';
import { readLabel } from '../../core/ticket/labels.ts';
import { timelineOf } from '../../github/in/backfill-issue.ts';
import type { TimelineAct } from '../../github/in/timeline.ts';
import { isSameLogin } from '../../policy/sections/absences.ts';
import type { Deps } from '../deps.ts';
import { readEvent } from '../saved.ts';
import type { Desk } from '../set-up/desks.ts';

type Boxed = Labelled | Assigned | Closed | Reopened;

/** The event with its turn. Most acts are alone in their second, and nobody is asked. */
export async function inTurn(event: TicketEvent, desk: Desk, deps: Deps): Promise<TicketEvent> {
  if (!isBoxed(event)) return event;
  const rows = await deps.store.tickets.events(event.ticket);
  const then = rows
    .filter(({ at }) => at === event.at)
    .map(readEvent)
    .filter((one) => isBoxed(one) && boxOf(one) === boxOf(event)) as readonly Boxed[];
  if (then.every(({ id }) => id === event.id)) return event;
  const acts = (await actsAt(event, desk, deps)).filter((act) => boxOfAct(act) === boxOf(event));
  return then.some(({ id }) => id === event.id) ? repeated(event, then, acts) : placed(event, then, acts);
}

/** What people did in that second; what the desk itself did follows from its ticket. */
async function actsAt(event: Boxed, { place }: Desk, { github }: Deps): Promise<readonly TimelineAct[]> {
  const client = await github.installation(place.installation);
  const bot = await github.bot(place.installation);
  const all = await timelineOf(client, place, Number(event.ticket.split('#')[1]));
  return all
    .filter(({ created_at, actor }) => parseInstant(created_at) === event.at && actor?.id !== bot.id)
    .toSorted((one, other) => (one.id ?? 0) - (other.id ?? 0));
}

/** Beside the one that was heard first, as far as GitHub shows it yet: what it does not show is the newest. */
function placed(event: Boxed, then: readonly Boxed[], acts: readonly TimelineAct[]): TicketEvent {
  const at = acts.findLastIndex((act) => isOf(act, event));
  const first = then.find(({ turn }) => turn === undefined);
  if (at < 0 || first === undefined) return { ...event, turn: newestOf(then) + 1 };
  return { ...event, turn: at - acts.findLastIndex((act) => isOf(act, first)) };
}

/** On, off and on again has one name twice: the second time is an act of its own, unless it is only told again. */
function repeated(event: Boxed, then: readonly Boxed[], acts: readonly TimelineAct[]): TicketEvent {
  const truth = acts.at(-1);
  const newest = then.at(-1);
  if (truth === undefined || newest === undefined || isOf(truth, newest) || !isOf(truth, event)) return event;
  return { ...event, id: `${event.id}/${acts.length}`, turn: newestOf(then) + 1 };
}

function newestOf(then: readonly Boxed[]): number {
  return Math.max(...then.map(({ turn }) => turn ?? 0));
}

function isBoxed(event: TicketEvent): event is Boxed {
  return ['labelled', 'unlabelled', 'assigned', 'unassigned', 'closed', 'reopened'].includes(event.kind);
}

/** Labels of one group take each other’s place, and so do the people of the Assignees box. */
function boxOf(event: Boxed): string {
  switch (event.kind) {
    case 'labelled':
    case 'unlabelled':
      return boxOfLabel(event.label);
    case 'assigned':
    case 'unassigned':
      return 'assignee';
    case 'closed':
    case 'reopened':
      return 'state';
    default:
      return event satisfies never;
  }
}

function boxOfLabel(label: string): string {
  const group = readLabel(label)?.group ?? 'known-error';
  return group === 'known-error' ? `label/${label.toLowerCase()}` : `group/${group}`;
}

function boxOfAct({ event, label, assignee }: TimelineAct): string | null {
  if (event === 'closed' || event === 'reopened') return 'state';
  if (event === 'assigned' || event === 'unassigned') return assignee == null ? null : 'assignee';
  return label == null ? null : boxOfLabel(label.name);
}

const kinds: Readonly<Record<Boxed['kind'], TimelineAct['event']>> = {
  labelled: 'labeled',
  unlabelled: 'unlabeled',
  assigned: 'assigned',
  unassigned: 'unassigned',
  closed: 'closed',
  reopened: 'reopened',
};

function isOf(act: TimelineAct, event: Boxed): boolean {
  if (act.event !== kinds[event.kind]) return false;
  if ('label' in event) return act.label?.name.toLowerCase() === event.label.toLowerCase();
  return 'login' in event ? isSameLogin(event.login, act.assignee?.login ?? null) : true;
}
