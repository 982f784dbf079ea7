/** `/deescalate`: hands the work back to a lower level, with a reason. */
import { parseTier, sayTier, type Tier } from '../desk/ticket/tier.ts';
import type { Command } from './command.ts';
import { moveTo } from './escalate.ts';

export const deescalate: Command = {
  verb: 'deescalate',
  usage: '/deescalate [1|2] why',
  who: 'staff of the present level',
  help: 'Hands the work back to a lower level, with the reason.',
  examples: ['/deescalate the known error KE-0004 fits, level 1 can apply it'],
  run: (call) => {
    const { ticket, words } = call;
    const [first = '', ...rest] = words.split(/\s+/);
    const named = parseTier(first);
    const why = (named === null ? words : rest.join(' ')).trim();
    const to = named ?? lower(ticket.tier);
    if (to === null || to >= ticket.tier)
      return {
        refused: `The ticket is with ${sayTier(ticket.tier)}; there is no lower level to hand it to.`,
      };
    if (why === '')
      return { refused: 'Level 1 and 2 need the reason. Write `/deescalate` and why it comes back.' };
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
