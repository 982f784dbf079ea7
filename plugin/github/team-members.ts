/** Who is in a team of an organisation: the people that the policy may give tickets to. */
import type { Client } from './app.ts';
import { statusOf } from './status.ts';

/** Logins, those of child teams too; or why they cannot be seen, in one sentence. */
export async function teamMembers(
  { organisation, slug }: { readonly organisation: string; readonly slug: string },
  client: Client,
): Promise<readonly string[] | { readonly why: string }> {
  const team = `@${organisation}/${slug}`;
  try {
    const members = await client.paginate(client.rest.teams.listMembersInOrg, {
      org: organisation,
      team_slug: slug,
      per_page: 100,
    });
    return members.map(({ login }) => login);
  } catch (error) {
    if (statusOf(error) === 404) return { why: `GitHub shows me no team ${team}.` };
    if (statusOf(error) === 403)
      return {
        why: `GitHub does not let me see the members of ${team}; the App needs the permission “Members: read”.`,
      };
    throw new Error(`could not ask for the members of ${team}`, { cause: error });
  }
}
