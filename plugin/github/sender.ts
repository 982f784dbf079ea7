/** Who acted and where, as every webhook says it. */

import type { Place } from '../core/place.ts';
import { type Actor, outsider } from '../core/ticket/person.ts';
import type { IssuesPayload, OtherPayload } from './in/payload.ts';

/** Somebody whose account is gone is GitHub’s “ghost”. Their standing is looked up later, by the flow. */
export function actorOf(user: OtherPayload['sender'] | null): Actor {
  if (user == null) return { id: 0, login: 'ghost', bot: false, standing: outsider };
  return { id: user.id, login: user.login, bot: user.type === 'Bot', standing: outsider };
}

export function placeOf({
  repository,
  installation,
}: Pick<IssuesPayload, 'repository' | 'installation'>): Place {
  const { id, name, owner } = repository;
  return { installation: installation?.id ?? 0, repository: { id, owner: owner.login, name } };
}
