/** Where staff are told what is theirs alone: in the back office, or on the ticket where there is none. */
import type { Comment, Effect } from '../../core/effect.ts';
import type { Policy } from '../../policy/policy.ts';

export function tellStaff({ backOffice }: Pick<Policy, 'backOffice'>, told: Omit<Comment, 'kind'>): Effect {
  return backOffice === null
    ? { kind: 'comment', ...told }
    : { kind: 'back-office-note', repository: backOffice, ...told };
}
