/** `/escalate`: functional escalation to a higher level, once what the next level needs is there. */
import type { Policy } from '../desk/policy/policy.ts';
import { isManager } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { sayTier, type Tier } from '../desk/ticket/tier.ts';
import { developersOf } from './ask-developers.ts';
import { type Command, whyEnded } from './command.ts';
import { missingAtEntry } from './entry-conditions.ts';
import { readLevelWords } from './level-words.ts';
import { askAgain, moveTo } from './move-to.ts';

export const escalate: Command = {
  verb: 'escalate',
  usage: '/escalate [2|3] what was tried, and why it needs them',
  who: 'staff of the present level',
  help: 'Hands the work to the next level; level 3 gets an issue in the developers’ own repository.',
  examples: [
    '/escalate restarted the client, gateway log shows error 809',
    '/escalate 3 crash in the tunnel code, trace above',
  ],
  prose: true,
  works: (ticket, _, policy) => isActive(ticket.status) && (ticket.tier < 3 || isStillToAsk(ticket, policy)),
  run: (call) => {
    const { ticket, words, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { named, why } = readLevelWords(words);
    const to = named ?? next(ticket.tier);
    if ((named ?? 3) === 3 && isStillToAsk(ticket, policy)) return askAgain(call);
    if (to === null || to === 1 || to <= ticket.tier) return { refused: whyNoHigher(ticket.tier, named) };
    if (to - ticket.tier > 1 && ticket.classification.priority !== 'P1' && !isManager(call.by)) {
      return {
        refused:
          'Only a P1 ticket or a manager goes from level 1 straight to level 3. Write `/escalate 2` and what was tried.',
      };
    }
    const missing = missingAtEntry(ticket, to, why, policy);
    if (missing.length > 0) {
      return {
        refused: `Level ${to} needs a little more first:\n${missing.map((line) => `- ${line}`).join('\n')}`,
      };
    }
    return moveTo(call, to, why);
  },
};

/** At level 3 already, and its developers have no issue yet: they refused, or there was nobody to ask. */
function isStillToAsk(ticket: Ticket, policy: Policy): boolean {
  if (ticket.tier !== 3) return false;
  if (ticket.development?.state === 'refused' || ticket.development?.state === 'lost') return true;
  return ticket.development === null && developersOf(ticket, policy) !== null;
}

function whyNoHigher(tier: Tier, named: Tier | null): string {
  if (named !== null && named < tier)
    return `The ticket is with ${sayTier(tier)} now, which is higher. To hand it back, write \`/deescalate ${named}\` and why.`;
  if (tier === 3)
    return `The ticket is with ${sayTier(tier)} already, and there is no higher level. To hand it back, write \`/deescalate\` and why.`;
  return `The ticket is with ${sayTier(tier)} already. To hand it on, write \`/escalate ${tier + 1}\` and what was tried.`;
}

function next(tier: Tier): Tier | null {
  switch (tier) {
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
      return null;
    default:
      return tier satisfies never;
  }
}
