/** The issue form, read back from the body: GitHub writes each field as a `###` heading and its answer. */
import { type Level, parseLevel } from './priority.ts';
import type { Kind } from './ticket.ts';

export interface Form {
  /** False when the body has none of our headings: somebody wrote free-hand. */
  readonly used: boolean;
  readonly what: string | null;
  readonly service: string | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  /** What the portal knew: written by the requester’s browser, so only ever a hint. */
  readonly context: PortalContext | null;
}

export interface PortalContext {
  readonly service: string | null;
  readonly article: string | null;
  readonly search: string | null;
}

/** What GitHub writes into a field that was left empty. */
const NO_RESPONSE = '_No response_';
const LONGEST_HINT = 200;

const impacts: Readonly<Record<string, Level>> = { 'only me': 'low', 'my team': 'medium', everyone: 'high' };
const urgencies: Readonly<Record<string, Level>> = {
  'i can work around it': 'low',
  'my work is slowed down': 'medium',
  'i cannot work': 'high',
};

export function readForm(body: string): Form {
  const fields = readFields(body);
  const field = (name: string): string | null => fields.get(name) ?? null;
  const what = field('what happened?') ?? field('what do you need?');
  const impact = field('who is affected?');
  const urgency = field('how urgent is it?');
  return {
    used: fields.has('what happened?') || fields.has('what do you need?'),
    what,
    service: field('service'),
    impact: impact === null ? null : (impacts[impact.toLowerCase()] ?? parseLevel(impact)),
    urgency: urgency === null ? null : (urgencies[urgency.toLowerCase()] ?? parseLevel(urgency)),
    context: readContext(field('context from the portal')),
  };
}

/**
 * What a requester should be asked once: what happened, for how many, and about which service.
 * A free-hand ticket tells what happened in its own words; `serviceKnown` is true where the policy can tell.
 */
export function missingEssentials(
  form: Form,
  body: string,
  kind: Kind,
  serviceKnown: boolean,
): readonly string[] {
  const what = form.used ? form.what : body.trim();
  const asked =
    kind === 'request'
      ? 'What do you need?'
      : 'What happened: what did you do, what did you see, and what had you expected?';
  return [
    ...(what === null || what === '' ? [asked] : []),
    ...(form.impact === null ? ['Who is affected: only you, your team, or everyone?'] : []),
    ...(serviceKnown ? [] : ['Which service is it about?']),
  ];
}

function readFields(body: string): ReadonlyMap<string, string> {
  const parts = body.replaceAll('\r\n', '\n').split(/^### +(.+?) *$/m);
  const fields = new Map<string, string>();
  for (let at = 1; at < parts.length; at += 2) {
    const name = (parts[at] ?? '').toLowerCase();
    const value = (parts[at + 1] ?? '').trim();
    if (value !== '' && value !== NO_RESPONSE && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

function readContext(text: string | null): PortalContext | null {
  if (text === null) return null;
  const given = new URLSearchParams(text.split('\n')[0]);
  const hint = (name: string): string | null => given.get(name)?.slice(0, LONGEST_HINT) ?? null;
  const context = { service: hint('service'), article: hint('article'), search: hint('q') };
  return context.service === null && context.article === null && context.search === null ? null : context;
}
