/** Who could be given a ticket: looked up before an event is handled, and weighed in its transaction. */
import type { TicketEvent } from '../core/event.ts';
import { isActive } from '../core/ticket/status.ts';
import { tiers } from '../core/ticket/tier.ts';
import { teamMembers } from '../github/team-members.ts';
import { membersAt } from '../policy/level-people.ts';
import type { Policy } from '../policy/policy.ts';
import type { AssignmentRule, Assignments } from '../policy/sections/assignment.ts';
import type { Member } from '../policy/sections/people.ts';
import { holdsCommands } from '../rules/slash-commands/needs.ts';
import type { TicketRow } from '../store/tickets.ts';
import type { Tx } from '../store/tx.ts';
import type { Deps } from './deps.ts';
import type { SavedTicket } from './saved.ts';
import { type Desk, versionAt } from './set-up/desks.ts';
import { clientAt } from './set-up/places.ts';

/** How long the members of a team are believed before GitHub is asked again. */
const FRESH = 5 * 60_000;

/** The event with its crew, as yet without what each has to do, which is weighed when it is recorded. */
export async function withCrew<E extends TicketEvent>(event: E, desk: Desk, deps: Deps): Promise<E> {
  const policy = desk.policies(versionAt(desk, event.at).version);
  if (rulesOf(policy).length === 0 || !mayGive(event)) return event;
  const teams: Record<string, readonly string[]> = {};
  const unseen: string[] = [];
  const members = membersOf(policy);
  for (const team of teamsAmong(members)) {
    const found = await lookUp(team, desk, deps);
    if ('why' in found) unseen.push(found.why);
    else teams[`${team.organisation}/${team.slug}`] = found;
  }
  const logins = [
    ...members.flatMap((member) => ('login' in member ? [member.login] : [])),
    ...Object.values(teams).flat(),
  ];
  const names = new Set(logins.map((login) => login.toLowerCase()));
  const loads = [...names].map((login) => ({ login, load: 0, lastAt: null }));
  return { ...event, crew: { teams, unseen, loads } };
}

/** By the others a ticket comes to nobody. */
function mayGive({ kind }: TicketEvent): boolean {
  return [
    'opened',
    'edited',
    'commented',
    'labelled',
    'unlabelled',
    'unassigned',
    'reopened',
    'due',
    'development-closed',
    'development-refused',
  ].includes(kind);
}

function rulesOf({ assignment, services }: Policy): readonly AssignmentRule[] {
  return [assignment, ...services.map((service) => service.assignment)].flatMap((rules: Assignments) =>
    Object.values(rules),
  );
}

/** Everybody whom a rule could choose, as the policy names them. */
function membersOf(policy: Policy): readonly Member[] {
  const rules = rulesOf(policy);
  const levels = tiers.flatMap((tier) => [
    ...membersAt(policy, tier, null),
    ...policy.services.flatMap(({ id }) => membersAt(policy, tier, id)),
  ]);
  return [
    ...rules.flatMap(({ among }) => among ?? []),
    ...(rules.some(({ among }) => among === null) ? levels : []),
  ];
}

type Team = Extract<Member, { readonly team: unknown }>['team'];

function teamsAmong(members: readonly Member[]): readonly Team[] {
  const teams = members.flatMap((member) => ('team' in member ? [member.team] : []));
  return [...new Map(teams.map((team) => [`${team.organisation}/${team.slug}`, team])).values()];
}

async function lookUp(team: Team, { place }: Desk, deps: Deps) {
  const { clock, caches } = deps;
  const key = `${place.installation}/${team.organisation}/${team.slug}`;
  const now = clock.now();
  const known = caches.teams.get(key);
  if (known !== undefined && known.until > now) return known.members;
  const members = await teamMembers(team, (await clientAt(place, deps)).client);
  caches.teams.set(key, { until: now + FRESH, members });
  return members;
}

/** Weighs a crew: how much each has to do at this moment, in the transaction that gives them more. */
interface Known {
  readonly row: TicketRow | null;
  readonly saved: SavedTicket | null;
}

/** The event as it is stored. Most comments move no ticket, and carry no crew. */
export async function weighed(
  event: TicketEvent,
  repository: number,
  known: Known,
  tx: Pick<Tx, 'loads'>,
): Promise<TicketEvent> {
  if (event.crew === undefined) return event;
  if (!mayMove(event, known)) {
    const { crew: _, ...without } = event;
    return without;
  }
  const named = new Set(event.crew.loads.map(({ login }) => login));
  const loads = (await tx.loads(repository)).filter(({ login }) => named.has(login));
  return { ...event, crew: { ...event.crew, loads } };
}

/** Words alone take up a ticket that had ended; and what fell due before them is carried out with them. */
function mayMove(event: TicketEvent, { row, saved }: Known): boolean {
  if (event.kind !== 'commented' && event.kind !== 'edited') return true;
  if (row === null || saved === null || !isActive(saved.ticket.status)) return true;
  if (row.dueAt !== null && row.dueAt <= event.at) return true;
  return holdsCommands(event.body);
}
