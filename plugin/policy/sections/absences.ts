/** The policy’s section `absences`: who is away, until when, and who stands in for them. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { isZone, readDate, sayNoDate } from '../moments.ts';
import type { Refuse } from '../refusal.ts';
import { personSchema } from './people.ts';

export interface Absence {
  readonly login: string;
  /** The beginning of the first day, in the policy’s zone. */
  readonly from: Instant;
  /** The end of the last day. */
  readonly until: Instant;
  /** The last day away, as the policy names it: `2027-01-02`. */
  readonly lastDay: string;
  /** Null leaves it to the level. */
  readonly standIn: string | null;
}

export const absencesSchema = z.array(
  z.strictObject({
    who: personSchema,
    from: z.string().describe('The first day away: `2026-12-24`.'),
    until: z.string().describe('The last day away, which is included.'),
    'stand-in': personSchema.optional().describe('Who hears of their tickets; the level if left out.'),
  }),
);

export function compileAbsences(
  { absences, timezone }: { readonly absences: z.infer<typeof absencesSchema>; readonly timezone: string },
  refuse: Refuse,
): readonly Absence[] {
  return absences.flatMap(({ who, from, until, 'stand-in': standIn }, at): readonly Absence[] => {
    const first = readDate(from);
    const last = readDate(until);
    if (first === null) refuse(['absences', at, 'from'], sayNoDate(from));
    if (last === null) refuse(['absences', at, 'until'], sayNoDate(until));
    if (first === null || last === null || !isZone(timezone)) return [];
    if (Temporal.PlainDate.compare(first, last) > 0)
      refuse(['absences', at, 'until'], 'This absence ends before it begins.');
    if (standIn?.toLowerCase() === who.toLowerCase())
      refuse(['absences', at, 'stand-in'], 'Nobody can stand in for themselves. Name somebody else.');
    return [
      {
        login: who.slice(1),
        from: first.toZonedDateTime(timezone).epochMilliseconds,
        until: last.add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds,
        lastDay: last.toString(),
        standIn: standIn?.slice(1) ?? null,
      },
    ];
  });
}

interface Away {
  readonly absences: readonly Absence[];
}

/** The absence that this instant lies in, of several the one that ends last; null for somebody who is there. */
export function absenceOf({ absences }: Away, login: string, at: Instant): Absence | null {
  return absences
    .filter((one) => isSameLogin(one.login, login) && one.from <= at && at < one.until)
    .reduce<Absence | null>((last, one) => (last === null || one.until > last.until ? one : last), null);
}

/** Whoever stands in for somebody who is away, and is there; null where nobody does, so that the level is asked. */
export function standInOf(policy: Away, login: string, at: Instant): string | null {
  let now = login;
  // A stand-in may be away too, and name another; whoever leads back to the beginning names nobody.
  for (let steps = 0; steps <= policy.absences.length; steps += 1) {
    const absence = absenceOf(policy, now, at);
    if (absence === null) return isSameLogin(now, login) ? null : now;
    if (absence.standIn === null) return null;
    now = absence.standIn;
  }
  return null;
}

/** GitHub takes a login in any case. */
export function isSameLogin(one: string, other: string | null): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
