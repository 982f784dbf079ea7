/** `/service vpn`: routes the ticket to a service of the policy. */
import { findService } from '../desk/policy/policy.ts';
import { type Command, echo } from './command.ts';

export const service: Command = {
  verb: 'service',
  usage: '/service name',
  who: 'staff',
  help: 'Says which service the ticket is about.',
  examples: ['/service vpn'],
  run: ({ ticket, policy, words }) => {
    const found = findService(policy, words);
    if (found !== null) return { ticket: { ...ticket, service: found.id }, effects: [] };
    const known = policy.services.map(({ id }) => `\`${id}\``).join(', ');
    return {
      refused:
        known === ''
          ? 'The policy names no services. Add them under `services:` in `.github/tierline.yml`.'
          : `${words === '' ? 'Which service?' : `There is no service ${echo(words)}.`} The policy has ${known}.`,
    };
  },
};
