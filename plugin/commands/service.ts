/** `/service vpn`: routes the ticket to a service of the policy; at level 3, to its developers. */
import { findService } from '../desk/policy/policy.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { askDevelopers } from './ask-developers.ts';
import { type Call, type Command, echo, type Outcome } from './command.ts';

export const service: Command = {
  verb: 'service',
  usage: '/service name',
  who: 'staff',
  help: 'Says which service the ticket is about; at level 3 its developers, where the policy names them, then get their issue.',
  examples: ['/service vpn'],
  works: (_, __, policy) => policy.services.length > 0,
  run: (call) => {
    const { policy, words } = call;
    const found = findService(policy, words);
    if (found !== null) return route(call, found.id);
    const known = policy.services.map(({ id }) => `\`${id}\``).join(', ');
    return {
      refused:
        known === ''
          ? 'The policy names no services. Add them under `services:` in `.github/tierline.yml`.'
          : `${words === '' ? 'Which service?' : `There is no service ${echo(words)}.`} The policy has ${known}.`,
    };
  },
};

function route(call: Call, id: string): Outcome {
  const ticket: Ticket = { ...call.ticket, service: id };
  // What the developers of this service have answered already is not asked of them again.
  const isNews = call.ticket.service !== id || ticket.development === null;
  const asked = ticket.tier === 3 && isActive(ticket.status) && isNews ? askDevelopers(call, ticket) : null;
  return asked === null ? { ticket, effects: [] } : { ticket: asked.ticket, effects: [asked.effect] };
}
