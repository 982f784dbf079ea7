/** A target as the policy writes it: business time, or whole working days. */
import { parseDuration } from '../../calendar/duration.ts';

/** Business time, or whole working days whose length the calendar tells. */
export type Target =
  | { readonly written: string; readonly ms: number }
  | { readonly written: string; readonly workingDays: number; readonly end: boolean };

/** More than a quarter of a year of working days is a slip of the keyboard. */
const MOST_DAYS = 100;

/** `4h`, `2 working days`, `end of the next working day`, `end of 3 working days`. */
export function parseTarget(text: string): Target | { readonly refused: string } {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, end, count] = /^(end of )?(?:the )?(next|\d+) working days?$/.exec(written) ?? [];
  if (count !== undefined) return inDays(text, count === 'next' ? 1 : Number(count), end !== undefined);
  const [, days] = /^(\d+) ?d(?:ays?)?$/.exec(written) ?? [];
  if (days !== undefined) return { refused: whyNotDays(text.trim(), Number(days)) };
  const ms = parseDuration(text);
  return typeof ms === 'number' ? { written: text.trim(), ms } : ms;
}

function inDays(text: string, workingDays: number, end: boolean): Target | { readonly refused: string } {
  if (workingDays < 1 || workingDays > MOST_DAYS)
    return { refused: `“${text.trim()}” is no target. Write 1 to ${MOST_DAYS} working days.` };
  return { written: text.trim(), workingDays, end };
}

/** Days of business time are no length of their own; working days are counted in the calendar. */
function whyNotDays(text: string, days: number): string {
  const instead = `${days} working ${days === 1 ? 'day' : 'days'}`;
  return `“${text}” counts in days, which differ in length. Write ${instead}, or hours such as 8h.`;
}
