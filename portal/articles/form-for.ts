/** Which issue form a ticket for a service goes through. */
import { slugOf } from './services.ts';

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
