/** Looks at a desk: its policy, what that needs of the App, the back office, the developers’ repositories, labels and calendars. */
import { sayProblem } from '../../../knowledge/text/problem.ts';
import type { Instant } from '../../calendar/instant.ts';
import { deskLabels } from '../../core/ticket/labels.ts';
import type { Client } from '../../github/app.ts';
import { fetchPolicy } from '../../github/files.ts';
import { whyNotAccepted } from '../../github/out/developers/developer-issue.ts';
import { type Feature, features, lacking, permissionTitles } from '../../github/permissions.ts';
import { statusOf } from '../../github/status.ts';
import { teamMembers } from '../../github/team-members.ts';
import { named } from '../../github/whereabouts.ts';
import { developersFor, type Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read.ts';
import { endingHolidays } from '../../policy/sections/holidays.ts';
import { dayOf } from '../../reply/time.ts';
import { teamsOf } from '../set-up/mind-teams.ts';
import { roleOf } from '../set-up/refresh.ts';
import { type Finding, mind, orWhyNot, well, wrong } from './finding.ts';

interface Place {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
}

/** What an installation allows, and the page on which its account accepts more. */
export interface Installed {
  readonly client: Client;
  readonly permissions: Readonly<Record<string, string | undefined>>;
  readonly events: readonly string[];
  readonly page: string;
}

/** Null where the repository is no desk, or only a developers’ one. */
export async function lookAtDesk(
  place: Place,
  installed: Installed,
  now: Instant,
): Promise<{ readonly findings: readonly Finding[]; readonly policy: Policy | null } | null> {
  const { client } = installed;
  const file = await fetchPolicy(client, place);
  if (file === null || roleOf(file, null) !== 'desk') return null;
  const where = `${place.owner}/${place.name}`;
  const read = readPolicy(file);
  if ('problems' in read)
    return { findings: brokenPolicy(read.problems.map(sayProblem), where), policy: null };
  const { policy } = read;
  const parts = await Promise.all([
    orWhyNot('policy', () => lookAtTeams(policy, where, client), where),
    orWhyNot('back office', () => lookAtBackOffice(policy, where, client), where),
    ...developersOf(policy, place).map((name) =>
      orWhyNot('developers', () => lookAtDevelopers(name, where, client), where),
    ),
    orWhyNot('labels', () => lookAtLabels(place, client), where),
  ]);
  return {
    policy,
    findings: [
      well('policy', where, 'It can be read as it stands on the default branch.'),
      ...lookAtGrants(policy, where, installed),
      ...lookAtCalendars(policy, where, now),
      ...parts.flat(),
    ],
  };
}

function brokenPolicy(problems: readonly string[], where: string): readonly Finding[] {
  const [first = '', ...more] = problems;
  const others = more.length === 0 ? '' : ` And ${more.length} more.`;
  const remedy =
    '`tierline check` in a copy of the repository names each. Until then the last good policy governs.';
  return [wrong('policy', where, `It has a mistake: ${first}${others}`, remedy)];
}

/** What this policy cannot do without; the rest is worth having. */
function neededBy(policy: Policy): readonly Feature[] {
  return [
    'tickets',
    ...(teamsOf(policy).length > 0 ? (['teams'] as const) : []),
    ...(policy.services.some(({ developers }) => developers !== null) ? (['level-3'] as const) : []),
  ];
}

const worthHaving: readonly Feature[] = ['checks', 'publish'];

function lookAtGrants(policy: Policy, where: string, installed: Installed): readonly Finding[] {
  const needed = neededBy(policy);
  const amiss = lacking(installed, needed);
  const rather = lacking(installed, worthHaving).filter((row) => !needed.includes(row.feature));
  const lost = [...new Set(rather.map(({ feature }) => feature))];
  return [
    ...amiss.map((row) => sayLack(row, where, installed.page)),
    ...lost.map((feature) =>
      mind(
        'permissions',
        where,
        `The App is not made for ${features[feature].title}; without it ${features[feature].without}.`,
        '`tierline app` shows what that would take.',
      ),
    ),
    ...(amiss.length === 0 ? [well('permissions', where, 'The App has what this policy needs.')] : []),
  ];
}

/** @param page where the account accepts what the App asks for */
export function sayLack(row: ReturnType<typeof lacking>[number], where: string, page: string): Finding {
  if ('event' in row)
    return wrong(
      'events',
      where,
      `The App is not told of ${row.event} (${row.why}).`,
      '`tierline app` shows where to switch it on.',
    );
  return wrong(
    'permissions',
    where,
    `The App lacks ${permissionTitles[row.permission].title}: ${row.access} (${row.why}).`,
    `Give it in the App’s settings (\`tierline app\` shows where), then accept it in ${page}.`,
  );
}

function lookAtCalendars(policy: Policy, where: string, now: Instant): readonly Finding[] {
  const ending = endingHolidays(policy.calendars, now);
  if (ending.length === 0)
    return [well('calendars', where, 'Their holidays go on for two months and longer.')];
  return ending.map(({ name, timezone, end }) =>
    mind(
      'calendars',
      where,
      `The listed holidays of “${name}” end on ${dayOf(end - 1, timezone)}.`,
      'Add the next ones, or every day after that is a working day.',
    ),
  );
}

async function lookAtTeams(policy: Policy, where: string, client: Client): Promise<readonly Finding[]> {
  const looks = await Promise.all(teamsOf(policy).map((team) => teamMembers(team, client)));
  return looks.flatMap((look) =>
    'why' in look
      ? [
          wrong(
            'policy',
            where,
            look.why,
            'Nobody in that team hears anything: mend its name, or give the App Members: read.',
          ),
        ]
      : [],
  );
}

async function lookAtBackOffice(policy: Policy, where: string, client: Client): Promise<readonly Finding[]> {
  const { backOffice } = policy;
  if (backOffice === null)
    return [
      mind(
        'back office',
        where,
        'The policy names none, so what is for staff alone is left out or stands on the ticket.',
        'Name a private repository as back-office.',
      ),
    ];
  const found = await repositoryAt(backOffice, client);
  if (found === null)
    return [
      wrong(
        'back office',
        where,
        `The App does not see ${backOffice}.`,
        'Install it there, or mend the name.',
      ),
    ];
  if (!found.private)
    return [
      wrong(
        'back office',
        where,
        `${backOffice} is public, so everybody reads what is for staff.`,
        'Make it private.',
      ),
    ];
  return [well('back office', where, `${backOffice} is private, and the App is installed there.`)];
}

function developersOf(policy: Policy, repository: Place): readonly string[] {
  const all = policy.services.flatMap(({ id }) => developersFor(policy, { service: id, repository }) ?? []);
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).values()];
}

