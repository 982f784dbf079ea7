/** What a ticket is: its kind, its service, and its priority of impact and urgency. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, type Outcome, type Refused, type Rules } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { argument } from '../desk/plain.ts';
import { findService, type Policy } from '../desk/policy/policy.ts';
import {
  type Classification,
  fromMatrix,
  type Level,
  levels,
  type Priority,
  parseLevel,
  parsePriority,
  reclassify,
} from '../desk/ticket/priority.ts';
import { isActive } from '../desk/ticket/status.ts';
import { kinds, type Ticket } from '../desk/ticket/ticket.ts';

export const classificationCommands: readonly Command[] = [
  {
    verb: 'priority',
    usage: '/priority P1|P2|P3|P4|auto',
    help: 'Sets the priority by hand; `auto` gives it back to impact and urgency.',
    examples: ['/priority P2', '/priority auto'],
    makes: 'set-priority',
    parse: parsePriorityWords,
  },
  {
    verb: 'impact',
    usage: '/impact low|medium|high',
    help: 'Says how many are affected: `low` is one person, `medium` a team, `high` everyone. The priority follows, unless it was set by hand.',
    examples: ['/impact high'],
    makes: 'set-impact',
    parse: (words) => {
      const impact = parseLevel(argument(words));
      return impact === null ? whyNoLevel('impact', words) : { does: 'set-impact', impact };
    },
  },
  {
    verb: 'urgency',
    usage: '/urgency low|medium|high',
    help: 'Says how pressing it is: `low` has a way around it, `medium` slows the work down, `high` stops it. The priority follows, unless it was set by hand.',
    examples: ['/urgency low'],
    makes: 'set-urgency',
    parse: (words) => {
      const urgency = parseLevel(argument(words));
      return urgency === null ? whyNoLevel('urgency', words) : { does: 'set-urgency', urgency };
    },
  },
  {
    verb: 'kind',
    usage: `/kind ${kinds.join('|')}`,
    help: 'Says what it is: something broke (`incident`), something is wanted (`request`), or what is behind it.',
    examples: ['/kind request'],
    makes: 'set-kind',
    parse: parseKindWords,
  },
  {
    verb: 'service',
    usage: '/service name',
    help: 'Says which service the ticket is about; at level 3 its developers, where the policy names them, then get their issue.',
    examples: ['/service vpn'],
    makes: 'set-service',
    parse: (words, { policy }) => parseService(words, policy),
  },
];

function parsePriorityWords(words: string): ActionOf<'set-priority'> | Refused {
  const named = argument(words);
  if (named.toLowerCase() === 'auto') return { does: 'set-priority', priority: null };
  const priority = parsePriority(named);
  if (priority !== null) return { does: 'set-priority', priority };
  const wrong = words === '' ? 'Which priority?' : `There is no priority ${echo(words)}.`;
  return { refused: `${wrong} Write \`/priority P1\` to \`/priority P4\`, or \`/priority auto\`.` };
}

function whyNoLevel(verb: 'impact' | 'urgency', words: string): Refused {
  const known = levels.map((one) => `\`/${verb} ${one}\``).join(', ');
  const wrong = words === '' ? 'How much?' : `There is no ${verb} ${echo(words)}.`;
  return { refused: `${wrong} Write one of ${known}.` };
}

function parseKindWords(words: string): ActionOf<'set-kind'> | Refused {
  const said = argument(words).toLowerCase().replace(/\s/g, '-');
  const kind = kinds.find((one) => one === said);
  if (kind !== undefined) return { does: 'set-kind', kind };
  const known = kinds.map((one) => `\`/kind ${one}\``).join(', ');
  const wrong = words === '' ? 'Which kind?' : `There is no kind ${echo(words)}.`;
  return { refused: `${wrong} Write one of ${known}.` };
}

/** The service of the policy that a command or a label names. */
export function parseService(words: string, policy: Policy): ActionOf<'set-service'> | Misread {
  const meant = 'set-service';
  const found = findService(policy, words);
  if (found !== null) return { does: meant, service: found.id };
  const known = policy.services.map(({ id }) => `\`${id}\``).join(', ');
  if (known === '')
    return {
      meant,
      refused: 'The policy names no services. Add them under `services:` in `.github/tierline.yml`.',
    };
  const wrong = words === '' ? 'Which service?' : `There is no service ${echo(words)}.`;
  return { meant, refused: `${wrong} The policy has ${known}.` };
}

type ClassificationRules = Pick<
  Rules,
  'set-priority' | 'set-impact' | 'set-urgency' | 'set-kind' | 'set-service'
>;

export const classificationRules: ClassificationRules = {
  'set-priority': {
    who: 'staff',
    act: ({ ticket, policy }, { priority }) => ({
      ticket: priority === null ? prioritisedByMatrix(ticket, policy) : prioritised(ticket, priority),
      effects: [],
    }),
  },
  'set-impact': {
    who: 'staff',
    act: (call, { impact }) => weigh(call, 'impact', { ...call.ticket.classification, impact }),
  },
  'set-urgency': {
    who: 'staff',
    act: (call, { urgency }) => weigh(call, 'urgency', { ...call.ticket.classification, urgency }),
  },
  'set-kind': {
    who: 'staff',
    act: ({ ticket }, { kind }) => ({ ticket: { ...ticket, kind }, effects: [] }),
  },
  'set-service': {
    who: 'staff',
    works: (_, __, policy) => policy.services.length > 0,
    act: (call, { service }) => route(call, service),
  },
};

/** It holds against impact and urgency until somebody gives it back to them. */
function prioritised(ticket: Ticket, priority: Priority): Ticket {
  return { ...ticket, classification: { ...ticket.classification, priority, setBy: 'hand' } };
}

function prioritisedByMatrix(ticket: Ticket, { matrix }: Policy): Ticket {
  const { impact, urgency } = ticket.classification;
  return { ...ticket, classification: fromMatrix(matrix, impact, urgency) };
}

/** The priority follows the policy’s matrix, unless somebody set it by hand. */
function weigh(
  { ticket, policy }: Call,
  which: 'impact' | 'urgency',
  { impact, urgency }: Readonly<Record<'impact' | 'urgency', Level>>,
): Outcome {
  const classification: Classification = reclassify(policy.matrix, ticket.classification, impact, urgency);
  const assumed = ticket.assumed.filter((one) => one !== which);
  return { ticket: { ...ticket, classification, assumed }, effects: [] };
}

function route(call: Call, service: string): Outcome {
  const ticket: Ticket = { ...call.ticket, service };
  const routed: Outcome = { ticket, effects: [] };
  // What the developers of this service have answered already is not asked of them again.
  const isNews = call.ticket.service !== service || ticket.development === null;
  if (ticket.tier !== 3 || !isActive(ticket.status) || !isNews) return routed;
  const asked = call.also({ ...call, ticket }, { does: 'ask-developers' });
  return 'refused' in asked ? routed : asked;
}
