/** Lifts what earlier versions told themselves and have not handled yet: each kind had an envelope of its own. */
import { z } from 'zod';

const envelope = z.record(z.string(), z.unknown());

/** What stands beside the envelope, in the row of its delivery. */
interface Beside {
  readonly id: string;
  readonly event: string;
  readonly installation: number | null;
}

/** What is in the new shape, or in none that ever was, comes out as it is. What comes out is checked by whoever reads it. */
export function liftDelivery({ id, event, installation }: Beside, json: unknown): unknown {
  const told = envelope.parse(json);
  if ('event' in told) return told;
  const { place, ticket, at, policy, resolvedAt } = told;
  switch (event) {
    case 'tierline.due':
      return { event: { kind: 'due', id: `due/${at}`, ticket, at }, place };
    case 'tierline.policy-changed':
      return { event: { kind: 'policy-changed', id: `policy/${policy}`, ticket, at, policy }, place };
    case 'tierline.development-refused': {
      const { target: repository, why } = told;
      return { event: { kind: 'development-refused', id, ticket, at, repository, why }, place };
    }
    case 'tierline.thumbs': {
      const { up } = told;
      return { event: { kind: 'thumbed', id: `thumbed/${resolvedAt}`, ticket, at, up, resolvedAt }, place };
    }
    case 'tierline.letter':
      return { event: told['letter'], place };
    case 'tierline.development':
      return { event: told, place: homeOf(ticket, installation) };
    case 'tierline.look':
      return { event: { kind: 'look' }, place };
    case 'tierline.policy-begins':
      return { event: { kind: 'policy-begins', policy }, place };
    default:
      return told;
  }
}

/** The number of a ticket’s repository is in its id; the names are asked for before anything is done there. */
function homeOf(ticket: unknown, installation: number | null): object {
  return { installation, repository: { id: Number(String(ticket).split('#')[0]), owner: '', name: '' } };
}
