/** The service agreement of a desk, read and compiled: what the policy file means. */

import type { PortalSettings } from '../../knowledge/text/portal-settings.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { ClockKind } from '../core/clock.ts';
import { argument, plain } from '../core/plain.ts';
import type { Level, Matrix, Priority } from '../core/ticket/priority.ts';
import type { Tier } from '../core/ticket/tier.ts';
import type { Language } from '../words/language.ts';
import type { Overrides } from '../words/render.ts';
import type { Absence } from './sections/absences.ts';
import type { AlertPolicy } from './sections/alerts.ts';
import type { Assignments } from './sections/assignment.ts';
import type { ClockPolicy } from './sections/clocks.ts';
import type { Endings } from './sections/endings.ts';
import type { Handling } from './sections/handling.ts';
import type { MajorPolicy } from './sections/major-incidents.ts';
import type { OnCall } from './sections/on-call.ts';
import type { Member, People } from './sections/people.ts';
import type { Reminders } from './sections/reminders.ts';
import type { WeeklyTime } from './sections/weekly-issues.ts';

export interface Service {
  readonly id: string;
  readonly name: string;
  /** `owner/name` of the developers’ own repository; null where level 3 has none. */
  readonly developers: string | null;
  /** When it is looked after; null leaves it to the clocks. */
  readonly calendar: string | null;
  /** What its requesters are spoken to in; null leaves it to the desk. */
  readonly language: Language | null;
  /** True where it has an issue form of its own, which `tierline init` writes. */
  readonly form: boolean;
  /** Its own team by level, told instead of the level’s people; staff of that level everywhere. */
  readonly people: Readonly<Record<Tier, readonly Member[]>>;
  /** Who is given its tickets, where not as everywhere. */
  readonly assignment: Assignments;
}

export interface Policy {
  /** The commit (or blob) that this text comes from. */
  readonly version: string;
  /** When it comes into force where that is later than its merge; null at the merge. */
  readonly effective: Instant | null;
  /** False for a developer repository, whose file says nothing but which desks it accepts. */
  readonly isDesk: boolean;
  /** The zone in which people are told times. */
  readonly timezone: string;
  /** The portal’s address. */
  readonly portal: string | null;
  /** What the portal’s build reads of the same section; here it is only checked. */
  readonly portalSettings: PortalSettings | null;
  /** Whether everybody may read the desk’s figures on the portal. */
  readonly publishReport: boolean;
  /** What requesters are spoken to in, where their service says nothing else. */
  readonly language: Language;
  /** The policy’s own words, by the message’s name. */
  readonly messages: Overrides;
  readonly backOffice: string | null;
  /** Null where the policy leaves it to the repository’s own roles. */
  readonly people: People | null;
  readonly assignment: Assignments;
  /** Null where nobody is called outside office hours. */
  readonly onCall: OnCall | null;
  /** A new ticket of these priorities calls whoever is on duty at its level. */
  readonly callFor: readonly Priority[];
  readonly absences: readonly Absence[];
  readonly reminders: Reminders;
  readonly handling: Handling;
  readonly services: readonly Service[];
  readonly defaultService: string | null;
  readonly matrix: Matrix;
  readonly assumed: { readonly impact: Level; readonly urgency: Level };
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly clocks: Readonly<Record<ClockKind, ClockPolicy>>;
  /** The calendar of every clock for which nothing narrower says another. */
  readonly calendar: string;
  /** What a raised priority does to running clocks. */
  readonly onRaise: 'continue' | 'restart';
  /** Business milliseconds that `/sla buy` may give one ticket in all; null forbids it. */
  readonly extendByAtMost: number | null;
  readonly endings: Endings;
  readonly major: MajorPolicy;
  readonly alerts: AlertPolicy;
  /** Null where no problem review is opened. */
  readonly problemReview: WeeklyTime | null;
  /** When the report of the week is opened in the back office; null for never. */
  readonly weeklyReport: WeeklyTime | null;
  /** Days after a resolution within which a ticket may be reopened. */
  readonly reopenDays: number;
  /** Desks (`owner/name`) that may open issues here, where this is a developer repository. */
  readonly accepts: readonly string[];
}

/** Finds the policy of a version that a ticket was judged by. */
export type Policies = (version: string) => Policy;

export function serviceOf(policy: Pick<Policy, 'services'>, id: string | null): Service | null {
  return policy.services.find((service) => service.id === id) ?? null;
}

/** The developer repository of a ticket’s service, `owner/name`; null where there is none, or it is the desk itself. */
export function developersFor(
  policy: Pick<Policy, 'services'>,
  ticket: {
    readonly service: string | null;
    readonly repository: Readonly<Record<'owner' | 'name', string>>;
  },
): string | null {
  const repository = serviceOf(policy, ticket.service)?.developers ?? null;
  const desk = `${ticket.repository.owner}/${ticket.repository.name}`;
  return repository?.toLowerCase() === desk.toLowerCase() ? null : repository;
}

/** Finds a service by its id or its name, as people type it. */
export function findService(policy: Policy, text: string): Service | null {
  const find = (read: (name: string) => string): Service | undefined => {
    const wanted = read(text).toLowerCase();
    return policy.services.find(({ id, name }) =>
      [id, name].some((one) => read(one).toLowerCase() === wanted),
    );
  };
  // A name may itself end in a full stop, as that of a company does.
  return find(plain) ?? find(argument) ?? null;
}
