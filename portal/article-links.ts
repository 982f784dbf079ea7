/** Where a link inside an article leads on the portal. */

import { leadsOutside, readArticleLink } from '../knowledge/outside-link.ts';
import type { Article } from '../knowledge/schema.ts';
import { articleAddress } from './address.ts';
import { BadArticle } from './bad-article.ts';
import { idOfAnchor } from './heading-ids.ts';

/**
 * Authors link to another article by its file (`./HT-0002-escalate.md`), which works on GitHub too;
 * on the portal that becomes the article's page. Web addresses and anchors stay as they are.
 *
 * @param from the article the link stands in, for the message
 * @param known the ids of all published articles
 * @throws BadArticle when the link leads to no published article, or to a place that is neither the web nor an article
 */
export function placeLink(
  target: string,
  from: string,
  known: Pick<ReadonlySet<string>, 'has'>,
  base: string,
): string {
  if (target.startsWith('#') || leadsOutside(target)) return target;
  const link = readArticleLink(target);
  if (link === null) {
    throw new BadArticle(`${from} links to “${target}”. Link to a web address or to another article's file.`);
  }
  const { id, anchor } = link;
  if (!known.has(id)) {
    throw new BadArticle(
      `${from} links to ${id}, which the portal does not publish. Correct the link or take it out.`,
    );
  }
  return articleAddress(base, id) + anchor;
}

/**
 * The same address with the id that its anchor really has there: on a page with parts of its own, a heading that is
 * called like one of them has another.
 *
 * @param own the article that the link stands in
 */
export function withAnchor(address: string, own: Article, byId: ReadonlyMap<string, Article>): string {
  const [, path = '', id = '', anchor = ''] =
    /^(|\/(?:.*\/)?articles\/([A-Z]{2}-\d{4,})\/)#(.+)$/.exec(address) ?? [];
  const article = path === '' ? own : byId.get(id);
  return anchor === '' || article === undefined ? address : `${path}#${idOfAnchor(article, anchor)}`;
}
