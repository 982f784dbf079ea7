/**
 * Judges a run: the day in which everything went wrong must have come to the same end as the undisturbed one, with nothing
 * lost and nothing done twice, and the verdicts of its clocks must be true.
 */
import { naiveBreaches } from './naive-clocks.ts';
import type { Heard, Picture, TicketPicture } from './picture.ts';

export interface Verdict {
  /** A line for each thing that is missing at the end. */
  readonly lost: readonly string[];
  /** A line for each thing that was done more often than once. */
  readonly doubled: readonly string[];
  readonly falseBreaches: readonly string[];
  readonly missedBreaches: readonly string[];
  /** What else differs. */
  readonly different: readonly string[];
}

/** @param end until when the day was followed, in epoch milliseconds */
export function judge(straight: Picture, crooked: Picture, end: number): Verdict {
  const pairs = straight.tickets.map((ticket) => ({
    ticket,
    other: crooked.tickets.find(({ name }) => name === ticket.name) ?? null,
  }));
  const found = pairs.flatMap(({ ticket, other }) => (other === null ? [] : [{ ticket, other }]));
  const breaches = found.map(({ ticket, other }) => judgeClocks(ticket, other, end));
  return {
    lost: [
      ...pairs.filter(({ other }) => other === null).map(({ ticket }) => `ticket ${ticket.name}`),
      ...found.flatMap(({ ticket, other }) => lostOf(ticket, other, crooked)),
      ...lostMessages(straight.heard, crooked.heard),
    ],
    doubled: [
      ...found.flatMap(({ ticket, other }) => doubledOf(ticket, other)),
      ...doubledMessages(straight.tickets, crooked.heard),
      ...repeated(crooked.developers.map((one) => one.split(':')[0] ?? '')).map(
        (one) => `developers’ issue ${one}`,
      ),
    ],
    falseBreaches: breaches.flatMap((one) => one.false),
    missedBreaches: breaches.flatMap((one) => one.missed),
    different: [
      ...found.flatMap(({ ticket, other }) => differences(ticket, other)),
      ...differing('developers’ issues', straight.developers, lastingIssues(straight, crooked)),
      ...(crooked.parked === '{"parked":[]}' ? [] : [`parked: ${crooked.parked}`]),
      ...crooked.violations.map((one) => `against GitHub’s description: ${one}`),
      ...crooked.tickets.slice(straight.tickets.length).map(({ name }) => `another ticket, ${name}`),
    ],
  };
}

export function isConverged(verdict: Verdict): boolean {
  return Object.values(verdict).every((lines) => lines.length === 0);
}

/** How the issue looks at last, and everything that figures are counted from. */
function differences(ticket: TicketPicture, other: TicketPicture): readonly string[] {
  const of = (what: keyof TicketPicture) => differing(`${ticket.name} ${what}`, ticket[what], other[what]);
  return [...(['title', 'state', 'labels', 'assignees', 'card', 'facts', 'clocks'] as const).flatMap(of)];
}

function differing(what: string, one: unknown, other: unknown): readonly string[] {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  return first === second ? [] : [`${what}: ${first} became ${second}`];
}

/** What people did stands in the history, and what the desk said to them on the ticket. */
function lostOf(ticket: TicketPicture, other: TicketPicture, { summary }: Picture): readonly string[] {
  const told = new Set(other.history.map(nameOf));
  const said = new Set(other.said);
  return [
    ...ticket.history.filter((act) => !told.has(nameOf(act))).map((act) => `${ticket.name} ${nameOf(act)}`),
    ...ticket.said
      .filter((mark) => !said.has(mark))
      // What fell due long before the desk heard of it is told in one summary.
      .filter((mark) => !(isOfClock(mark) && summary.includes(`| #${ticket.name.split('#')[1]} `)))
      .map((mark) => `${ticket.name} said ${mark}`),
  ];
}

/** GitHub tells of an edit of the issue without its time where its webhook was lost: only that it was is known. */
function nameOf({ kind, id, by }: TicketPicture['history'][number]): string {
  return kind === 'edited' ? `an edit by ${by}` : `${kind} ${id} by ${by}`;
}

function doubledOf(ticket: TicketPicture, other: TicketPicture): readonly string[] {
  const known = new Set(ticket.said);
  const acts = other.history.filter(({ kind }) => kind !== 'edited').map(nameOf);
  return [
    ...repeated(other.said).map((mark) => `${ticket.name} said ${mark}`),
    ...repeated(acts).map((act) => `${ticket.name} ${act}`),
    // What was true for as long as the post was late may have been said, and nothing else.
    ...other.said
      .filter((mark) => !known.has(mark) && !isOfClock(mark) && !isPremature(mark, other))
      .map((mark) => `${ticket.name} said ${mark}, which nobody was to be told`),
  ];
}

