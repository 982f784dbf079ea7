/** What people read of the work on a ticket: plans, engagements, time, runbooks, ready answers and what is asked for. */

import { escapeArticle, oneLine, quoted } from '../../words/escape.ts';
import type { InEach, Language } from '../../words/language.ts';
import { render } from '../../words/render.ts';
import type { StaffArticle } from '../article.ts';
import { sayDuration } from '../duration.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReadyAnswer } from '../policy/sections/handling.ts';
import type { Engagement, EngagementKind } from '../ticket/engagement.ts';
import { isActive } from '../ticket/status.ts';
import type { KnownError, Resolution, Ticket } from '../ticket/ticket.ts';
import { type HandedTo, type Receiver, type Step, spent, totals } from '../ticket/work.ts';
import { languageOf, localeOf } from './locale.ts';
import { sayOnBehalf } from './people.ts';
import { sayShortTime } from './time.ts';

/** Beneath a handoff by label, which could not be refused; empty where nothing is missing. */
export function askForEntry(missing: readonly string[], who: string | null, level: number): string {
  return missing.length === 0 ? '' : `${addressed(who, `level ${level} also needs`)}:\n${list(missing)}`;
}

/** Beneath the first handoff of a ticket that should have a plan. */
export function askForPlan({ owner, classification }: Ticket): string {
  return addressed(owner, `a ${classification.priority} has a plan: please ${howToPlan}.`);
}

/** As people write it; in code, where it pings nobody. */
export const howToPlan =
  'write `/plan` on a line of its own, and below it the steps as a task list, each with who and by when if you know: `- [ ] @login by 2026-11-25: reinstall the client`';

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

/** How people name whom or what a ticket engages. */
const names: InEach<Readonly<Record<EngagementKind, string>>> = {
  en: {
    expert: 'expert',
    vendor: 'vendor',
    'third-party': 'third party',
    'on-site': 'on site',
    parts: 'parts',
    'customer-it': 'the customer’s IT',
  },
  de: {
    expert: 'Fachleute:',
    vendor: 'Hersteller',
    'third-party': 'Dritte:',
    'on-site': 'vor Ort:',
    parts: 'Ersatzteile:',
    'customer-it': 'IT des Kunden:',
  },
};

export function sayEngagementKind(kind: EngagementKind, language: Language): string {
  return names[language][kind];
}

/** The engagements that are over, as the card keeps them: who, how long, and what came of it. */
const titles: InEach<(count: number) => string> = {
  en: (count) => `Engaged before: ${count}`,
  de: (count) => `Bisher eingeschaltet: ${count}`,
};

/** Folded; empty where none is over. */
export function engagementLog(ticket: Ticket, policy: Policy): string {
  const past = ticket.engagements.filter(({ endedAt }) => endedAt !== null);
  if (past.length === 0) return '';
  const language = languageOf(ticket, policy);
  const lines = past.map((one) => {
    const who = `${sayEngagementKind(one.kind, language)} ${oneLine(one.what, 80)}`;
    return `- ${dayOf(one, policy)}, ${lengthOf(one)}, ${who}: ${oneLine(one.note ?? '')}`;
  });
  return `<details><summary>${titles[language](past.length)}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** `2026-11-20`, in the desk’s zone. */
function dayOf({ at }: Engagement, { timezone }: Policy): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/** By the clock on the wall: whoever is outside keeps hours of their own. */
function lengthOf({ at, endedAt }: Engagement): string {
  return sayDuration((endedAt ?? at) - at);
}

/** What they are, behind their name. */
const natures: InEach<Readonly<Record<Receiver, string>>> = {
  en: { vendor: ' (the vendor)', 'third-party': '', customer: ' (on your side)' },
  de: { vendor: ' (Hersteller)', 'third-party': '', customer: ' (auf Ihrer Seite)' },
};

export function sayHandedOver(ticket: Ticket, to: HandedTo, why: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `@${ticket.requester.login}, from now on this is with ${sayReceiverOfThem(to)}, and the ticket that you wrote down for ${name} ends here:\n\n${quoted(why)}\n\nPlease tell them. If it does not move on, write \`/reopen\` and what they see.`;
  return render(
    'handed-over',
    { requester: `@${ticket.requester.login}`, to: sayReceiver(to, ticket, policy), why: quoted(why) },
    localeOf(ticket, policy),
  );
}

/** `ACME (the vendor)`, in the ticket’s language. */
function sayReceiver(to: HandedTo, ticket: Pick<Ticket, 'service'>, policy: Policy): string {
  return `${oneLine(to.name, 80)}${natures[languageOf(ticket, policy)][to.kind]}`;
}

