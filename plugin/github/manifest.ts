/** A GitHub App as it is registered: the manifest that GitHub makes it from, and the pages of GitHub that belong to it. */
import { isIP } from 'node:net';
import { type EventName, type Feature, type Grants, grantsFor } from './permissions.ts';

/** In GitHub’s own words: what `POST …/settings/apps/new` takes in its field `manifest`. */
interface Manifest {
  readonly name: string;
  readonly url: string;
  readonly description: string;
  /** GitHub takes no other field here: it makes the secret up itself. */
  readonly hook_attributes: { readonly url: string; readonly active: true };
  readonly redirect_url: string;
  readonly public: false;
  readonly default_permissions: Grants['permissions'];
  readonly default_events: readonly EventName[];
}

/** How long the name of an App may be, in characters. */
export const longestName = 34;

/** Where a desk takes its webhooks. */
export const webhookPath = '/webhooks';

interface Wanted {
  readonly name: string;
  /** The desk’s public address, without a slash at its end. */
  readonly address: string;
  /** Where GitHub sends the person back to with the code. */
  readonly redirectUrl: string;
  readonly features: readonly Feature[];
}

export function manifestFor({ name, address, redirectUrl, features }: Wanted): Manifest {
  const { permissions, events } = grantsFor(features);
  return {
    name,
    url: `${address}/`,
    description: 'A support desk that lives in issues.',
    hook_attributes: { url: `${address}${webhookPath}`, active: true },
    redirect_url: redirectUrl,
    public: false,
    default_permissions: permissions,
    default_events: events,
  };
}

/**
 * Why GitHub could not send webhooks there, with what to do; null where it can. An Enterprise Server may stand in the same
 * network as the desk, so there only an address of this machine is none.
 *
 * @param web GitHub’s pages
 */
export function whyNotAddress(text: string, web: string): string | null {
  const url = URL.parse(text);
  const example = 'Write the address under which GitHub reaches this desk, such as https://desk.example.org.';
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    return `“${text}” is not an address. ${example}`;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const tunnel = `${example} A tunnel gives a machine without a public name one.`;
  if (/^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|::1?)$/i.test(host))
    return `GitHub cannot reach ${url.hostname}: it is an address of this machine alone. ${tunnel}`;
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    return `${text} holds more than an address. ${example}`;
  if (!isCloud(web)) return null;
  if (/\.(local|internal|test|invalid)$/i.test(host) || isOwnNetwork(host))
    return `GitHub cannot reach ${url.hostname}: it is an address of a network of your own. ${tunnel}`;
  if (url.protocol !== 'https:')
    return `${text} is not encrypted, and webhooks hold the words of tickets. Write https://${url.host}${url.pathname === '/' ? '' : url.pathname}.`;
  return null;
}

/** github.com, or a `ghe.com` of GitHub’s own; else an Enterprise Server. */
function isCloud(web: string): boolean {
  return /^(github\.com|.*\.ghe\.com)$/.test(new URL(web).host);
}

function isOwnNetwork(host: string): boolean {
  switch (isIP(host)) {
    case 4:
      return /^(0|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
    case 6:
      return /^(f[cd]|fe[89ab])/i.test(host);
    default:
      return false;
  }
}

/** `https://github.com` for `https://api.github.com`, `https://HOST` for `https://HOST/api/v3`. */
export function webOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  return `${url.protocol}//${url.host.replace(/^api\.(?=github\.com$|.*\.ghe\.com$)/, '')}`;
}

/** The other way round. @param web the address of github.com, of an Enterprise Server, or of a `ghe.com` */
export function apiOf(web: string): string {
  const url = new URL(web);
  if (isCloud(web)) return `${url.protocol}//api.${url.host}`;
  return `${url.origin}/api/v3`;
}

/** @param organisation null for an App of the person’s own */
export function newAppPage(web: string, organisation: string | null): string {
  const under = organisation === null ? '' : `/organizations/${encodeURIComponent(organisation)}`;
  return `${web}${under}/settings/apps/new`;
}

interface Owned {
  readonly slug: string;
  readonly owner: { readonly login: string; readonly isOrganisation: boolean };
}

/** The settings of an App, or one page of them: `permissions`, `installations`, `advanced` (its deliveries). */
export function settingsPage(web: string, { slug, owner }: Owned, page = ''): string {
  const under = owner.isOrganisation ? `/organizations/${encodeURIComponent(owner.login)}` : '';
  return `${web}${under}/settings/apps/${slug}${page === '' ? '' : `/${page}`}`;
}

/** Where it is installed. Enterprise Server has its Apps under another path. */
export function installPage(web: string, slug: string): string {
  return `${web}/${isCloud(web) ? 'apps' : 'github-apps'}/${slug}/installations/new`;
}
