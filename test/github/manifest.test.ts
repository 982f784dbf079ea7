/** An App’s manifest and the pages of GitHub that belong to it, on github.com, a `ghe.com` and an Enterprise Server. */
import { expect, test } from 'vitest';
import {
  apiOf,
  installPage,
  manifestFor,
  newAppPage,
  settingsPage,
  webOf,
  whyNotAddress,
} from '../../plugin/github/manifest.ts';
import { everyFeature, grantsFor } from '../../plugin/github/permissions.ts';

const server = 'https://github.example.org';

test.each([
  ['https://api.github.com', 'https://github.com', 'apps'],
  ['https://api.acme.ghe.com', 'https://acme.ghe.com', 'apps'],
  [`${server}/api/v3`, server, 'github-apps'],
  ['https://github.example.org:8443/api/v3', 'https://github.example.org:8443', 'github-apps'],
  // A server of that name is no GitHub of the cloud.
  ['https://api.example.org/api/v3', 'https://api.example.org', 'github-apps'],
])('the API at %s belongs to the pages at %s', (api, web, apps) => {
  expect(webOf(api)).toBe(web);
  expect(apiOf(web)).toBe(api);
  expect(installPage(web, 'desk')).toBe(`${web}/${apps}/desk/installations/new`);
});

test('an App is made and kept where its owner’s are', () => {
  expect(newAppPage(server, 'acme')).toBe(`${server}/organizations/acme/settings/apps/new`);
  expect(newAppPage(server, null)).toBe(`${server}/settings/apps/new`);
  const acmes = { slug: 'desk', owner: { login: 'acme', isOrganisation: true } };
  expect(settingsPage(server, acmes, 'permissions')).toBe(
    `${server}/organizations/acme/settings/apps/desk/permissions`,
  );
  const ritas = { slug: 'desk', owner: { login: 'rita', isOrganisation: false } };
  expect(settingsPage(server, ritas)).toBe(`${server}/settings/apps/desk`);
});

test('the manifest has what GitHub takes and nothing else: no secret, an address for the hook, the table’s grants', () => {
  const manifest = manifestFor({
    name: 'Desk',
    address: 'https://desk.example.org/tierline',
    redirectUrl: 'http://127.0.0.1:4000/made',
    features: everyFeature,
  });
  const { permissions, events } = grantsFor(everyFeature);
  expect(manifest).toEqual({
    name: 'Desk',
    url: 'https://desk.example.org/tierline/',
    description: 'A support desk that lives in issues.',
    hook_attributes: { url: 'https://desk.example.org/tierline/webhooks', active: true },
    redirect_url: 'http://127.0.0.1:4000/made',
    public: false,
    default_permissions: permissions,
    default_events: events,
  });
});

test('a server may stand in the desk’s own network, and GitHub’s cloud does not', () => {
  for (const address of ['https://10.0.0.7', 'http://desk.internal:3000', 'https://desk.example.org']) {
    expect(whyNotAddress(address, server)).toBeNull();
  }
  for (const address of ['https://10.0.0.7', 'http://desk.internal:3000', 'http://desk.example.org'])
    expect(whyNotAddress(address, 'https://github.com')).not.toBeNull();
  for (const web of [server, 'https://github.com'])
    for (const address of ['http://localhost:3000', 'https://127.0.0.2', 'https://[::1]/'])
      expect(whyNotAddress(address, web)).toContain('an address of this machine alone');
});
