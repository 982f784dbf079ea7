/** The developers of a ticket’s service: their issue in their own repository, and words that travel there. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import type { Command } from '../commands/command.ts';
import { isReachable } from '../core/ticket/development.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { developersFor } from '../policy/policy.ts';
import { developerIssue } from '../reply/developers/issue.ts';
import { sayToDevelopers } from '../reply/developers/relay.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';

export const developerCommands: readonly Command[] = [
  {
    verb: 'relay',
    examples: ['/relay the crash comes only with TCP, log attached above'],
    makes: 'relay',
    prose: true,
    parse: (words, { beside, mail }) => {
      // Whoever pastes a mail below the bare command means that mail.
      const text = [words, beside, mail].find((one) => one !== '');
      return text === undefined ? { refused: sentence('relay-what', {}) } : { does: 'relay', text };
    },
  },
];

export const developerRules: Pick<Rules, 'ask-developers' | 'relay'> = {
  'ask-developers': { who: 'staff of the present level', whyNotNow: whyEnded, act: askDevelopers },
  relay: {
    who: 'staff',
    works: ({ development }) => isReachable(development),
    // Nobody is led to an escalation that an ended ticket would refuse.
    whyNotNow: (call) =>
      isReachable(call.ticket.development) ? null : (whyEnded(call) ?? whyNobody(call.ticket)),
    act: relay,
  },
};

/** Refused where they answer users here, have an issue open already, or do not exist. */
function askDevelopers(call: Call): Outcome {
  const { ticket, policy } = call;
  const repository = developersFor(policy, ticket);
  if (repository === null || isAsked(ticket)) return { refused: sentence('no-developers-named', {}) };
  const key = keyOf(call, 'developer-issue');
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'asked', key } },
    effects: [{ kind: 'open-developer-issue', key, repository, ...developerIssue(ticket, policy) }],
  };
}

function isAsked({ development }: Ticket): boolean {
  return development?.state === 'asked' || development?.state === 'open';
}

function relay(call: Call, { text }: ActionOf<'relay'>): Outcome {
  const { ticket, by, policy } = call;
  const { development } = ticket;
  if (!isReachable(development)) return { refused: whyNobody(ticket) };
  const { repository, number } = development;
  const body = sayToDevelopers(by.login, text, policy);
  return {
    ticket,
    effects: [{ kind: 'developer-comment', key: keyOf(call, 'relay'), repository, number, body }],
  };
}

function whyNobody({ development }: Ticket): Sentence {
  switch (development?.state) {
    case 'asked':
      return sentence('developers-not-yet', { repository: development.repository });
    case 'refused':
      return sentence('developers-do-not-accept', { repository: development.repository });
    default:
      return sentence('developers-not-asked', {});
  }
}
