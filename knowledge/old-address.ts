/** Addresses that an article had before, here or on another portal, and that lead to it now. */

/** The first step of every address that a portal has of its own. */
const OWN = new Set(
  'about appearance.js _astro articles brand changes changes.xml favicon.svg files how-tos index.html known-errors known-errors.json llms.txt llms-full.txt pagefind pictures portal.json report robots.txt schema services sitemap.xml status status.json ticket 404.html'.split(
    ' ',
  ),
);

/** As the schema takes it: an id, or a path from the portal’s home on, without a host and without `..`. */
export const OLD_ADDRESS =
  /^(?:(?:KE|HT|RB)-\d{4,}|\/(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*\/)*(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)?)$/u;

/**
 * The file, from the portal’s home on, that answers at an old address: `kb/vpn.html` for `/kb/vpn.html`,
 * `kb/vpn/index.html` for `/kb/vpn` and `/kb/vpn/`, an article’s page for an id.
 */
export function fileAtOldAddress(address: string): string {
  if (!address.startsWith('/')) return `articles/${address}/index.html`;
  const path = address.slice(1).replace(/\/$/, '');
  return /\.html?$/.test(path) ? path : `${path}/index.html`;
}

/** Whether the portal has, or may have one day, a page of its own there. */
export function isOwnAddress(address: string): boolean {
  if (!address.startsWith('/')) return false;
  const [first = '', ...more] = address.slice(1).replace(/\/$/, '').split('/');
  // A home page in another language: `/pt/`.
  return (
    OWN.has(first.toLowerCase()) || first === '' || (more.length === 0 && /^[a-z]{2,3}(-\w+)?$/i.test(first))
  );
}