/** On the card of a ticket that was handed over; null on any other. */
export function handedOverHeadline(ticket: Ticket, policy: Policy): string | null {
  const to = ticket.resolution?.handedTo;
  if (to === undefined) return null;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `**From now on this is with ${sayReceiverOfThem(to)}.** The ticket is closed. If it does not move on for ${name}, write \`/reopen\` and what they see.`;
  const values = { requester: `@${ticket.requester.login}`, to: sayReceiver(to, ticket, policy) };
  return render('card-handed-over', values, localeOf(ticket, policy));
}

/** As staff read it, of somebody for whom they wrote the ticket. */
function sayReceiverOfThem({ kind, name }: HandedTo): string {
  return `${oneLine(name, 80)}${kind === 'customer' ? ' (on their side)' : natures.en[kind]}`;
}

/** The note of a ticket that a known error solves, where staff wrote none. */
export function sayKnownAsNote({ id, title }: KnownError, ticket: Ticket, policy: Policy): string {
  return render('solved-by-known', { known: id, title }, localeOf(ticket, policy));
}

/** The resolution action plan as the card shows it: each step, who does it and by when. */
interface Words {
  readonly title: (done: number, of: number) => string;
  readonly by: string;
}

const words: InEach<Words> = {
  en: { title: (done, of) => `Plan: ${done} of ${of} done`, by: 'by' },
  de: { title: (done, of) => `Plan: ${done} von ${of} erledigt`, by: 'bis' },
};

/** Empty without a plan; folded once the ticket has ended. */
export function planSection(ticket: Ticket, policy: Policy): string {
  const { plan, status } = ticket;
  if (plan === null) return '';
  const { title, by } = words[languageOf(ticket, policy)];
  const head = title(plan.steps.filter(({ done }) => done).length, plan.steps.length);
  const steps = plan.steps.map((step) => sayStep(step, by)).join('\n');
  if (isActive(status)) return `**${head}**\n\n${steps}`;
  return `<details><summary>${head}</summary>\n\n${steps}\n\n</details>`;
}

/** No task list: a box ticked here would be set back, for the plan stands in its own comment. */
function sayStep({ text, who, by, done }: Step, byWord: string): string {
  const when = by === null ? null : `${byWord} ${by}`;
  const person = who === null ? null : oneLine(`@${who}`, 45);
  const assigned = [person, when].filter((one) => one !== null).join(', ');
  return `- ${done ? '☑' : '☐'} ${oneLine(text)}${assigned === '' ? '' : ` (${assigned})`}`;
}

/** As many as help; the policy file has them all. */
const MOST = 30;

/** Empty where there are none. */
export function sayReadyAnswers(answers: ReadonlyMap<string, ReadyAnswer>): string {
  if (answers.size === 0) return '';
  const named = [...answers]
    .slice(0, MOST)
    .map(([name, { known }]) => `\`/solved with ${name}\`${known === null ? '' : ` (${known})`}`);
  const more = answers.size > MOST ? `, and ${answers.size - MOST} more in the policy` : '';
  return `Ready answers: ${named.join(', ')}${more}.`;
}

/** GitHub’s limit for a comment is 65,536; the desk’s own marks need some of it. */
const ROOM = 60_000;

export function sayRunbook({ id, title, path, body }: StaffArticle, by: string, { url }: Ticket): string {
  const files = `${url.replace(/\/issues\/\d+$/, '')}/blob/HEAD/`;
  const file = `${files}${path}`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const text = escapeArticle(body)
    // The way to its neighbours leads out of the back office.
    .replace(/\]\((?:\.\/)?(?!https?:|#|\/|mailto:)([^)\s]+)\)/g, `](${folder}$1)`)
    .trim();
  const whole = text.length <= ROOM ? text : `${text.slice(0, ROOM)}\n\n(cut here; the rest is in its file)`;
  return `@${by}, here is [**${id}** ${oneLine(title)}](${file}) for this ticket:\n\n${whole}`;
}

/** The time that people spent on a ticket, in all and by type, as the card shows it. */
const timeSpent: InEach<string> = { en: 'Time spent', de: 'Aufgewendete Zeit' };

/** A row of the card; its value is empty where nothing was noted. */
export function timeSpentRow(ticket: Ticket, policy: Policy): readonly [string, string] {
  const name = timeSpent[languageOf(ticket, policy)];
  const byType = [...totals(ticket.time)];
  if (byType.length === 0) return [name, ''];
  const parts = byType.map(([type, sum]) => `${type} ${sayDuration(sum)}`);
  const all = sayDuration(spent(ticket.time));
  return [name, parts.length === 1 ? `${parts[0]}` : `${all} (${parts.join(', ')})`];
}
