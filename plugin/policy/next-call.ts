/** When a right to be called begins: the hours end, a turn, a swap or an absence begins or ends. */
import { isOpen, nextClosing } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Policy } from './policy.ts';
import { isSameLogin } from './sections/absences.ts';
import { nextTurn, onCallAt } from './sections/on-call.ts';

/** As many changes of the person on call are looked at: whoever they all lead to is the same, or nobody. */
const MOST_CHANGES = 100;

type Rules = Pick<Policy, 'onCall' | 'absences' | 'calendars'>;

/** Whom a call is not for. */
interface Whom {
  /** Who may not have it at all: the next in turn is asked. */
  readonly mayNot: (login: string) => boolean;
  /** Who has it already, so that nobody is to be called; null for nobody. */
  readonly has: string | null;
}

/** Who is called at an instant: whoever is on call, outside the hours; null in the hours, and where nobody is. */
export function calledAt(
  { onCall, absences, calendars }: Rules,
  at: Instant,
  mayNot: Whom['mayNot'],
): string | null {
  const hours = onCall === null ? undefined : calendars.get(onCall.outside);
  if (onCall === null || hours === undefined || isOpen(hours, at)) return null;
  return onCallAt(onCall, at, absences, mayNot);
}

/**
 * The first instant from `since` on at which somebody begins to be called who does not have it; null where there
 * is none in sight. Who was called already just before `since` does not begin then.
 */
export function nextCall(rules: Rules, since: Instant, { mayNot, has }: Whom): Instant | null {
  const { onCall, calendars } = rules;
  const hours = onCall === null ? undefined : calendars.get(onCall.outside);
  if (onCall === null || hours === undefined) return null;
  let at = since;
  let before = calledAt(rules, since - 1, mayNot);
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    const login = onCallAt(onCall, at, rules.absences, mayNot);
    const until = nextChange(rules, at);
    if (login !== null && !isSameLogin(login, has)) {
      const begins = beginsAt(hours, at, isSameLogin(login, before));
      if (begins !== null && (until === null || begins < until)) return begins;
    }
    if (until === null) return null;
    at = until;
    before = isOpen(hours, until - 1) ? null : login;
  }
  return null;
}

/** From `at` on the same person is on call: they begin at once where it is closed, unless they had begun before. */
function beginsAt(hours: Calendar, at: Instant, hasBegun: boolean): Instant | null {
  return isOpen(hours, at) || hasBegun ? nextClosing(hours, at) : at;
}

/** The next instant at which somebody else may be on call; null where there is none any more. */
function nextChange({ onCall, absences }: Rules, at: Instant): Instant | null {
  if (onCall === null) return null;
  const ahead = [
    nextTurn(onCall, at),
    ...[...onCall.swaps, ...absences].flatMap(({ from, until }) => [from, until]),
  ].filter((one) => one !== null && one > at);
  return ahead.reduce<Instant | null>(
    (first, one) => (first === null || (one !== null && one < first) ? one : first),
    null,
  );
}
