/** Articles that belong together and are read in an order, as the policy names them; and what one says in several languages. */
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';
import type { PortalSettings } from '../../knowledge/text/portal-settings.ts';

export interface Collection {
  readonly title: string;
  readonly about: string | undefined;
  /** Its name in addresses. */
  readonly slug: string;
  /** Those that the portal shows, in their order; at least one. */
  readonly articles: readonly Article[];
}

/** The collections that have something to show, in the policy’s order. */
export function collectionsIn(
  articles: readonly Article[],
  named: PortalSettings['collections'],
): readonly Collection[] {
  const byId = new Map(articles.filter((one) => !isRetired(one)).map((article) => [article.id, article]));
  return named
    .map(({ title, about, articles: ids }, at) => ({
      title,
      about,
      slug:
        named.findIndex((one) => slug(one.title) === slug(title)) === at
          ? slug(title)
          : `${slug(title)}-${at + 1}`,
      articles: ids.map((id) => byId.get(id)).filter((one) => one !== undefined),
    }))
    .filter((collection) => collection.articles.length > 0);
}

/** Letters and digits of any script stay as they are. */
function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['collection'];
  return words.join('-');
}

/** The first collection that an article stands in, with its neighbours there; null where it stands in none. */
export function placeIn(
  collections: readonly Collection[],
  { id }: Article,
): {
  readonly collection: Collection;
  readonly before: Article | undefined;
  readonly after: Article | undefined;
} | null {
  for (const collection of collections) {
    const at = collection.articles.findIndex((one) => one.id === id);
    if (at >= 0)
      return { collection, before: collection.articles[at - 1], after: collection.articles[at + 1] };
  }
  return null;
}

/** For each article’s id what says the same in other languages, by `translationOf`; retired ones say nothing any more. */
export function translationsIn(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const current = articles.filter((one) => !isRetired(one));
  const groups = Map.groupBy(current, ({ id, translationOf }) => translationOf ?? id);
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map((own) => [own.id, group.filter(({ lang }) => lang !== own.lang)] as const),
    ),
  );
}