/** Without those that were opened for an act which earlier news show to be none, and closed again. */
function lastingIssues(straight: Picture, crooked: Picture): readonly string[] {
  return crooked.developers.filter((line) => {
    const [mark = '', state = ''] = line.split(': ');
    const isKnown = straight.developers.some((one) => one.startsWith(`${mark}: `));
    const ticket = crooked.tickets.find(({ name }) => mark.startsWith(`${name}/`));
    return isKnown || ticket === undefined || !state.startsWith('closed') || !isPremature(mark, ticket);
  });
}

/** Said of an act of which the desk heard before it heard of an earlier one. */
function isPremature(mark: string, { name, history, news }: TicketPicture): boolean {
  const act = history.find(({ id }) => mark.startsWith(`${name}/${id}/`));
  if (act === undefined) return false;
  const heardAt = Math.min(...news.filter(({ at }) => isSameSecond(at, act.at)).map((one) => one.heardAt));
  return news.some((one) => one.at < act.at && !isSameSecond(one.at, act.at) && one.heardAt > heardAt);
}

function isSameSecond(one: number, other: number): boolean {
  return Math.floor(one / 1_000) === Math.floor(other / 1_000);
}

function isOfClock(mark: string): boolean {
  return /\/(?:first-response|next-response|resolution|update|tier-\d|engagement)\b/.test(mark);
}

/** Each message of a ticket is numbered, without a gap; the same number twice is the same message again. */
function lostMessages(straight: readonly Heard[], crooked: readonly Heard[]): readonly string[] {
  const tickets = [...new Set(straight.map(({ ticket }) => ticket))].filter((one) => one !== '');
  return tickets.flatMap((ticket) => {
    const own = crooked.filter((one) => one.ticket === ticket);
    const numbers = [...new Set(own.map(({ sequence }) => sequence))];
    const gaps = numbers.some((number, at) => number !== at + 1)
      ? [`messages of ${ticket}: ${numbers.join(' ')}`]
      : [];
    const types = new Set(own.map(({ type }) => type));
    const missing = straight.filter((one) => one.ticket === ticket && !types.has(one.type) && isLasting(one));
    return [...gaps, ...missing.map(({ type }) => `message ${type} of ${ticket}`)];
  });
}

function doubledMessages(tickets: readonly TicketPicture[], crooked: readonly Heard[]): readonly string[] {
  const unique = [...new Map(crooked.map((one) => [one.id, one])).values()];
  const sameNumber = repeated(
    unique.filter(({ ticket }) => ticket !== '').map((one) => `${one.ticket}/${one.sequence}`),
  );
  const most = { 'ticket.opened': tickets.length, 'ticket.rated': tickets.flatMap(ratingsOf).length };
  const tooMany = Object.entries(most).flatMap(([type, count]) =>
    unique.filter((one) => one.type === type).length > count ? [type] : [],
  );
  return [...sameNumber.map((one) => `message ${one}`), ...tooMany.map((type) => `message ${type}`)];
}

/** Each of these comments may be told once; the second of two that say the same is told only where it was heard of first. */
function ratingsOf({ history }: TicketPicture): readonly unknown[] {
  return history.filter(({ body }) => /^\/rate\b/m.test(body));
}

/** What is true for a moment need not have been seen by a desk that heard of its end at the same time. */
function isLasting({ type }: Heard): boolean {
  return ['ticket.opened', 'ticket.rated', 'sla.breached'].includes(type);
}

/** The verdicts at the end against a count of our own from what GitHub showed while nothing went wrong. */
function judgeClocks(straight: TicketPicture, crooked: TicketPicture, end: number) {
  const truth = naiveBreaches(straight, end);
  const wrong = crooked.clocks.flatMap(({ kind, breachedAt }) => {
    const at = truth[kind];
    return at === undefined || at === breachedAt ? [] : [{ kind, breachedAt, at }];
  });
  const line = ({ kind, breachedAt, at }: (typeof wrong)[number]): string =>
    `${straight.name} ${kind}: ${timeOf(breachedAt)} instead of ${timeOf(at)}`;
  return {
    false: wrong.filter(({ breachedAt }) => breachedAt !== null).map(line),
    missed: wrong.filter(({ breachedAt }) => breachedAt === null).map(line),
  };
}

function timeOf(at: number | null): string {
  return at === null ? 'none' : new Date(at).toISOString();
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}
