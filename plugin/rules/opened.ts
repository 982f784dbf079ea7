/** A ticket is opened: read the form, classify, suggest, ask once for what is missing. */
import { parseCommands } from '../commands/parse.ts';
import type { Effect } from '../core/effect.ts';
import type { Opened } from '../core/event.ts';
import { isTalk } from '../core/intake.ts';
import type { AlertSet } from '../core/ticket/alert.ts';
import { type Form, readForm } from '../core/ticket/form.ts';
import { readLabel } from '../core/ticket/labels.ts';
import { isStaff } from '../core/ticket/person.ts';
import { type Classification, fromMatrix } from '../core/ticket/priority.ts';
import { askedFrom, newRecord } from '../core/ticket/problem.ts';
import { isActive } from '../core/ticket/status.ts';
import { isForPeople, type Kind, type Ticket } from '../core/ticket/ticket.ts';
import type { Tier } from '../core/ticket/tier.ts';
import { answered } from '../core/ticket/turn.ts';
import { findService, type Policy } from '../policy/policy.ts';
import { sayStorm } from '../reply/alerts/notices.ts';
import { askService, missingEssentials } from '../reply/intake/missing.ts';
import { tellNoticed } from '../reply/known-error.ts';
import { callStaff } from '../reply/people.ts';
import { withAlerts } from './alerts/alerted.ts';
import { ask, takeOver } from './beginning.ts';
import type { Context, Decision } from './context.ts';
import { runCommands } from './slash-commands/run.ts';

export function opened(event: Opened, context: Context): Decision {
  const policy = context.policies(event.policy);
  const form = readForm(event.body);
  const labels = readLabels(event);
  const service = labels.service ?? routed(form, policy);
  const asker = askedFrom(event.askedBy);
  const onBehalfOf = isStaff(event.by) ? form.onBehalfOf : null;
  // In a problem, and where monitoring opened it, nobody asks for help, so that nobody is asked for anything.
  const isAsked = isForPeople(labels.kind) && event.alerts === undefined;
  const essentials = isAsked
    ? missingEssentials({ form, body: event.body, kind: labels.kind, service, onBehalfOf }, policy)
    : [];
  // Staff who wrote it down are at work on it: what they still ask their caller is nothing to wait for.
  // Work can begin without the service, too: were it waited for, the clock of a P1 would stand still.
  const waits = essentials.length > 0 && onBehalfOf === null;
  const asksService = isAsked && service === null && !form.unsureOfService && policy.services.length > 0;
  const missing = [...essentials, ...(asksService ? [askService({ service, onBehalfOf }, policy)] : [])];
  const ticket: Ticket = {
    id: event.ticket,
    repository: event.repository,
    number: event.number,
    url: event.url,
    title: event.title,
    body: event.body,
    requester: { id: event.by.id, login: event.by.login },
    channel: event.alerts !== undefined ? 'monitoring' : channelOf(form, onBehalfOf),
    onBehalfOf,
    openedAt: event.at,
    kind: labels.kind,
    service,
    classification: classify(form, labels.classification, policy),
    assumed: (['impact', 'urgency'] as const).filter((one) => form[one] === null),
    tier: labels.tier,
    owner: null,
    given: null,
    assignee: event.assignees[0] ?? null,
    status: 'new',
    course: [],
    waiting: null,
    missing,
    askedFor: [
      ...(asksService ? (['service'] as const) : []),
      ...(event.alerts === undefined ? (['impact'] as const) : []),
    ],
    unseen: [],
    suggestions: event.suggestions,
    knownErrors: [],
    rejected: [],
    failed: [],
    handoffs: [],
    development: null,
    resolution: null,
    rating: null,
    ratings: [],
    reopenings: 0,
    main: null,
    problem: null,
    record: asker === null ? null : newRecord,
    duplicates: [],
    told: {},
    firstReplyAt: null,
    answers: 0,
    lastAnswerAt: null,
    advisedAt: null,
    questions: 0,
    unanswered: false,
    doubtedAt: null,
    wroteAt: null,
    engagements: [],
    major: null,
    managerCalls: [],
    plan: null,
    tested: null,
    time: [],
    timeAskedAt: null,
    extensions: [],
    touchedAt: event.at,
    nudges: [],
    marks: [],
    held: [],
    button: 'open',
    clocks: [],
    policy: event.policy,
    policySince: event.at,
    standingAnswers: [],
    staffComments: [],
    heard: {},
    ...(event.heardAt === undefined ? {} : { heardAt: event.heardAt }),
    ...(asker === null || event.askedBy === undefined
      ? {}
      : { askedBy: { ticket: asker, key: event.askedBy } }),
    ...(event.alerts === undefined ? {} : withAlerts([], event.alerts, event.at)),
    ...(event.matched === undefined ? {} : { matched: event.matched }),
    ...(event.noticed === undefined ? {} : { noticed: event.noticed }),
  };
  if (event.alerts !== undefined)
    return { ticket, effects: tellOfStorm(ticket, event.alerts, event, policy) };
  const known = takeOver(ticket, event);
  if (!isActive(known.status)) return { ticket: known, effects: [] };
  const asked = askFor(known, waits, event, policy);
  const taken = isTalk(ticket.channel) ? answered(asked.ticket, event.at) : asked.ticket;
  const commanded = runCommands(taken, { ...event, said: parseCommands(event.body), place: 'body' }, context);
  const told = isActive(commanded.ticket.status) ? tellNoticed(commanded.ticket, policy) : [];
  return { ticket: commanded.ticket, effects: [...asked.effects, ...commanded.effects, ...told] };
}

