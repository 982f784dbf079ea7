/** What staff are asked for while they work on a ticket: at a handoff, at its end, of an engagement, of their time. */
import type { Policy } from '../../policy/policy.ts';
import type { Engagement } from '../../ticket/engagement.ts';
import type { Resolution, Ticket } from '../../ticket/ticket.ts';
import { oneLine } from '../quiet.ts';
import { sayShortTime } from '../time.ts';
import { sayEngagementKind } from './engagement-kind.ts';

/** Beneath a handoff by label, which could not be refused; empty where nothing is missing. */
export function askForEntry(missing: readonly string[], who: string | null, level: number): string {
  return missing.length === 0 ? '' : `${addressed(who, `level ${level} also needs`)}:\n${list(missing)}`;
}

/** Beneath the first handoff of a ticket that should have a plan. */
export function askForPlan({ owner, classification }: Ticket, how: string): string {
  return addressed(owner, `a ${classification.priority} has a plan: please ${how}.`);
}

/** Beneath an end by button or label, which could not be refused; empty where nothing is missing. */
export function askForExit(missing: readonly string[], who: string): string {
  return missing.length === 0 ? '' : `${addressed(who, 'the desk also needs')}:\n${list(missing)}`;
}

export function askForNews(ticket: Ticket, engagement: Engagement, { timezone }: Policy): string {
  const number = ticket.engagements.indexOf(engagement) + 1;
  const open = ticket.engagements.filter(({ endedAt }) => endedAt === null);
  const which = open.length === 1 ? '' : ` ${number}`;
  return `@${ticket.assignee ?? engagement.by}, ${nameOf(engagement)} has been engaged since ${sayShortTime(engagement.at, timezone)}. Is there news? When they have done their part, write \`/engaged${which} done\` and what came of it; until then tell the requester how it stands.`;
}

/** In one line, for a summary. */
export function newsLine(engagement: Engagement): string {
  return `no news of ${nameOf(engagement)}`;
}

export function askForTime({ by }: Resolution, ticket: Ticket): string {
  return `@${ticket.assignee ?? by}, this ${ticket.classification.priority} is resolved, and no time is noted on it. Please write \`/time 30m\` with what you spent, and on what.`;
}

function nameOf({ kind, what }: Engagement): string {
  return `${sayEngagementKind(kind, 'en')} ${oneLine(what, 80)}`;
}

function addressed(who: string | null, sentence: string): string {
  return who === null ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : `@${who}, ${sentence}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