async function lookAtDevelopers(theirs: string, desk: string, client: Client): Promise<readonly Finding[]> {
  const why = await whyNotAccepted(desk, named(theirs), client);
  if (why === null) return [well('developers', desk, `${theirs} accepts this desk.`)];
  const sentence = why.startsWith(theirs) ? why : `${why.charAt(0).toUpperCase()}${why.slice(1)}`;
  return [wrong('developers', desk, sentence, 'Until then a ticket at level 3 gets no issue there.')];
}

async function lookAtLabels({ owner, name: repo }: Place, client: Client): Promise<readonly Finding[]> {
  const present = await client.paginate(client.rest.issues.listLabelsForRepo, { owner, repo, per_page: 100 });
  const names = new Set(present.map(({ name }) => name.toLowerCase()));
  const absent = deskLabels().filter(({ name }) => !names.has(name.toLowerCase()));
  if (absent.length === 0) return [well('labels', `${owner}/${repo}`, 'All of the desk’s are there.')];
  return [
    mind(
      'labels',
      `${owner}/${repo}`,
      `${absent.length} of the desk’s are missing, such as “${absent[0]?.name}”.`,
      'The running desk makes them by itself; where it does not, its log says why.',
    ),
  ];
}

async function repositoryAt(fullName: string, client: Client) {
  const { owner, name: repo } = named(fullName);
  try {
    return (await client.rest.repos.get({ owner, repo })).data;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 403) return null;
    throw new Error(`could not look at ${fullName}`, { cause: error });
  }
}
