/** `/deescalate`: hands the work back to a lower level, with a reason. */
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
  run: (call) => {
    const { ticket, words } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const { named, why } = readLevelWords(words);
    const to = named ?? lower(ticket.tier);
    if (to === null)
      return {
        refused: `The ticket is with ${sayTier(ticket.tier)}; there is no lower level to hand it to.`,
      };
    if (to >= ticket.tier)
      return {
        refused: `The ticket is with ${sayTier(ticket.tier)}, and ${sayTier(to)} is no lower one. To hand it on, write \`/escalate\` and what was tried.`,
      };
    if (why === '')
      return {
        refused: 'Whoever gets it back should read why. Write `/deescalate` and the reason behind it.',
      };
    return moveTo(call, to, why);
  },
};

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
