/** Jobs as rows of the outbox: in which lane each is carried out, behind what, and what it takes the place of. */
import type { Instant } from '../../calendar/instant.ts';
import { type Job, jobSchema } from '../../core/job.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import { type NewEffect, NO_HURRY, type OutboxClaim } from './effect.ts';
import { liftJob } from './upcast/jobs.ts';

/** A job as it goes into the outbox, to be done at that instant or later. */
export function outgoing(job: Job, at: Instant): NewEffect {
  const { key, kind } = job;
  const body = JSON.stringify(job);
  return {
    key,
    lane: laneOf(job),
    stream: streamOf(job),
    kind,
    body,
    notBefore: at,
    supersedes: isNewest(job),
    urgency: urgencyOf(job),
  };
}

/**
 * What the budget of an installation is spent on first. NO_HURRY is what writes nothing new, as a rule: it needs no share
 * of the budget, so what comes after it is what waits when the budget is low.
 */
export const urgencies = { answer: 1, breach: 2, warning: 3, other: NO_HURRY, greeting: 5, stranger: 6 };

/** A breach’s key ends with its milestone, and with a number where it was taken back before. */
const ofBreach = /\/breach(?:\/\d+)?(?:\/|$)/;

function urgencyOf(job: Job): number {
  if (isAfterOthers(job)) return urgencies.stranger;
  switch (job.kind) {
    case 'comment':
      if (job.summary === undefined) return urgencies.answer;
      return ofBreach.test(job.key) ? urgencies.breach : urgencies.warning;
    case 'back-office-note':
      return ofBreach.test(job.key) ? urgencies.breach : urgencies.warning;
    case 'answer-elsewhere':
    case 'developer-comment':
    case 'open-developer-issue':
    case 'open-ticket':
    case 'propose-article':
      return urgencies.answer;
    case 'summary':
    case 'report':
    case 'problem-review':
    case 'weekly-report':
      return urgencies.warning;
    // The first one writes the card; later ones edit it.
    case 'face':
      return job.key.endsWith('/face/1') ? urgencies.greeting : urgencies.other;
    default:
      return urgencies.other;
  }
}

/** The job of a row of the outbox, whichever version of the desk stored it. */
export function readJob({ key, kind, body }: OutboxClaim['effect']): Job {
  return jobSchema.parse(liftJob(JSON.parse(body), kind, key));
}

/**
 * One lane for each installation, whose budget its jobs share. Forty refusals in the lane of all else would keep a greeting
 * waiting; in a lane of their own they take turns with it, and get the smallest share.
 */
function laneOf(job: Job): string {
  const { installation, repository } = job.place;
  if (job.kind === 'late-notice') return `desk/${repository.id}`;
  return isAfterOthers(job) ? `github/${installation}/after-others` : `github/${installation}`;
}

function isAfterOthers(job: Job): boolean {
  return 'afterOthers' in job && job.afterOthers === true;
}

/** What is done in order, one at a time. */
function streamOf(job: Job): string {
  const { repository } = job.place;
  switch (job.kind) {
    case 'labels':
    case 'report':
    case 'mended':
      return `repository/${repository.id}`;
    // The opening may be long in coming: what else is to be done on the issue does not wait for it.
    case 'reread':
      return `${ticketId(repository.id, job.number)}/reread`;
    // A ticket of its own waits for nothing of the one that asked for it.
    case 'open-ticket':
    // An App that may not write checks yet still does all its other work.
    case 'check':
    case 'take-away-doubles':
      return job.key;
    // The way into another repository may be shut; the ticket itself goes on.
    case 'back-office-note':
      return `${ticketId(repository.id, job.place.number)}/back-office`;
    // A desk’s summary is gathered by one worker at a time, and written to one place after the other.
    case 'late-notice':
      return 'missed';
    case 'problem-review':
    case 'weekly-report':
      return `reviews/${repository.id}`;
    case 'summary':
      return `missed/${job.repository ?? ''}/${repository.id}`;
    default: {
      const asker = askerOf(job);
      const ticket = ticketId(repository.id, job.place.number);
      return asker === null ? ticket : `${ticket}/to/${asker}`;
    }
  }
}

/** Whom alone it answers, and where: somebody who asks again needs the last answer only. Null where it is for others, too. */
function askerOf(job: Job): string | null {
  switch (job.kind) {
    case 'comment':
      return job.toAsker === undefined ? null : String(job.toAsker.to);
    case 'answer-elsewhere':
      return `${job.toAsker.to}/${job.repository}#${job.number}`;
    case 'take-away-comment':
      return job.on === undefined ? String(job.to) : `${job.to}/${job.on.repository}#${job.on.number}`;
    default:
      return null;
  }
}

/** Only the newest of these matters: a newer one drops an older one that still waits. */
function isNewest(job: Job): boolean {
  if (job.kind === 'face' || job.kind === 'summary') return true;
  // Two that are to be taken away are two comments.
  return askerOf(job) !== null && job.kind !== 'take-away-comment';
}
