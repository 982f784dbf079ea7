/** Carries out one job on GitHub. What the world answers comes back through the door, never from here. */

import type { Job, JobOf } from '../../core/job.ts';
import { noteInBackOffice } from './back-office.ts';
import { reportCheck } from './check.ts';
import { writeComment } from './comment.ts';
import { openDeveloperIssue, type Refusal } from './developers/developer-issue.ts';
import { addSubIssue } from './developers/sub-issue.ts';
import { type Lost, tellDevelopers } from './developers/tell-developers.ts';
import { withdrawDeveloperIssue } from './developers/withdraw-developer-issue.ts';
import { takeAwayDoubles } from './doubles.ts';
import { showFace } from './face.ts';
import type { Hands } from './hands.ts';
import { setUpLabels } from './labels.ts';
import { closeReport, openReport } from './report.ts';
import { type Opening, readOpening } from './reread.ts';
import { writeSummary } from './summary.ts';
import { giveThumb, readThumbs, type Thumbs, thumbDevelopers } from './thumbs.ts';

/** What the world answers to a job, where the answer is news: it goes through the door like any other. */
export type News = Refusal | Opening | Thumbs | Lost;

/** A late notice is counted by the desk itself. */
export type GitHubJob = Exclude<Job, JobOf<'late-notice'>>;

/** Null when it is done and there is nothing to tell. */
export async function perform(job: GitHubJob, hands: Hands): Promise<News | null> {
  switch (job.kind) {
    case 'face':
      await showFace(job, hands);
      return null;
    case 'comment':
      await writeComment(job.place, job.body, hands);
      return null;
    case 'thumb':
      await giveThumb(job, hands);
      return null;
    case 'open-developer-issue':
      return openDeveloperIssue(job, hands);
    case 'developer-comment':
      return tellDevelopers(job, hands);
    case 'developer-thumb':
      await thumbDevelopers(job, hands);
      return null;
    case 'sub-issue':
      await addSubIssue(job, hands);
      return null;
    case 'withdraw-developer-issue':
      await withdrawDeveloperIssue(job, hands);
      return null;
    case 'back-office-note':
      await noteInBackOffice(job, hands);
      return null;
    case 'reread':
      return readOpening(job, hands);
    case 'read-thumbs':
      return readThumbs(job, hands);
    case 'labels':
      await setUpLabels(job, hands);
      return null;
    case 'check':
      await reportCheck(job, hands);
      return null;
    case 'report':
      await openReport(job, hands);
      return null;
    case 'summary':
      await writeSummary(job, hands);
      return null;
    case 'take-away-doubles':
      await takeAwayDoubles(job, hands);
      return null;
    case 'mended':
      await closeReport(job, hands);
      return null;
    default:
      return job satisfies never;
  }
}
