/** Carries out one job on GitHub. What the world answers comes back through the door, never from here. */

import type { Job, JobOf } from '../../core/job.ts';
import { fixArticle, type NotProposed, type Proposed, proposeArticle } from './article.ts';
import { noteInBackOffice } from './back-office.ts';
import { reportCheck } from './check.ts';
import { answerElsewhere, comment, minimizeComment, takeAwayComment } from './comment.ts';
import { addSubIssue, openDeveloperIssue, type Refusal } from './developers/developer-issue.ts';
import { type Lost, tellDevelopers, withdrawDeveloperIssue } from './developers/tell-developers.ts';
import { takeAwayDoubles } from './doubles.ts';
import { showIssueView } from './issue-view.ts';
import type { JobContext } from './job-context.ts';
import { setUpLabels } from './labels.ts';
import { openTicket } from './own-issue.ts';
import { closeReport, openReport } from './report.ts';
import { type Opening, readOpening } from './reread.ts';
import {
  type DismissedLabels,
  readSuggestedLabels,
  type SuggestedLabels,
  suggestLabels,
} from './suggested-labels.ts';
import { writeSummary } from './summary.ts';
import { react, readThumbs, type Thumbs, thumbDevelopers } from './thumbs.ts';
import { openWeeklyIssue } from './weekly-issue.ts';

/** What the world answers to a job, where the answer is news: it goes through the door like any other. */
export type InboundEvent =
  | Refusal
  | Opening
  | Thumbs
  | Lost
  | Proposed
  | NotProposed
  | SuggestedLabels
  | DismissedLabels;

/** A late notice is counted by the desk itself. */
export type GitHubJob = Exclude<Job, JobOf<'late-notice'>>;

/** Null when it is done and there is nothing to tell. */
export async function perform(job: GitHubJob, jobContext: JobContext): Promise<InboundEvent | null> {
  switch (job.kind) {
    case 'face':
      await showIssueView(job, jobContext);
      return null;
    case 'comment':
      await comment(job, jobContext);
      return null;
    case 'answer-elsewhere':
      await answerElsewhere(job, jobContext);
      return null;
    case 'take-away-comment':
      await takeAwayComment(job, jobContext);
      return null;
    case 'minimize-comment':
      await minimizeComment(job, jobContext);
      return null;
    case 'reaction':
      await react(job, jobContext);
      return null;
    case 'open-developer-issue':
      return openDeveloperIssue(job, jobContext);
    case 'developer-comment':
      return tellDevelopers(job, jobContext);
    case 'developer-thumb':
      await thumbDevelopers(job, jobContext);
      return null;
    case 'sub-issue':
      await addSubIssue(job, jobContext);
      return null;
    case 'withdraw-developer-issue':
      await withdrawDeveloperIssue(job, jobContext);
      return null;
    case 'back-office-note':
      await noteInBackOffice(job, jobContext);
      return null;
    case 'propose-article':
      return proposeArticle(job, jobContext);
    case 'fix-article':
      await fixArticle(job, jobContext);
      return null;
    case 'open-ticket':
      await openTicket(job, jobContext);
      return null;
    case 'reread':
      return readOpening(job, jobContext);
    case 'read-thumbs':
      return readThumbs(job, jobContext);
    case 'suggest-labels':
      return suggestLabels(job, jobContext);
    case 'read-suggested-labels':
      return readSuggestedLabels(job, jobContext);
    case 'labels':
      await setUpLabels(job, jobContext);
      return null;
    case 'check':
      await reportCheck(job, jobContext);
      return null;
    case 'report':
      await openReport(job, jobContext);
      return null;
    case 'summary':
      await writeSummary(job, jobContext);
      return null;
    case 'problem-review':
    case 'weekly-report':
      await openWeeklyIssue(job, jobContext);
      return null;
    case 'take-away-doubles':
      await takeAwayDoubles(job, jobContext);
      return null;
    case 'mended':
      await closeReport(job, jobContext);
      return null;
    default:
      return job satisfies never;
  }
}
