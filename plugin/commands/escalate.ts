/** `/escalate`: functional escalation to a higher level, once what the next level needs is there. */
import type { Effect } from '../desk/effect.ts';
import type { Instant } from '../desk/instant.ts';
import { type Policy, serviceOf } from '../desk/policy/policy.ts';
import { developerIssue } from '../desk/reply/developer-issue.ts';
import { sayHandoff } from '../desk/reply/handoff.ts';
import { isManager } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { parseTier, sayTier, type Tier } from '../desk/ticket/tier.ts';
import { type Call, type Command, keyOf, type Outcome } from './command.ts';

export const escalate: Command = {
  verb: 'escalate',
  usage: '/escalate [2|3] what was tried, and why it needs them',
  who: 'staff of the present level',
  help: 'Hands the work to the next level; level 3 gets an issue in the developers’ own repository.',
  examples: [
    '/escalate restarted the client, gateway log shows error 809',
    '/escalate 3 crash in the tunnel code, trace above',
  ],
  run: (call) => {
    const { ticket, words } = call;
    const [first = '', ...rest] = words.split(/\s+/);
    const named = parseTier(first);
    const why = (named === null ? words : rest.join(' ')).trim();
    const to = named ?? next(ticket.tier);
    if (to === null || to <= ticket.tier) {
      return {
        refused: `The ticket is with ${sayTier(ticket.tier)} already. To hand it back, write \`/deescalate\` and why.`,
      };
    }
    if (to - ticket.tier > 1 && ticket.classification.priority !== 'P1' && !isManager(call.by)) {
      return {
        refused:
          'Only a P1 ticket or a manager goes from level 1 straight to level 3. Write `/escalate 2` and what was tried.',
      };
    }
    const missing = missingFor(ticket, why);
    if (missing.length > 0) {
      return {
        refused: `Level ${to} needs a little more first:\n${missing.map((line) => `- ${line}`).join('\n')}`,
      };
    }
    return moveTo(call, to, why);
  },
};

/** What the next level needs before it takes over; each line says how to give it. */
function missingFor(ticket: Ticket, why: string): readonly string[] {
  return [
    why === '' ? 'what was tried, and why it needs them: write it behind `/escalate`' : '',
    ticket.firstReplyAt === null
      ? 'an answer to the requester: write them a line, so that they know what happens'
      : '',
  ].filter((line) => line !== '');
}

function next(tier: Tier): Tier | null {
  switch (tier) {
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
      return null;
    default:
      return tier satisfies never;
  }
}

/**
 * Moves the work to a level: the owner stays (touch and hold; without one, whoever hands it on becomes it),
 * the assignee is free for the new level to choose.
 */
export function moveTo(call: Call, to: Tier, why: string | null): Outcome {
  const { ticket, by, at, policy } = call;
  const moved: Ticket = {
    ...ticket,
    tier: to,
    owner: ticket.owner ?? by.login,
    assignee: null,
    status: ticket.status === 'new' ? 'open' : ticket.status,
    handoffs: [...ticket.handoffs, handoff(ticket, to, at, by.login, why)],
  };
  const told: Effect = {
    kind: 'comment',
    key: keyOf(call, `handoff-${to}`),
    body: sayHandoff(moved, policy, by.login, why),
  };
  const asked = to === 3 ? askDevelopers(call, moved, policy) : null;
  if (asked === null) return { ticket: moved, effects: [told] };
  return { ticket: asked.ticket, effects: [told, asked.effect] };
}

function handoff(
  ticket: Ticket,
  to: Tier,
  at: Instant,
  by: string,
  why: string | null,
): Ticket['handoffs'][number] {
  return { from: ticket.tier, to, at, by, why };
}

/** Null where the developers answer users themselves, or already have the issue. */
function askDevelopers(
  call: Call,
  ticket: Ticket,
  policy: Policy,
): { ticket: Ticket; effect: Effect } | null {
  const repository = serviceOf(policy, ticket.service)?.developers ?? null;
  const here = `${ticket.repository.owner}/${ticket.repository.name}`;
  if (repository === null || repository.toLowerCase() === here.toLowerCase()) return null;
  if (ticket.development !== null && ticket.development.state !== 'refused') return null;
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'asked' } },
    effect: {
      kind: 'open-developer-issue',
      key: keyOf(call, 'developer-issue'),
      repository,
      ...developerIssue(ticket, policy),
    },
  };
}
