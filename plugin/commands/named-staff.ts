/** Whom a command names: one login, and whether they are staff as far as GitHub let the desk see. */
import { argument } from '../desk/plain.ts';
import { isSameLogin } from '../desk/policy/people/absence.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { isStaff } from '../desk/ticket/person.ts';
import { type Call, echo } from './command.ts';
import type { Spoken } from './parse.ts';

/** The commands that name a person, who must be staff. */
const naming: readonly string[] = ['own', 'assign'];

/** The logins that these commands name, each once, as written. */
export function peopleAmong(commands: readonly Spoken[]): readonly string[] {
  const named = commands.flatMap(({ verb, words }) => (naming.includes(verb) ? (loginIn(words) ?? []) : []));
  return named.filter((login, at) => named.findIndex((other) => isSameLogin(other, login)) === at);
}

export function loginIn(words: string): string | null {
  return /^@?([\w-]+)$/.exec(argument(words))?.[1] ?? null;
}

/** What somebody would become, and what stays as it is where they cannot. */
export interface Role {
  readonly act: string;
  readonly stays: string;
}

/** Null for staff, and in an event of a version that looked nobody up. */
export function whyNotStaff(
  login: string,
  { act, stays }: Role,
  { named, policy }: Pick<Call, 'named' | 'policy'>,
): string | null {
  if (named === undefined) return null;
  const who = echo(`@${login}`);
  const person = named.find((one) => isSameLogin(one.login, login));
  if (person === undefined) return `Nobody has looked up ${who}; please write it once more.`;
  if (isStaff(person)) return null;
  const { standing } = person;
  if (!standing.seen) return `I cannot see whether ${who} is staff, so I leave ${stays}: ${standing.why}`;
  return `${who} is not staff of this desk, and only staff can ${act}. ${remedy(policy)}`;
}

function remedy({ people }: Policy): string {
  return people === null
    ? 'Name somebody whose role in this repository is Triage or higher.'
    : 'Name somebody from `people:` in `.github/tierline.yml`, or add them there first.';
}
