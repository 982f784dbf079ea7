/** `/impact high`: how many people it keeps from their work. */
import type { Command } from './command.ts';
import { weigh } from './weigh.ts';

export const impact: Command = {
  verb: 'impact',
  usage: '/impact low|medium|high',
  who: 'staff',
  help: 'Says how many are affected: `low` is one person, `medium` a team, `high` everyone. The priority follows, unless it was set by hand.',
  examples: ['/impact high'],
  run: (call) => weigh(call, 'impact'),
};
