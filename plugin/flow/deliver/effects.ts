/** Puts effects into the outbox: at which place each is carried out, in which lane, and behind what. */
import type { Effect, LateNotice } from '../../desk/effect.ts';
import type { Instant } from '../../desk/instant.ts';
import { type Job, jobSchema } from '../../desk/job.ts';
import type { Place, TicketPlace } from '../../desk/place.ts';
import { type Ticket, ticketId } from '../../desk/ticket/ticket.ts';
import type { NewEffect, OutboxClaim } from '../../store/queue/effect.ts';
import { liftJob } from '../../store/upcast/jobs.ts';

/** How late a notice may be and still be told on its ticket, in milliseconds. */
const GRACE = 10 * 60_000;

/** The job of an effect that is carried out on GitHub; null for those that go another way: to a ticket, and to subscribers. */
export function jobOf(effect: Effect, ticket: Ticket, at: Place, now: Instant): Job | null {
  if (effect.kind === 'tell-ticket' || effect.kind === 'announcement') return null;
  const place = ticketPlace(ticket, at);
  if (!('summary' in effect) || !isLate(effect.summary, now)) return { ...effect, place };
  // It keeps the key of what it stands for: whichever of them was sent first is the only one ever.
  const { kind, key, summary } = effect;
  const repository = kind === 'back-office-note' ? effect.repository : null;
  return { kind: 'late-notice', key, repository, ...summary, place };
}

function isLate(summary: LateNotice | undefined, now: Instant): summary is LateNotice {
  return summary !== undefined && now - summary.since > GRACE;
}

/** A ticket’s own issue. */
export function ticketPlace(
  { number, title, url, development }: Ticket,
  { installation, repository }: Place,
): TicketPlace {
  const id = development?.issue?.split('#')[0];
  const developers =
    id === undefined || development === null ? null : { repository: development.repository, id: Number(id) };
  return { installation, repository, number, title, url, developers };
}

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
  };
}

/** The job of a row of the outbox, whichever version of the desk stored it. */
export function readJob({ key, kind, body }: OutboxClaim['effect']): Job {
  return jobSchema.parse(liftJob(JSON.parse(body), kind, key));
}

/**
 * One lane for each installation, whose budget its jobs share. Its pace is one comment in three seconds: forty refusals
 * in the lane of all else would keep a greeting waiting for two minutes; in a lane of their own they take turns with it.
 */
function laneOf(job: Job): string {
  const { installation, repository } = job.place;
  if (job.kind === 'late-notice') return `desk/${repository.id}`;
  const isAfterOthers = job.kind === 'comment' && job.afterOthers === true;
  return isAfterOthers ? `github/${installation}/after-others` : `github/${installation}`;
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
    // An App that may not write checks yet still does all its other work.
    case 'check':
    case 'take-away-doubles':
      return job.key;
    // A desk’s summary is gathered by one worker at a time, and written to one place after the other.
    case 'late-notice':
      return 'missed';
    case 'summary':
      return `missed/${job.repository ?? ''}/${repository.id}`;
    default:
      return ticketId(repository.id, job.place.number);
  }
}

/** Only the newest state of these matters: a newer one drops an older one that still waits. */
function isNewest({ kind }: Job): boolean {
  return kind === 'face' || kind === 'summary';
}
