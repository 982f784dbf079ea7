/** `/urgency low`: how badly it keeps them from their work. */
import type { Command } from './command.ts';
import { weigh } from './weigh.ts';

export const urgency: Command = {
  verb: 'urgency',
  usage: '/urgency low|medium|high',
  who: 'staff',
  help: 'Says how pressing it is: `low` has a way around it, `medium` slows the work down, `high` stops it. The priority follows, unless it was set by hand.',
  examples: ['/urgency low'],
  run: (call) => weigh(call, 'urgency'),
};
