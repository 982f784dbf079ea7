/** Addresses inside the portal, under whatever base it is served from. */

/**
 * The address of a page or file of the portal.
 *
 * @param base Astro's base, with or without a slash at its end
 * @param path the place inside the portal, without a slash at its start, e.g. `known-errors/`
 */
export function addressOf(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}

/** The name of the desk repository as people say it, e.g. `acme/desk`. */
export function deskName(desk: string): string {
  return new URL(desk).pathname.replace(/^\/+|\/+$/g, '');
}

/** The address of an article's page, e.g. `/articles/KE-0042/`. */
export function articleAddress(base: string, id: string): string {
  return addressOf(base, `articles/${id}/`);
}
