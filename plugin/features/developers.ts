/** The developers of a ticket’s service: their issue in their own repository, words that travel there, and where they mend a problem for good. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import type { Command } from '../commands/command.ts';
import type { Effect } from '../core/effect.ts';
import { type Development, type FixedIn, isReachable, type NamedIssue } from '../core/ticket/development.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { developersFor, type Policy } from '../policy/policy.ts';
import { developerIssue, fixIssue } from '../reply/developers/issue.ts';
import { sayToDevelopers } from '../reply/developers/relay.ts';
import { dayOf } from '../reply/time.ts';
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

/** The permanent fix of a problem: in a new issue of the developers, or in an issue or a pull request that they have. */
export function setFix(call: Call, { issue }: ActionOf<'set-fix'>): Outcome {
  const { ticket, policy, found } = call;
  const { development } = ticket;
  if (development !== null && isAsked(ticket))
    return { refused: sentence('fix-already', { repository: development.repository }) };
  if (issue === null) return askForFix(call);
  const named = { words: echo(`${issue.repository}#${issue.number}`) };
  if (found.issues === undefined) return { refused: sentence('not-looked-up', named) };
  const there = found.issues.find(
    (one) => one.number === issue.number && one.asked.toLowerCase() === issue.repository.toLowerCase(),
  );
  if (there === undefined || there.pull === true) return { refused: sentence('no-such-issue', named) };
  const { release } = there;
  const linked: Ticket = { ...ticket, development: developmentOf(there) };
  return { ticket: linked, effects: release === undefined ? [] : proposeFixed(linked, release, policy) };
}

function askForFix(call: Call): Outcome {
  const { ticket, policy } = call;
  const repository = developersFor(policy, ticket);
  if (repository === null) return { refused: sentence('no-developers-named', {}) };
  const key = keyOf(call, 'developer-issue');
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'asked', key } },
    effects: [{ kind: 'open-developer-issue', key, repository, ...fixIssue(ticket, policy) }],
  };
}

/** Of what was over when it was named, nobody was asked anything, so nobody’s next words are an answer. */
function developmentOf({ id, repository, number, url, state, ...more }: NamedIssue): Development {
  const { milestone = null, due, pullRequest, ended, release } = more;
  return {
    ...{ repository, number, url, issue: id, state, milestone },
    ...(due === undefined ? {} : { due }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(ended === undefined ? {} : { ended, taught: true }),
    ...(release === undefined ? {} : { release }),
  };
}

/** The article of a problem is to say in what its trouble is fixed. */
export function proposeFixed(ticket: Ticket, { tag, at }: FixedIn, policy: Policy): readonly Effect[] {
  const article = ticket.record?.article ?? null;
  if (article === null || article.fixedIn !== null) return [];
  const { language, timezone } = policy;
  const key = `${ticket.id}/fixed/${article.id}/${tag}`;
  const on = dayOf(at, timezone);
  const { id, path } = article;
  return [{ kind: 'fix-article', key, language, article: id, path, version: tag, on }];
}
