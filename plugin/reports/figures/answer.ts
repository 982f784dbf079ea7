/** Answers a question about a desk’s figures, ticket by ticket, wherever the tickets come from. */
import type { Instant } from '../../calendar/instant.ts';
import type { Calendars } from '../../core/clock.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Explained, explain } from './explain.ts';
import type { Facts } from './facts.ts';
import { type FigureName, figureNames } from './measures.ts';
import { asked, type Days } from './period.ts';
import { counting, groupings, type Report } from './report.ts';
import { type Rows, selfServiceIn } from './self-service.ts';

export interface Question extends Days {
  readonly by: string | null;
  /** A service’s id or name, and a login, of whose tickets alone figures are wanted. */
  readonly service: string | null;
  readonly person: string | null;
  /** The figure that is to be opened. */
  readonly explain: string | null;
}

export interface DeskReport {
  /** What the portal’s visitors said; null where nobody knows, as of a history, and where tickets of one service or person are asked for. */
  readonly selfService: ReturnType<typeof selfServiceIn> | null;
  /** `owner/name` */
  readonly desk: string;
  readonly timezone: string;
  readonly report: Report;
  /** Null where no figure was to be opened. */
  readonly explained: { readonly name: FigureName; readonly tickets: readonly Explained[] } | null;
}

export type Answered = { readonly answer: DeskReport } | { readonly refused: string };

/** Takes one ticket after the other, in any order, and answers when all have come. */
export interface Answering {
  take(facts: Facts): void;
  answer(): Answered;
}

interface About {
  readonly desk: string;
  readonly policy: Pick<Policy, 'timezone' | 'services'>;
  readonly calendars: Calendars;
  readonly now: Instant;
  /** Of the portal’s visitors; null where nobody knows. */
  readonly visitors: Rows | null;
}

export function answering(
  question: Question,
  { desk, policy, calendars, now, visitors }: About,
): Answering | { readonly refused: string } {
  const by = groupings.find((one) => one === question.by) ?? null;
  if (question.by !== null && by === null)
    return { refused: `“${question.by}” is nothing to divide by. Write one of ${groupings.join(', ')}.` };
  const opened = figureNames.find((one) => one === question.explain) ?? null;
  if (question.explain !== null && opened === null)
    return { refused: `There is no figure “${question.explain}”. Write one of ${figureNames.join(', ')}.` };
  const period = asked(question, by, policy.timezone, now);
  if ('refused' in period) return period;
  const service = serviceIn(question.service, policy);
  const counted = counting(period.asked, calendars);
  const tickets: Explained[] = [];
  const services = new Set(policy.services.map(({ id }) => id));
  const people = new Set<string>();
  return {
    take: (facts) => {
      if (facts.service !== null) services.add(facts.service);
      for (const login of peopleOf(facts)) people.add(login);
      if (service !== null && facts.service !== service) return;
      if (question.person !== null && !isOf(facts, question.person)) return;
      counted.take(facts);
      if (opened !== null) tickets.push(...explain(opened, facts, period.asked.span, calendars));
    },
    answer: () => {
      if (service !== null && !services.has(service))
        return { refused: `There is no service “${question.service}” in ${desk}. ${list(services)}` };
      const { person } = question;
      if (person !== null && ![...people].some((one) => same(one, person)))
        return { refused: `Nobody named “${person}” had a ticket in ${desk}. ${list(people)}` };
      const explained = opened === null ? null : { name: opened, tickets: tickets.toSorted(byNumber) };
      const isWhole = service === null && person === null;
      const selfService = visitors === null || !isWhole ? null : selfServiceIn(visitors, period.asked, now);
      return {
        answer: { desk, timezone: policy.timezone, report: counted.report(), explained, selfService },
      };
    },
  };
}

function serviceIn(named: string | null, { services }: Pick<Policy, 'services'>): string | null {
  if (named === null) return null;
  return services.find(({ id, name }) => same(id, named) || same(name, named))?.id ?? named;
}

function isOf(facts: Facts, person: string): boolean {
  return peopleOf(facts).some((one) => same(one, person));
}

/** Whoever worked on it, and whoever answers for it. */
function peopleOf({ course, owner, assignee }: Facts): readonly string[] {
  return [...course.map((stage) => stage.assignee), owner, assignee].filter((one) => one !== null);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.replace(/^@/, '').toLowerCase();
}

const SHOWN = 20;

function list(names: ReadonlySet<string>): string {
  if (names.size === 0) return 'There are none yet.';
  const shown = [...names].toSorted().slice(0, SHOWN).join(', ');
  return `There ${names.size === 1 ? 'is' : 'are'} ${shown}${names.size > SHOWN ? ' and others' : ''}.`;
}

function byNumber(one: Explained, other: Explained): number {
  return one.number - other.number;
}
