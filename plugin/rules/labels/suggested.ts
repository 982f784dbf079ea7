/** Labels as GitHub’s own suggestions: what is proposed for a new ticket, what people make of it, and when it is taken back. */

import { keyOf, sayTo } from '../../actions/rule.ts';
import type { Effect } from '../../core/effect.ts';
import type { TicketEvent } from '../../core/event.ts';
import { openSuggestions } from '../../core/ticket/ending.ts';
import type {
  LabelDismissed,
  LabelsSuggested,
  ProposedLabel,
  StandingLabel,
  Suggestion,
} from '../../core/ticket/known-error.ts';
import { readLabel } from '../../core/ticket/labels.ts';
import { ongoing } from '../../core/ticket/major.ts';
import { isStaff } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isForPeople, type Ticket } from '../../core/ticket/ticket.ts';
import { atWork } from '../../core/ticket/turn.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayWhyMajor } from '../../reply/alerts/notices.ts';
import { sayWhyKnown } from '../../reply/known-error.ts';
import { sayStaysSuggested } from '../../reply/notices.ts';
import type { Context, Decision } from '../context.ts';
import { callOf, perform, whyNoRight } from '../perform.ts';
import { answerTo } from '../standing-comments.ts';
import { isTrusted } from './labelled.ts';

/** Once for each ticket, as it is opened under the desk’s eyes; where GitHub knows no suggestions, nothing comes of it. */
export function suggestLabels(ticket: Ticket, policy: Policy): readonly Effect[] {
  const { id, kind, status, createdAt } = ticket;
  if (!isActive(status) || !isForPeople(kind) || createdAt !== undefined) return [];
  const labels = [...knownErrorsFor(ticket, policy), ...majorFor(ticket, policy)];
  return labels.length === 0 ? [] : [{ kind: 'suggest-labels', key: `${id}/suggested-labels`, labels }];
}

/** What the card suggests, and what staff are told of as possible. */
function knownErrorsFor(ticket: Ticket, policy: Policy): readonly ProposedLabel[] {
  const likely = openSuggestions(ticket);
  const possible = (ticket.noticed?.articles ?? []).filter(
    ({ id, forStaff }) => !forStaff && likely.every((one) => one.id !== id) && isProposed(id, ticket),
  );
  return [
    ...likely.flatMap((one) => proposed(one, 'high', policy)),
    ...possible.flatMap(({ because, ...one }) =>
      proposed({ ...one, because: because === null ? [] : [because] }, confidenceOf(one.id, ticket), policy),
    ),
  ];
}

/** Nothing where the article has nothing to apply yet: whoever approved it would be refused. */
function proposed(
  article: Pick<Suggestion, 'id' | 'title' | 'because' | 'unsolved'>,
  confidence: ProposedLabel['confidence'],
  policy: Policy,
): readonly ProposedLabel[] {
  if (article.unsolved === true) return [];
  return [{ name: article.id, rationale: sayWhyKnown(article, policy), confidence }];
}

/** Of one that is merely possible. */
function confidenceOf(id: string, { matched = [] }: Ticket): ProposedLabel['confidence'] {
  return (matched.find((one) => one.id === id)?.probability ?? 0) >= 0.5 ? 'medium' : 'low';
}

/** A storm of alerts is perhaps a major incident, which people decide. */
function majorFor({ alerts, major }: Ticket, policy: Policy): readonly ProposedLabel[] {
  if (alerts === undefined || !alerts.storm || ongoing(major) !== null) return [];
  return [{ name: 'major', rationale: sayWhyMajor(alerts, policy), confidence: 'low' }];
}

/** Whether the desk would still propose this label for the ticket as it stands. */
function isProposed(name: string, { status, rejected, failed, knownErrors, major }: Ticket): boolean {
  const meaning = readLabel(name);
  if (!isActive(status) || meaning === null) return false;
  if (meaning.group === 'major') return ongoing(major) === null;
  if (meaning.group !== 'known-error') return false;
  return ![...rejected, ...failed, ...knownErrors.map(({ id }) => id)].includes(meaning.id);
}

/** They stand on the issue from now on. */
export function labelsSuggested(ticket: Ticket, { labels, at }: LabelsSuggested): Decision {
  const fresh = labels.map((label) => ({ ...label, seenAt: at }));
  const others = (ticket.suggestedLabels ?? []).filter(({ name }) =>
    labels.every((one) => one.name !== name),
  );
  return { ticket: { ...ticket, suggestedLabels: [...others, ...fresh] }, effects: [] };
}

/** To dismiss a known error says what `/not-known` says, under the same rule. */
export function labelDismissed(ticket: Ticket, event: LabelDismissed, context: Context): Decision {
  const { by, label } = event;
  const settled = without(ticket, [label]);
  const meaning = readLabel(label);
  const call = callOf(ticket, event, context);
  if (meaning?.group !== 'known-error' || !isProposed(label, ticket) || !isTrusted(by, call.policy))
    return { ticket: settled, effects: [] };
  const refused = by.bot ? null : whyNoRight('reject-known-errors', call, 'dismiss');
  const outcome =
    refused === null
      ? perform(call, { does: 'reject-known-errors', ids: [meaning.id], hasWords: false })
      : { refused };
  if ('refused' in outcome) {
    const body = sayStaysSuggested(
      by,
      { known: meaning.id, why: sayTo(call, outcome.refused) },
      ticket,
      call.policy,
    );
    return answerTo(settled, call, { key: keyOf(call, 'stays'), body });
  }
  const after = without(outcome.ticket, [label]);
  return { ...outcome, ticket: isStaff(by) ? atWork(after) : after };
}

/** GitHub is asked no more than once a minute. */
const MINUTE = 60_000;

/**
 * What the desk does not propose any more is taken back. Whether somebody has dismissed the others is looked up when staff
 * do something about the ticket, and when it ends: whoever dismisses one is at work on it.
 */
export function followSuggestedLabels(
  before: Ticket | null,
  after: Ticket,
  { id, at }: Pick<TicketEvent, 'id' | 'at'>,
): Decision {
  const standing = after.suggestedLabels ?? [];
  const withdrawn = standing.filter(({ name }) => !isProposed(name, after)).map(({ name }) => name);
  const isDue =
    before !== null && before.touchedAt !== after.touchedAt && standing.some(isOlder(at - MINUTE));
  if (withdrawn.length === 0 && !isDue) return { ticket: after, effects: [] };
  const left = without(after, withdrawn);
  const suggestedLabels = (left.suggestedLabels ?? []).map((one) => ({ ...one, seenAt: at }));
  const key = `${after.id}/${id}/suggested-labels`;
  return {
    ticket: { ...left, suggestedLabels },
    effects: [{ kind: 'read-suggested-labels', key, labels: standing, withdrawn }],
  };
}

function isOlder(than: number): (label: StandingLabel) => boolean {
  return ({ seenAt }) => seenAt <= than;
}

function without(ticket: Ticket, names: readonly string[]): Ticket {
  const { suggestedLabels } = ticket;
  if (suggestedLabels === undefined) return ticket;
  return { ...ticket, suggestedLabels: suggestedLabels.filter(({ name }) => !names.includes(name)) };
}
