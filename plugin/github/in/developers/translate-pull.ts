/** Turns a webhook about a pull request into news: it may change the default branch, or mend what a ticket waits for. */
import { type Instant, parseInstant } from '../../../calendar/instant.ts';
import type { DevelopmentEvent } from '../../../core/development-event.ts';
import type { LinkedPull } from '../../../core/ticket/development.ts';
import { placeOf } from '../../sender.ts';
import type { InboundEvent, Proposal } from '../inbound-event.ts';
import type { PullPayload } from '../payload.ts';
import { referencesIn } from './references.ts';
import { actOnTheirs } from './translate-own-issue.ts';

export function translatePull(payload: PullPayload): InboundEvent {
  const { pull_request, repository, installation } = payload;
  const proposal = proposalOf(payload);
  const place = placeOf({ repository, installation });
  const at = timeOf(payload);
  const references = referencesIn(`${pull_request.title ?? ''}\n\n${pull_request.body ?? ''}`);
  const act = actOf(payload);
  if ((references.length > 0 || act !== null) && at !== null)
    return {
      kind: 'pulled',
      place,
      pull: pullOf(payload),
      at,
      references,
      act,
      proposal: 'nothing' in proposal ? null : proposal,
    };
  return 'nothing' in proposal
    ? { kind: 'nothing', why: proposal.nothing }
    : { kind: 'proposed', place, proposal };
}

function proposalOf({
  action,
  changes,
  pull_request,
  repository,
}: PullPayload): Proposal | { nothing: string } {
  const { number, head, base } = pull_request;
  if (action === 'closed') return { nothing: 'a pull request that is closed' };
  if (action === 'milestoned' || action === 'demilestoned')
    return { nothing: 'a pull request that is planned' };
  if (action === 'edited' && changes?.base === undefined) return { nothing: 'other words on a pull request' };
  if (base.ref !== (repository.default_branch ?? 'main')) return { nothing: `a pull request to ${base.ref}` };
  const isOwn = head.repo?.id === repository.id;
  const ref = isOwn ? head.sha : `refs/pull/${number}/head`;
  return { number, head: head.sha, ref };
}

/** Merged is completed, and closed otherwise is not planned. */
function actOf({ pull_request, ...payload }: PullPayload): DevelopmentEvent | null {
  const { number, closed_at, updated_at, merged_at } = pull_request;
  if (updated_at == null) return null;
  const state_reason = merged_at == null ? 'not_planned' : 'completed';
  return actOnTheirs({
    ...payload,
    issue: { number, closed_at: merged_at ?? closed_at, updated_at, state_reason },
  });
}

function pullOf({ pull_request, repository }: PullPayload): LinkedPull {
  const { number, html_url: url, state, merged_at, merge_commit_sha } = pull_request;
  const where = `${repository.owner.login}/${repository.name}`;
  const open = { repository: where, number, url, state: 'open', commit: null } as const;
  if (merged_at != null) return { ...open, state: 'merged', commit: merge_commit_sha ?? null };
  return state === 'closed' ? { ...open, state: 'closed' } : open;
}

/** New commits are no news of it: they are told with the time at which it was opened, as the same fact. */
function timeOf({ action, pull_request }: PullPayload): Instant | null {
  const { created_at, updated_at, closed_at, merged_at, state } = pull_request;
  const ended = state === 'closed' ? (merged_at ?? closed_at) : null;
  const changed = action === 'edited' || action === 'reopened' ? updated_at : created_at;
  const told = ended ?? changed;
  return told == null ? null : parseInstant(told);
}
