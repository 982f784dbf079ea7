/** What a policy may mean otherwise than its writer thinks: it takes effect all the same. */

import type { Calendar } from '../calendar/calendar.ts';
import { sayDuration } from '../calendar/duration.ts';
import { DAY } from '../calendar/table/wall-interval.ts';
import { type Tier, tiers } from '../core/ticket/tier.ts';
import { inEnglish, render } from '../words/render.ts';
import { membersAt, staffAt } from './level-people.ts';
import type { Policy } from './policy.ts';
import { isSameLogin } from './sections/absences.ts';
import { isUsed } from './sections/clocks.ts';
import { warnOfEndings } from './sections/endings.ts';
import { warnOfHandling } from './sections/handling.ts';
import type { Member } from './sections/people.ts';

/** Whole sentences, for whoever checks the policy; empty where all is well. */
export function policyWarnings(policy: Policy): readonly string[] {
  return policy.isDesk
    ? [
        ...warnOfNoBackOffice(policy),
        ...warnOfEndings(policy),
        ...warnOfLongNights(policy),
        ...warnOfStrangers(policy),
        ...warnOfHandling(policy),
      ]
    : [];
}

/** In one line, whatever the policy does not tell for want of one. */
function warnOfNoBackOffice({ backOffice, clocks, language, messages }: Policy): readonly string[] {
  if (backOffice !== null) return [];
  const locale = { language, overrides: messages };
  const silent = silentClocks(isUsed(clocks.tier), isUsed(clocks.engagement));
  const also = silent === null ? '' : ` ${render(silent, {}, locale)}`;
  return [render('without-back-office', { also }, locale)];
}

function silentClocks(tier: boolean, engagement: boolean) {
  if (tier && engagement) return 'without-back-office-both';
  if (tier) return 'without-back-office-tier';
  return engagement ? 'without-back-office-engagement' : null;
}

function warnOfLongNights({ calendars }: Policy): readonly string[] {
  return [...calendars].flatMap(([name, calendar]) =>
    longNights(calendar).map(
      ({ opens, closes, length }) =>
        `The calendar “${name}” is open overnight from ${opens} to ${closes}, which is ${sayDuration(length)}. If you meant ${closes}-${opens}, swap them.`,
    ),
  );
}

/** Where a team is named, anybody may be in it; without people everybody may be staff by their role. */
function warnOfStrangers(policy: Policy): readonly string[] {
  return policy.people === null
    ? []
    : [...warnOfRules(policy), ...warnOfNobody(policy), ...warnOfRota(policy)];
}

function warnOfRules(policy: Policy): readonly string[] {
  return tiers.flatMap((tier) => {
    const strangers = strangersAmong(namedFor(policy, tier), staffAt(policy, tier));
    if (strangers.length === 0) return [];
    const are = strangers.length === 1 ? 'is' : 'are';
    return [
      `${say(strangers)} would be given tickets of ${render(`tier-${tier}`, {}, inEnglish)}, and ${are} not among its people. Add them under people.`,
    ];
  });
}

function warnOfNobody(policy: Policy): readonly string[] {
  const { assignment } = policy;
  return tiers.flatMap((tier) => {
    const rule = assignment[tier];
    if (rule === undefined || rule.by === 'on-call' || rule.among !== null) return [];
    if (membersAt(policy, tier, null).length > 0) return [];
    return [
      `Tickets of ${render(`tier-${tier}`, {}, inEnglish)} are to be given out, and nobody is named for that level. Add its people under people, or name them under among.`,
    ];
  });
}

function warnOfRota(policy: Policy): readonly string[] {
  const { onCall, people } = policy;
  if (onCall === null) return [];
  const staff = [...tiers.flatMap((tier) => staffAt(policy, tier)), ...(people?.managers ?? [])];
  const logins = [...onCall.rota, ...onCall.swaps.map(({ login }) => login)];
  const strangers = strangersAmong([...new Set(logins)], staff);
  if (strangers.length === 0) return [];
  const are = strangers.length === 1 ? 'is' : 'are';
  return [`${say(strangers)} would be on call, and ${are} no staff. Add them under people.`];
}

function namedFor({ assignment, services }: Policy, tier: Tier): readonly string[] {
  const rules = [assignment, ...services.map((service) => service.assignment)];
  const members = rules.flatMap((rule) => rule[tier]?.among ?? []);
  return [...new Set(members.flatMap((member) => ('login' in member ? [member.login] : [])))];
}

function strangersAmong(logins: readonly string[], staff: readonly Member[]): readonly string[] {
  if (staff.some((member) => 'team' in member)) return [];
  return logins.filter(
    (login) => !staff.some((member) => 'login' in member && isSameLogin(member.login, login)),
  );
}

function say(logins: readonly string[]): string {
  return logins.map((login) => `@${login}`).join(', ');
}

/** Longer than most shifts; up to the night that is refused, it may be meant. */
const LONG = 12 * 3_600_000;

interface LongNight {
  /** `17:00` */
  readonly opens: string;
  /** `09:00`, on the next day. */
  readonly closes: string;
  /** Milliseconds. */
  readonly length: number;
}

/** Each pair of hours once, whatever days have them. */
function longNights({ days: { week } }: Calendar): readonly LongNight[] {
  const nights = week.flatMap((hours, day): readonly LongNight[] => {
    const evening = hours.find(({ to }) => to === DAY);
    const morning = week[(day + 1) % week.length]?.find(({ from }) => from === 0);
    if (evening === undefined || morning === undefined || morning.to >= evening.from) return [];
    const length = DAY - evening.from + morning.to;
    return length <= LONG ? [] : [{ opens: sayTime(evening.from), closes: sayTime(morning.to), length }];
  });
  return nights.filter(
    (one, at) => nights.findIndex(({ opens, closes }) => opens === one.opens && closes === one.closes) === at,
  );
}

function sayTime(sinceMidnight: number): string {
  return new Temporal.PlainTime().add({ milliseconds: sinceMidnight }).toString({ smallestUnit: 'minute' });
}
