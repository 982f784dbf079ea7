/** The App as GitHub shows it beside what it has written. */
import type { JsonObject } from '../json.ts';
import { stamp } from './stamp.ts';

/** The public object of an App (`performed_via_github_app`). */
export function appObject(
  app: {
    readonly id: number;
    readonly slug: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly events: readonly string[];
  },
  url: string,
  now: number,
): JsonObject {
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    client_id: `Iv1.${app.slug}`,
    owner: {
      login: 'tierline-makers',
      id: 990_001,
      node_id: 'O_990001',
      avatar_url: `${url}/avatars/o/tierline-makers`,
      gravatar_id: '',
      url: `${url}/users/tierline-makers`,
      html_url: `${url}/tierline-makers`,
      followers_url: `${url}/users/tierline-makers/followers`,
      following_url: `${url}/users/tierline-makers/following{/other_user}`,
      gists_url: `${url}/users/tierline-makers/gists{/gist_id}`,
      starred_url: `${url}/users/tierline-makers/starred{/owner}{/repo}`,
      subscriptions_url: `${url}/users/tierline-makers/subscriptions`,
      organizations_url: `${url}/users/tierline-makers/orgs`,
      repos_url: `${url}/users/tierline-makers/repos`,
      events_url: `${url}/users/tierline-makers/events{/privacy}`,
      received_events_url: `${url}/users/tierline-makers/received_events`,
      type: 'Organization',
      site_admin: false,
    },
    name: 'Tierline',
    description: 'A support desk that lives inside GitHub.',
    external_url: `${url}/apps/${app.slug}`,
    html_url: `${url}/apps/${app.slug}`,
    created_at: stamp(now),
    updated_at: stamp(now),
    permissions: app.permissions,
    events: app.events,
  };
}
