/** `/deescalate`: hands the work back to a lower level, with a reason. */
import { isActive } from '../desk/ticket/status.ts';
import { sayTier, type Tier } from '../desk/ticket/tier.ts';
import { type Command, whyEnded } from './command.ts';
import { readLevelWords } from './level-words.ts';
import { moveTo } from './move-to.ts';

export const deescalate: Command = {
  verb: 'deescalate',
  usage: '/deescalate [1|2] why',
  who: 'staff of the present level',
  help: 'Hands the work back to a lower level, with the reason.',
  examples: ['/deescalate the known error KE-0004 fits, level 1 can apply it'],
  prose: true,
  works: ({ status, tier }) => isActive(status) && tier > 1,
  run: (call) => {
    const { ticket, words } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { named, why } = readLevelWords(words);
    const to = named ?? lower(ticket.tier);
    if (to === null || to >= ticket.tier) return { refused: whyNoLower(ticket.tier, named) };
    if (why === '')
      return {
        refused: 'Whoever gets it back should read why. Write `/deescalate` and the reason behind it.',
      };
    return moveTo(call, to, why);
  },
};

function whyNoLower(tier: Tier, named: Tier | null): string {
  if (named !== null && named > tier)
    return `The ticket is with ${sayTier(tier)} now, which is lower. To hand it on, write \`/escalate ${named}\` and what was tried.`;
  if (tier === 1) return `The ticket is with ${sayTier(tier)} already, and there is no lower level.`;
  return `The ticket is with ${sayTier(tier)} already. To hand it back, write \`/deescalate ${tier - 1}\` and why.`;
}

function lower(tier: Tier): Tier | null {
  switch (tier) {
    case 1:
      return null;
    case 2:
      return 1;
    case 3:
      return 2;
    default:
      return tier satisfies never;
  }
}
