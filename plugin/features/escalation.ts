/** Escalation: the work goes to another level (functional), or managers are called (hierarchical). */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { plain } from '../core/plain.ts';
import { type Actor, isManager } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { parseTier, type Tier, tiers } from '../core/ticket/tier.ts';
import { developersFor, type Policy } from '../policy/policy.ts';
import { sayHandoff } from '../reply/assignment.ts';
import { tierName } from '../reply/card/names.ts';
import { sayManagersCalled } from '../reply/major-incidents.ts';
import { callStaff } from '../reply/people.ts';
import { askForEntry, askForPlan } from '../reply/work.ts';
import { render, type Sentence, sentence } from '../words/render.ts';
import { missingAtEntry } from './conditions.ts';

export const escalationCommands: readonly Command[] = [
  {
    verb: 'escalate',
    examples: [
      '/escalate restarted the client, gateway log shows error 809',
      '/escalate 3 crash in the tunnel code, trace above',
    ],
    makes: 'escalate',
    prose: true,
    parse: (words) => {
      const { named, why } = readLevelWords(words);
      return whyNoSuchLevel('escalate', words) ?? { does: 'escalate', to: named, why };
    },
  },
  {
    verb: 'deescalate',
    examples: ['/deescalate the known error KE-0004 fits, level 1 can apply it'],
    makes: 'deescalate',
    prose: true,
    parse: (words) => {
      const { named, why } = readLevelWords(words);
      return whyNoSuchLevel('deescalate', words) ?? { does: 'deescalate', to: named, why };
    },
  },
  {
    verb: 'manager',
    examples: ['/manager the customer threatens to leave, and nobody of level 2 is free'],
    makes: 'call-managers',
    prose: true,
    parse: (words) =>
      words === '' ? { refused: sentence('manager-why', {}) } : { does: 'call-managers', why: words },
  },
];

interface LevelWords {
  /** Null where none is named. */
  readonly named: Tier | null;
  readonly why: string;
}

/** In the digits of any keyboard, with what ends it like a sentence. */
const levelFirst =
  /^(?:\p{Default_Ignorable_Code_Point}*)((?:level|tier|l)?\s*[123\uff11-\uff13]\p{Default_Ignorable_Code_Point}*)(?=[\s\p{Terminal_Punctuation}]|$)\p{Terminal_Punctuation}*/iu;

/** `4` or `level 12`; `40 users` and `4.2` begin a reason. */
const otherLevel = /^(?:(?:level|tier|l)\s*\p{Nd}+|\p{Nd})(?=[.:,;]?(?:\s|$))/iu;

/** Whoever names a level that there is not is not sent to another one; null for anybody else. */
function whyNoSuchLevel(command: 'escalate' | 'deescalate', words: string): Misread | null {
  const [written] = otherLevel.exec(plain(words)) ?? [];
  if (written === undefined || readLevelWords(words).named !== null) return null;
  const refused: Sentence = (locale) => {
    const levels = tiers.map((tier) => tierName(tier, locale)).join(', ');
    const example = command === 'escalate' ? '2' : '1';
    return render('no-such-level', { words: echo(written), levels, command, example }, locale);
  };
  return { refused };
}

/** `3 the trace is above`, `level 2: no change` or only a reason. */
function readLevelWords(words: string): LevelWords {
  const [whole = '', level = ''] = levelFirst.exec(words) ?? [];
  const named = parseTier(plain(level));
  return { named, why: (named === null ? words : words.slice(whole.length)).trim() };
}

export const escalationRules: Pick<Rules, 'escalate' | 'deescalate' | 'move' | 'call-managers'> = {
  escalate: {
    who: 'staff of the present level',
    works: (ticket, _, policy) =>
      isActive(ticket.status) && (ticket.tier < 3 || isStillToAsk(ticket, policy)),
    whyNotNow: whyEnded,
    act: escalate,
  },
  deescalate: {
    who: 'staff of the present level',
    works: ({ status, tier }) => isActive(status) && tier > 1,
    whyNotNow: whyEnded,
    act: deescalate,
  },
  move: { who: 'staff of the present level', whyNotNow: whyEnded, act: moveTo },
  'call-managers': {
    who: 'staff',
    works: whileActive,
    whyNotNow: (call) => whyEnded(call) ?? whyNoManagers(call),
    act: callManagers,
  },
};

function escalate(call: Call, { to: named, why }: ActionOf<'escalate'>): Outcome {
  const { ticket, policy, by } = call;
  const to = named ?? next(ticket.tier);
  if ((named ?? 3) === 3 && isStillToAsk(ticket, policy)) return call.also(call, { does: 'ask-developers' });
  if (to === null || to === 1 || to <= ticket.tier) return { refused: whyNoHigher(ticket.tier, named) };
  if (to - ticket.tier > 1 && ticket.classification.priority !== 'P1' && !isManager(by)) {
    return { refused: sentence('only-p1-jumps', {}) };
  }
  const missing = missingAtEntry(ticket, to, why, policy);
  if (missing.length > 0) {
    const lines = missing.map((line) => `- ${line}`).join('\n');
    // Who is told that their note is short need not be told to write it again.
    const lacksNote = missing.length > missingAtEntry(ticket, to, null, policy).length;
    const name = lacksNote ? 'level-needs-note' : 'level-needs-more';
    return { refused: sentence(name, { level: String(to), lines }) };
  }
  return moveTo(call, { to, why });
}