/** Words of monitoring run no command, and nobody is asked anything. */
function tellOfStorm(
  ticket: Ticket,
  alerts: AlertSet,
  { id, at }: Opened,
  policy: Policy,
): readonly Effect[] {
  if (!alerts.storm) return [];
  return callStaff(policy, { key: `${ticket.id}/${id}/storm`, body: sayStorm(ticket, alerts, policy, at) });
}

/** Where staff have answered already, they have asked what they need to know; and nobody can answer before they are asked. */
function askFor(ticket: Ticket, waits: boolean, { at, heardAt }: Opened, policy: Policy): Decision {
  if (ticket.firstReplyAt !== null) return { ticket: { ...ticket, missing: [], askedFor: [] }, effects: [] };
  if (ticket.missing.length === 0) return { ticket, effects: [] };
  if (heardAt === undefined) return ask(ticket, waits, at, policy);
  return { ticket: { ...ticket, asking: { at: heardAt, waits } }, effects: [] };
}

function channelOf(form: Form, onBehalfOf: string | null): Ticket['channel'] {
  if (onBehalfOf !== null) return form.reachedBy ?? 'form';
  if (form.context !== null) return 'portal';
  return form.used ? 'form' : 'issue';
}

/** The portal’s hint comes from a browser: it may route among the policy’s services, and nothing else. */
function routed(form: Form, policy: Policy): string | null {
  const named = [form.service, form.context?.service ?? null].filter((name) => name !== null);
  const found = named.map((name) => findService(policy, name)).find((service) => service !== null);
  return found?.id ?? policy.defaultService;
}

interface LabelsAtOpening {
  readonly kind: Kind;
  readonly service: string | null;
  readonly tier: Tier;
  readonly classification: Classification['priority'] | null;
}

/** GitHub lets only its form or people with rights put labels on a new issue, so they are taken as they are. */
function readLabels({ labels }: Opened): LabelsAtOpening {
  let found: LabelsAtOpening = { kind: 'incident', service: null, tier: 1, classification: null };
  for (const meaning of labels.map(readLabel)) {
    if (meaning?.group === 'kind') found = { ...found, kind: meaning.kind };
    if (meaning?.group === 'service') found = { ...found, service: meaning.service };
    if (meaning?.group === 'tier') found = { ...found, tier: meaning.tier };
    if (meaning?.group === 'priority') found = { ...found, classification: meaning.priority };
  }
  return found;
}

function classify(form: Form, byLabel: Classification['priority'] | null, policy: Policy): Classification {
  const fromForm = fromMatrix(
    policy.matrix,
    form.impact ?? policy.assumed.impact,
    form.urgency ?? policy.assumed.urgency,
  );
  return byLabel === null ? fromForm : { ...fromForm, priority: byLabel, setBy: 'hand' };
}
