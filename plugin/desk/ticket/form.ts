/** The issue form, read back from the body: GitHub writes each field as a `###` heading and its answer. */
import { type Level, parseLevel } from './priority.ts';
import { type Reach, reaches } from './reach.ts';
import type { Kind } from './ticket.ts';

export interface Form {
  /** False when the body has none of our headings: somebody wrote free-hand. */
  readonly used: boolean;
  readonly what: string | null;
  readonly service: string | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  /** Whom staff opened it for: a name, for somebody without GitHub; counts from staff alone. */
  readonly onBehalfOf: string | null;
  readonly reachedBy: Reach | null;
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
const MOST_NAMES = 20;

// Maps, because people may write `constructor` into a field.
const impacts: ReadonlyMap<string, Level> = new Map([
  ['only me', 'low'],
  ['my team', 'medium'],
  ['everyone', 'high'],
]);
const urgencies: ReadonlyMap<string, Level> = new Map([
  ['i can work around it', 'low'],
  ['my work is slowed down', 'medium'],
  ['i cannot work', 'high'],
]);

export function readForm(body: string): Form {
  const fields = readFields(body);
  // An empty answer is no answer, and still shows that the form was used.
  const field = (name: string): string | null => fields.get(name) || null;
  const what = field('what happened?') ?? field('what do you need?');
  // A choice is one line; what people add below it, commands too, is no part of it.
  const choice = (name: string): string | null => field(name)?.split('\n')[0]?.trim() ?? null;
  const impact = choice('who is affected?');
  const urgency = choice('how urgent is it?');
  return {
    used: fields.has('what happened?') || fields.has('what do you need?'),
    what,
    service: choice('service'),
    impact: impact === null ? null : (impacts.get(impact.toLowerCase()) ?? parseLevel(impact)),
    urgency: urgency === null ? null : (urgencies.get(urgency.toLowerCase()) ?? parseLevel(urgency)),
    onBehalfOf: choice('on behalf of'),
    reachedBy: reaches.find((one) => one === choice('how did they reach you?')?.toLowerCase()) ?? null,
    context: readContext(field('context from the portal')),
  };
}

/**
 * Without which nobody can begin, so that it is asked for once: what happened, and for how many.
 * A free-hand ticket tells what happened in its own words.
 */
export function missingEssentials(
  form: Form,
  body: string,
  kind: Kind,
  onBehalfOf: string | null,
): readonly string[] {
  const what = form.used ? form.what : body.trim();
  if (onBehalfOf !== null) return missingOfThem(what, form.impact, kind);
  const asked =
    kind === 'request'
      ? 'What do you need?'
      : 'What happened: what did you do, what did you see, and what had you expected?';
  return [
    ...(what === null || what === '' ? [asked] : []),
    ...(form.impact === null ? ['Who is affected: only you, your team, or everyone?'] : []),
  ];
}

/** Asked of the staff who wrote it down. */
function missingOfThem(what: string | null, impact: Level | null, kind: Kind): readonly string[] {
  const asked =
    kind === 'request'
      ? 'What do they need?'
      : 'What happened: what did they do, what did they see, and what had they expected?';
  return [
    ...(what === null || what === '' ? [asked] : []),
    ...(impact === null ? ['Who is affected: only they, their team, or everyone?'] : []),
  ];
}

/** Asked for, too; but work can begin without it, and staff can find it out. `names` are those of the policy. */
export function askService(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? ', or another' : '';
  return `Which service is it about? One of: ${listed}${more}. If you do not know, just say so.`;
}

/** What a person wrote: without the form’s empty fields, and without the line that the portal filled in. */
export function ownWords(body: string): string {
  const [before = '', ...parts] = body.replaceAll('\r\n', '\n').split(/^(?=### )/m);
  const kept = parts.filter((part) => {
    const [heading = '', ...answer] = part.split('\n');
    const said = answer.join('\n').trim();
    return (
      said !== '' && said !== NO_RESPONSE && heading.trim().toLowerCase() !== '### context from the portal'
    );
  });
  return [before, ...kept].join('').trim();
}

function readFields(body: string): ReadonlyMap<string, string> {
  const parts = body.replaceAll('\r\n', '\n').split(/^### +(.+?) *$/m);
  const fields = new Map<string, string>();
  for (let at = 1; at < parts.length; at += 2) {
    const name = (parts[at] ?? '').toLowerCase();
    const value = (parts[at + 1] ?? '').trim();
    if (!fields.has(name)) fields.set(name, value === NO_RESPONSE ? '' : value);
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
