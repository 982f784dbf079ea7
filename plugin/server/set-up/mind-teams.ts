/** Tells the people of a desk that its policy names teams which GitHub does not show: nobody in them would hear anything. */
import { z } from 'zod';
import type { Place } from '../../core/place.ts';
import { tiers } from '../../core/ticket/tier.ts';
import { teamMembers } from '../../github/team-members.ts';
import { staffAt } from '../../policy/level-people.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Member } from '../../policy/sections/people.ts';
import { deskLocale } from '../../reply/locale.ts';
import { saySeenTeams, sayUnseenTeams } from '../../reply/set-up.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from './desks.ts';
import { tell } from './tell.ts';

const told = z.array(z.string());

/** What cannot be seen was told in these sentences; when every team can be seen, the report is closed. */
export async function mindTeams(place: Place, deps: Deps): Promise<void> {
  const { store, clock, github } = deps;
  const desk = await deskAt(place, deps);
  if (desk === null) return;
  const now = clock.now();
  const policy = desk.policies(versionAt(desk, now).version);
  const locale = deskLocale(policy);
  const teams = teamsOf(policy);
  const client = await github.installation(place.installation);
  const looks = await Promise.all(teams.map((team) => teamMembers(team, client)));
  const unseen = looks.flatMap((look) => ('why' in look ? [look.why] : []));
  const note = `unseen-teams/${place.repository.id}`;
  const before = told.parse(JSON.parse((await store.memory.get(note)) ?? '[]'));
  const isNew = unseen.some((why) => !before.includes(why));
  const isOver = unseen.length === 0 && before.length > 0;
  if (!isNew && !isOver) return;
  const subject = { about: 'teams', place, key: `teams/${place.repository.id}` } as const;
  const said = isOver ? saySeenTeams(locale) : sayUnseenTeams(unseen, locale);
  await store.transaction(async (tx) => {
    await tx.memory.set(note, JSON.stringify(unseen));
    await tell(subject, said, now, tx);
  });
}

type Team = Extract<Member, { readonly team: unknown }>['team'];

/** Each team once, wherever the policy names it among people. */
export function teamsOf(policy: Policy): readonly Team[] {
  const rules = [policy.assignment, ...policy.services.map(({ assignment }) => assignment)];
  const members = [
    ...tiers.flatMap((tier) => staffAt(policy, tier)),
    ...(policy.people?.managers ?? []),
    ...rules.flatMap((of) => Object.values(of)).flatMap(({ among }) => among ?? []),
  ];
  const teams = members.flatMap((member) => ('team' in member ? [member.team] : []));
  const named = teams.map((team) => [`${team.organisation}/${team.slug}`.toLowerCase(), team] as const);
  return [...new Map(named).values()];
}
