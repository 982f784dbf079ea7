/** `/sla` and `/sla why`: the clocks, and the ledger that explains them. */
import { sayClocks, sayLedger } from '../desk/reply/sla.ts';
import { type Command, echo, keyOf } from './command.ts';

export const sla: Command = {
  verb: 'sla',
  usage: '/sla [why]',
  who: 'requester or staff',
  help: 'Shows the clocks; `why` shows how each was counted.',
  examples: ['/sla', '/sla why'],
  run: (call) => {
    const { ticket, policy, calendars, at, words } = call;
    if (words !== '' && words.toLowerCase() !== 'why')
      return { refused: `I know \`/sla\` and \`/sla why\`, not ${echo(`/sla ${words}`)}.` };
    const body =
      words === '' ? sayClocks(ticket, policy, calendars, at) : sayLedger(ticket, policy, calendars, at);
    return { ticket, effects: [{ kind: 'comment', key: keyOf(call, 'sla'), body }] };
  },
};
