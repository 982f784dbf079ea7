/** Chooses who is given a ticket, as the policy’s rule says: the same in, the same out. */
import type { Instant } from '../calendar/instant.ts';
import { type Crew, type Load, loadOf, membersIn } from '../core/crew.ts';
import { isOwn, type Ticket } from '../core/ticket/ticket.ts';
import { membersAt } from './level-people.ts';
import type { Policy } from './policy.ts';
import { absenceOf, isSameLogin } from './sections/absences.ts';
import type { AssignmentRule } from './sections/assignment.ts';
import { onCallAt } from './sections/on-call.ts';

/** Nobody can be given it: why, for those who must help themselves. */
export type Nobody =
  | { readonly why: 'full'; readonly atMost: number; readonly loads: readonly Load[] }
  | { readonly why: 'away' }
  /** Only whoever asks for help is there. */
  | { readonly why: 'own' }
  | { readonly why: 'unseen'; readonly because: string }
  | { readonly why: 'nobody-named' };

export type Choice = { readonly login: string } | Nobody;

interface Choosing {
  readonly policy: Policy;
  readonly ticket: Pick<Ticket, 'tier' | 'service' | 'requester' | 'onBehalfOf'>;
  readonly crew: Crew;
  readonly at: Instant;
  /** Who has just given it back. */
  readonly not: string | null;
}

export function choose(rule: AssignmentRule, occasion: Choosing): Choice {
  const { policy, ticket, at, crew, not } = occasion;
  const isTheirs = (login: string): boolean => isOwn(ticket, login);
  if (rule.by === 'on-call') {
    const login = policy.onCall === null ? null : onCallAt(policy.onCall, at, policy.absences, isTheirs);
    return login === null ? { why: 'away' } : { login };
  }
  const named = candidates(rule, occasion);
  if (named.length === 0) {
    const because = crew.unseen.join(' ');
    return because === '' ? { why: 'nobody-named' } : { why: 'unseen', because };
  }
  const there = named.filter((login) => !isSameLogin(login, not) && absenceOf(policy, login, at) === null);
  if (there.length === 0) return { why: 'away' };
  const others = there.filter((login) => !isTheirs(login));
  if (others.length === 0) return { why: 'own' };
  const loads = others.map((login) => ({ login, load: loadOf(crew, login) }));
  const free = loads.filter(({ load }) => rule.atMost === null || load.load + 1 <= rule.atMost);
  const [first] = free.toSorted((a, b) => (rule.by === 'rota' ? inTurn(a, b) : byLoad(a, b)));
  if (first !== undefined) return { login: first.login };
  return { why: 'full', atMost: rule.atMost ?? 0, loads: loads.map(({ load }) => load) };
}

interface Candidate {
  readonly login: string;
  readonly load: Load;
}

/** Those who were never given one come first; of several, in the order in which the policy names them. */
function inTurn({ load: a }: Candidate, { load: b }: Candidate): number {
  return (a.lastAt ?? 0) - (b.lastAt ?? 0);
}

function byLoad(a: Candidate, b: Candidate): number {
  const name = (one: Candidate): string => one.login.toLowerCase();
  return a.load.load - b.load.load || inTurn(a, b) || (name(a) < name(b) ? -1 : 1);
}

/** People and the members of teams, each once, as the policy names them. */
function candidates({ among }: AssignmentRule, { policy, ticket, crew }: Choosing): readonly string[] {
  const members = among ?? membersAt(policy, ticket.tier, ticket.service);
  const logins = members.flatMap((member) =>
    'login' in member ? [member.login] : membersIn(crew, `${member.team.organisation}/${member.team.slug}`),
  );
  return logins.filter((login, at) => logins.findIndex((other) => isSameLogin(other, login)) === at);
}
