/** `/manager why`: hierarchical escalation; the work stays where it is. */
import { sayManagersCalled } from '../desk/reply/major-incidents.ts';
import { type Command, keyOf, whileActive, whyEnded } from './command.ts';

export const manager: Command = {
  verb: 'manager',
  usage: '/manager why they are needed',
  who: 'staff',
  help: 'Calls the managers (hierarchical escalation); the work stays with its level.',
  examples: ['/manager the customer threatens to leave, and nobody of level 2 is free'],
  prose: true,
  works: whileActive,
  run: (call) => {
    const { ticket, words, by, at, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    if ((policy.people?.managers ?? []).length === 0)
      return {
        refused:
          'The policy names no managers. Add them under `people:`, `managers:` in `.github/tierline.yml`.',
      };
    if (words === '')
      return { refused: 'Managers decide faster when they know why. Write `/manager` and why.' };
    const called = { ...ticket, managerCalls: [...ticket.managerCalls, { at, by: by.login, why: words }] };
    const body = sayManagersCalled(called, words, call);
    return { ticket: called, effects: [{ kind: 'comment', key: keyOf(call, 'manager'), body }] };
  },
};
