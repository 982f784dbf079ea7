/** Warns of calendars whose listed holidays end soon: after them nobody has said which days are holidays. */
import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../../../knowledge/text/problem.ts';
import type { Instant } from '../../calendar/instant.ts';
import { placeOf } from '../../policy/places.ts';
import type { Policy } from '../../policy/policy.ts';
import { policyPath } from '../../policy/schema.ts';
import { endingHolidays } from '../../policy/sections/holidays.ts';
import { deskLocale } from '../locale.ts';
import { sayEndingCalendar } from './proposal.ts';

/** `text` is the file that the policy was read from. */
export function endingCalendars(text: string, policy: Policy, now: Instant): readonly Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  return endingHolidays(policy.calendars, now).map((ending) => {
    const place = placeOf(document, lines, ['calendars', ending.name, 'holidays']);
    const message = sayEndingCalendar(ending, now, deskLocale(policy));
    return { level: 'warning', file: policyPath, ...place, message };
  });
}
