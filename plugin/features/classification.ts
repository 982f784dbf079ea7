/** What a ticket is: its kind, its service, and its priority of impact and urgency. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, type Outcome, type Refused, type Rules } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { readName } from '../commands/words.ts';
import { argument } from '../core/plain.ts';
import {
  type Classification,
  fromMatrix,
  type Level,
  levels,
  type Priority,
  priorities,
  reclassify,
} from '../core/ticket/priority.ts';
import { isActive } from '../core/ticket/status.ts';
import { kinds, type Ticket } from '../core/ticket/ticket.ts';
import { findService, type Policy } from '../policy/policy.ts';
import { sentence } from '../words/render.ts';

export const classificationCommands: readonly Command[] = [
  {
    verb: 'priority',
    examples: ['/priority P2', '/priority auto'],
    makes: 'set-priority',
    parse: parsePriorityWords,
  },
  {
    verb: 'impact',
    examples: ['/impact high'],
    makes: 'set-impact',
    parse: (words) => {
      const impact = readName(argument(words), levels);
      return impact === null ? whyNoLevel('impact', words) : { does: 'set-impact', impact };
    },
  },
  {
    verb: 'urgency',
    examples: ['/urgency low'],
    makes: 'set-urgency',
    parse: (words) => {
      const urgency = readName(argument(words), levels);
      return urgency === null ? whyNoLevel('urgency', words) : { does: 'set-urgency', urgency };
    },
  },
  {
    verb: 'kind',
    examples: ['/kind request'],
    makes: 'set-kind',
    parse: parseKindWords,
  },
  {
    verb: 'service',
    examples: ['/service vpn'],
    makes: 'set-service',
    parse: (words, { policy }) => parseService(words, policy),
  },
];

function parsePriorityWords(words: string): ActionOf<'set-priority'> | Refused {
  const named = argument(words);
  const priority = readName(named, priorities);
  if (priority !== null) return { does: 'set-priority', priority };
  if (readName(named, ['auto']) !== null) return { does: 'set-priority', priority: null };
  return {
    refused: words === '' ? sentence('which-priority', {}) : sentence('no-priority', { words: echo(words) }),
  };
}

function whyNoLevel(verb: 'impact' | 'urgency', words: string): Refused {
  const list = levels.map((one) => `\`/${verb} ${one}\``).join(', ');
  return {
    refused:
      words === '' ? sentence('how-much', { list }) : sentence(`no-${verb}`, { words: echo(words), list }),
  };
}

function parseKindWords(words: string): ActionOf<'set-kind'> | Refused {
  const said = argument(words).toLowerCase().replace(/\s/g, '-');
  const kind = readName(said, kinds);
  if (kind !== null) return { does: 'set-kind', kind };
  const list = kinds.map((one) => `\`/kind ${one}\``).join(', ');
  return {
    refused:
      words === '' ? sentence('which-kind', { list }) : sentence('no-kind', { words: echo(words), list }),
  };
}

/** The service of the policy that a command or a label names. */
export function parseService(words: string, policy: Policy): ActionOf<'set-service'> | Misread {
  const meant = 'set-service';
  const found = findService(policy, words);
  if (found !== null) return { does: meant, service: found.id };
  const list = policy.services.map(({ id }) => `\`${id}\``).join(', ');
  if (list === '') return { meant, refused: sentence('no-services', {}) };
  const refused =
    words === ''
      ? sentence('which-service', { list })
      : sentence('no-such-service', { words: echo(words), list });
  return { meant, refused };
}

type ClassificationRules = Pick<
  Rules,
  'set-priority' | 'set-impact' | 'set-urgency' | 'set-kind' | 'set-service'
>;

export const classificationRules: ClassificationRules = {
  'set-priority': {
    who: 'staff',
    act: ({ ticket, policy }, { priority }) => ({
      ticket: decidedMeanwhile(
        priority === null ? prioritisedByMatrix(ticket, policy) : prioritised(ticket, priority),
      ),
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

/** Whoever sets a priority during a major incident has decided it: it stays when the incident is over. */
function decidedMeanwhile(ticket: Ticket): Ticket {
  const { major } = ticket;
  return major === null ? ticket : { ...ticket, major: { ...major, classifiedBefore: null } };
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
