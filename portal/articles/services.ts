/** The services that have articles, the articles of each, and the issue form of one that has its own. */
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';

/** A service with its published articles; `slug` is its name in addresses. */
export interface Service {
  readonly name: string;
  readonly slug: string;
  readonly articles: readonly Article[];
}

/** All services with an article that is not retired, by name. GitHub's labels take `VPN` and `vpn` for one. */
export function servicesIn(articles: readonly Article[]): readonly Service[] {
  const listed = articles.filter((one) => !isRetired(one));
  const bySlug = Map.groupBy(listed, ({ service }) => (service === undefined ? '' : slugOf(service)));
  return [...bySlug]
    .filter(([slug]) => slug !== '')
    .map(([slug, own]) => ({ name: own[0]?.service ?? slug, slug, articles: own }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** A service's name as it stands in an address: `Mail (old)` cannot occur, `My Mail` becomes `my-mail`. */
export function slugOf(service: string): string {
  return service.toLowerCase().replaceAll(' ', '-');
}

/**
 * The same link with the service's own form, where it has one. GitHub names forms by their file.
 *
 * @param link the link to the common incident form, filled in
 * @param forms the slugs of the services with a form `incident-SLUG.yml`
 */
export function withFormFor(link: string, service: string, forms: readonly string[]): string {
  const slug = slugOf(service.trim());
  if (slug === '' || !forms.includes(slug)) return link;
  return link.replace(
    'template=incident.yml',
    () => `template=${encodeURIComponent(`incident-${slug}.yml`)}`,
  );
}
