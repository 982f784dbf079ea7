/**
 * The clocks of a ticket counted once more, second by second, from what GitHub showed while nothing went wrong: its labels
 * and what people wrote. Written from the policy of the play and the definitions of README and policy alone.
 */
import type { TicketPicture } from './picture.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Business time of the play’s policy, by priority. */
const targets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'first-response': { P1: 30 * MINUTE, P2: HOUR, P3: 4 * HOUR, P4: 8 * HOUR },
  resolution: { P1: 4 * HOUR, P2: 8 * HOUR, P3: 24 * HOUR, P4: 40 * HOUR },
};
const staff = ['lena', 'omar', 'dora', 'mia', 'sven'];

/** Nine to twelve and one to five in Berlin, which is an hour ahead of UTC in November, Monday to Friday. */
function isBusiness(at: number): boolean {
  const there = new Date(at + HOUR);
  const hour = there.getUTCHours();
  const day = there.getUTCDay();
  return day >= 1 && day <= 5 && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 17));
}

/** When each clock was breached, by its kind; null where it was not until `end`. */
export function naiveBreaches(
  ticket: Pick<TicketPicture, 'history' | 'labelled' | 'closings'>,
  end: number,
): Readonly<Record<string, number | null>> {
  const opened = ticket.history.find(({ kind }) => kind === 'opened')?.at;
  if (opened === undefined) return {};
  const answered = answeredAt(ticket) ?? end;
  const stops = {
    'first-response': ({ at }: Look) => at >= answered,
    resolution: ({ labels }: Look) => labels.has('waiting: user'),
  };
  return Object.fromEntries(
    Object.entries(stops).map(([kind, isStopped]) => {
      const target = targets[kind] ?? {};
      let used = 0;
      for (const look of looksAt(ticket, opened, end)) {
        if (look.isOver || isStopped(look)) continue;
        const allowed = target[priorityOf(look)];
        if (allowed !== undefined && used >= allowed) return [kind, look.at];
        if (isBusiness(look.at)) used += SECOND;
      }
      return [kind, null];
    }),
  );
}

/** How the issue looked in one second, once all of that second had happened. */
interface Look {
  readonly at: number;
  readonly labels: ReadonlySet<string>;
  readonly isOver: boolean;
}

function* looksAt(
  { labelled, closings }: Pick<TicketPicture, 'labelled' | 'closings'>,
  from: number,
  end: number,
): Generator<Look> {
  const labels = new Set<string>();
  const changes = [
    ...labelled.map(({ at, label, isSet }) => ({
      at,
      happens: () => void (isSet ? labels.add(label) : labels.delete(label)),
    })),
    ...closings.map(({ at, isClosed: isNow }) => ({
      at,
      happens: () => {
        isClosed = isNow;
      },
    })),
  ].toSorted((one, other) => one.at - other.at);
  let isClosed = false;
  for (let at = from; at < end; at += SECOND) {
    for (let [first] = changes; first !== undefined && first.at <= at; [first] = changes) {
      first.happens();
      changes.shift();
    }
    yield { at, labels, isOver: isClosed || labels.has('status: resolved') || labels.has('status: closed') };
  }
}

function priorityOf({ labels }: Look): string {
  return [...labels].find((label) => label.startsWith('priority: '))?.slice('priority: '.length) ?? '';
}

/** The first words of staff for the requester, or their closing, which says as much as `/solved`. */
function answeredAt(ticket: Pick<TicketPicture, 'history' | 'labelled' | 'closings'>): number | null {
  const byStaff = ticket.history.filter(({ by }) => staff.includes(by));
  const answer = byStaff.find(({ kind, body, at }) => {
    if (kind === 'closed') return true;
    if (kind !== 'commented') return false;
    const lines = body.split('\n');
    if (lines.some((line) => line.trim() !== '' && !line.startsWith('/'))) return true;
    // These have words for the requester in them, where they are taken: on a ticket that is not over.
    return lines.some((line) => /^\/(?:known|solved)\b/.test(line)) && !wasOver(ticket, at);
  });
  return answer?.at ?? null;
}

/** Just before an instant. */
function wasOver(ticket: Pick<TicketPicture, 'labelled' | 'closings'>, at: number): boolean {
  return [...looksAt(ticket, at - SECOND, at)].some(({ isOver }) => isOver);
}
