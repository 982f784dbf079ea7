/** What a desk wants done beside the effects of its tickets’ rules: to show, to set up, to report and to tidy. */
import { z } from 'zod';
import { lateNotice, openTicket } from './effect.ts';
import { wanted } from './happened.ts';
import { issueViewSchema } from './issue-view.ts';

/** `owner/name` of the back office that it is for; null: it is for the desk’s own repository. */
const backOffice = z.string().nullable();

/** Shows a ticket’s face on its issue. */
const face = z.object({ kind: z.literal('face'), ...wanted, face: issueViewSchema });

/** A notice that nobody needs on the ticket any more: it goes into the summary of what the desk missed. */
const notice = z.object({
  kind: z.literal('late-notice'),
  ...wanted,
  ...lateNotice,
  repository: backOffice,
});

/** Those about one ticket. */
export const shownEffects = [face, notice] as const;

/** Reads an issue whose opening never reached the desk. */
const reread = z.object({ kind: z.literal('reread'), ...wanted, number: z.number() });

const labels = z.object({
  kind: z.literal('labels'),
  ...wanted,
  /** A label that somebody renamed: it gets its name back and so stays on its issues. */
  renamed: z.object({ from: z.string(), to: z.string() }).readonly().nullable(),
});

/** A line of a file that a check has something to say of. */
const annotation = z.object({
  path: z.string(),
  /** Both counted from 1. */
  line: z.number(),
  column: z.number(),
  level: z.enum(['warning', 'failure']),
  message: z.string(),
});

const check = z.object({
  kind: z.literal('check'),
  ...wanted,
  /** As it stands in the list of a pull request’s checks. */
  name: z.enum(['tierline policy', 'tierline articles']),
  /** The SHA of the commit that is checked. */
  head: z.string(),
  conclusion: z.enum(['success', 'neutral', 'failure']),
  title: z.string(),
  summary: z.string(),
  annotations: z.array(annotation.readonly()).readonly(),
});

/** What of the set-up wants mending, or is mended: each has a report of its own. */
const about = z.enum(['policy', 'articles', 'holidays', 'teams']);

const report = z.object({
  kind: z.literal('report'),
  ...wanted,
  about,
  title: z.string(),
  body: z.string(),
});

const mended = z.object({ kind: z.literal('mended'), ...wanted, about, body: z.string() });

/** What the desk missed, in one issue. */
const summary = z.object({
  kind: z.literal('summary'),
  ...wanted,
  repository: backOffice,
  /** Names the issue: what comes under the same name is written over it. */
  note: z.string(),
  title: z.string(),
  body: z.string(),
});

/** What is looked at once a week: an issue in the back office, which takes the place of the one before. */
const weeklyIssue = {
  ...wanted,
  /** `owner/name` of the back office. */
  repository: z.string(),
  /** Null where there is nothing to look at. */
  opens: z.object({ title: z.string(), body: z.string() }).readonly().nullable(),
  /** The key of the one before, and its last words, in which `{next}` stands for the number of the new one. */
  closes: z.object({ review: z.string(), body: z.string() }).readonly().nullable(),
};
const problemReview = z.object({ kind: z.literal('problem-review'), ...weeklyIssue });
const weeklyReport = z.object({ kind: z.literal('weekly-report'), ...weeklyIssue });

/** What was written twice, because GitHub was slow to show it the first time. */
const takeAwayDoubles = z.object({
  kind: z.literal('take-away-doubles'),
  ...wanted,
  /** Where it was written. */
  where: z.object({ owner: z.string(), name: z.string() }).readonly(),
  /** The number of the issue that it is a comment on; null: it is an issue itself. */
  on: z.number().nullable(),
  mark: z.string(),
  /** The note that keeps the number of the one that counts, where there is such a note. */
  remembered: z.string().nullable(),
});

/** Those about a repository as a whole, or of an issue that is no ticket yet. */
export const deskEffects = [
  openTicket,
  reread,
  labels,
  check,
  report,
  mended,
  summary,
  problemReview,
  weeklyReport,
  takeAwayDoubles,
] as const;
