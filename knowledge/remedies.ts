/** How to write each field right: the second half of every sentence about a bad one. */
const remedies: Readonly<Record<string, string>> = {
  id: 'Write KE-0042 for a known error, HT-0007 for a how-to or RB-0003 for a runbook, with the next free number.',
  title: 'Write one line of at most 120 characters, in the words of the person who has the trouble.',
  aliases: "Write a list, one of the users' own phrases on each line after a dash.",
  codes: 'Write a list, one error code or exact message on each line after a dash.',
  service: 'Write the service as in its label, at most 41 letters, digits, spaces, dots and dashes.',
  affected: 'Write a list, one platform or version range on each line after a dash.',
  reviewedOn: 'Write the day of the last check as year-month-day, for example 2026-03-31.',
  reviewEvery: 'Write a number and a unit, for example 6 months or 1 year.',
  lang: 'Write a language tag, for example en or pt-BR.',
  audience: 'Write public or staff. A runbook is always for staff.',
  symptoms: 'Write a list of at least one sign that the person sees, each on a line after a dash.',
  status: 'Write investigating, workaround, fixed, wont-fix or retired.',
  cause: 'Write why it happens as a few sentences of Markdown, or leave the field out.',
  workaround: 'Write what helps as short Markdown that stands alone, or change the status.',
  fixedIn: 'Write the version or day that brought the fix, or change the status.',
  history:
    'Write a list, each entry with on: 2026-03-31, status: as in the field status, and perhaps note: in one sentence.',
  problem: 'Write "#7" or "owner/repo#7" in quotes.',
  fix: 'Write "#7" or "owner/repo#7" in quotes.',
};

/** Every field there is, in the order in which an article is written. */
export const knownFields: readonly string[] = Object.keys(remedies);

/** What to write in this field of the front matter. */
export function remedyFor(field: string): string {
  return (
    remedies[field] ?? `Take the field out, or correct its name. Known fields: ${knownFields.join(', ')}.`
  );
}