/** At level 3 already, and its developers have no issue yet: they refused, or there was nobody to ask. */
function isStillToAsk(ticket: Ticket, policy: Policy): boolean {
  if (ticket.tier !== 3) return false;
  if (ticket.development?.state === 'refused' || ticket.development?.state === 'lost') return true;
  return ticket.development === null && developersFor(policy, ticket) !== null;
}

function whyNoHigher(tier: Tier, named: Tier | null): Sentence {
  return (locale) => {
    const level = tierName(tier, locale);
    if (named !== null && named < tier)
      return render('level-is-higher', { level, to: String(named) }, locale);
    return tier === 3
      ? render('no-higher-level', { level }, locale)
      : render('at-level-already', { level, to: String(tier + 1) }, locale);
  };
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

function deescalate(call: Call, { to: named, why }: ActionOf<'deescalate'>): Outcome {
  const { tier } = call.ticket;
  const to = named ?? lower(tier);
  if (to === null || to >= tier) return { refused: whyNoLower(tier, named) };
  if (why === '') return { refused: sentence('deescalate-why', {}) };
  return moveTo(call, { to, why });
}

function whyNoLower(tier: Tier, named: Tier | null): Sentence {
  return (locale) => {
    const level = tierName(tier, locale);
    if (named !== null && named > tier) return render('level-is-lower', { level, to: String(named) }, locale);
    return tier === 1
      ? render('no-lower-level', { level }, locale)
      : render('at-level-already-back', { level, to: String(tier - 1) }, locale);
  };
}

function lower(tier: Tier): Tier | null {
  switch (tier) {
    case 1:
      return null;
    case 2:
      return 1;
    case 3:
      return 2;
    default:
      return tier satisfies never;
  }
}

/**
 * The owner stays (touch and hold; without one, whoever hands it on becomes it), the assignee is free for the new level
 * to choose. Level 3 gets an issue in the developers’ repository, where there is one.
 */
function moveTo(call: Call, { to, why }: Pick<ActionOf<'move'>, 'to' | 'why'>): Outcome {
  const { ticket, by, at, policy } = call;
  const moved: Ticket = {
    ...ticket,
    tier: to,
    owner: ticket.owner ?? (by.bot ? null : by.login),
    assignee: null,
    status: ticket.status === 'new' ? 'open' : ticket.status,
    handoffs: [...ticket.handoffs, { from: ticket.tier, to, at, by: by.login, why }],
  };
  const told = callStaff(policy, {
    key: keyOf(call, `handoff-${to}`),
    body: [
      sayHandoff(moved, policy, by, { why, at, worked: ticket.assignee }),
      ...askAtHandoff(ticket, to, by, why, policy),
    ].join('\n\n'),
  });
  const asked = to === 3 ? call.also({ ...call, ticket: moved }, { does: 'ask-developers' }) : null;
  if (asked === null || 'refused' in asked) return { ticket: moved, effects: told };
  return { ticket: asked.ticket, effects: [...told, ...asked.effects] };
}

/** Paragraphs for what could not be demanded; `ticket` stands as before the move. */
function askAtHandoff(
  ticket: Ticket,
  to: Tier,
  by: Pick<Actor, 'login' | 'bot'>,
  why: string | null,
  policy: Policy,
): readonly string[] {
  if (to === 1 || to <= ticket.tier) return [];
  // A bot that moves it would not read the question.
  const missing = why === null && !by.bot ? missingAtEntry(ticket, to, null, policy) : [];
  const isPlanDue =
    ticket.handoffs.length === 0 &&
    ticket.plan === null &&
    policy.handling.planFor.includes(ticket.classification.priority) &&
    !policy.handling.escalation[to].needs.includes('plan');
  const owner = ticket.owner ?? (by.bot ? null : by.login);
  return [
    askForEntry(missing, by.login, to, policy),
    isPlanDue ? askForPlan({ ...ticket, owner }, policy) : '',
  ].filter((one) => one !== '');
}

function whyNoManagers({ policy }: Call): Sentence | null {
  if ((policy.people?.managers ?? []).length > 0) return null;
  return sentence('no-managers', {});
}

function callManagers(call: Call, { why }: ActionOf<'call-managers'>): Outcome {
  const { ticket, by, at, policy } = call;
  const called = { ...ticket, managerCalls: [...ticket.managerCalls, { at, by: by.login, why }] };
  const body = sayManagersCalled(called, why, call);
  return { ticket: called, effects: callStaff(policy, { key: keyOf(call, 'manager'), body }) };
}
