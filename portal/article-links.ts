/** Where a link inside an article leads on the portal. */
import { articleAddress } from './address.ts';
import { BadArticle } from './bad-article.ts';

/**
 * Authors link to another article by its file (`./HT-0002-escalate.md`), which works on GitHub too;
 * on the portal that becomes the article's page. Web addresses and anchors stay as they are.
 *
 * @param from the article the link stands in, for the message
 * @param known the ids of all published articles
 * @throws BadArticle when the link leads to no published article, or to a place that is neither the web nor an article
 */
export function placeLink(target: string, from: string, known: ReadonlySet<string>, base: string): string {
  if (/^(https?:|mailto:|#)/i.test(target)) return target;
  const [, id, anchor = ''] = /^(?:\.\/)?([A-Z]{2}-\d{4,})[\w-]*\.mdx?(#.*)?$/.exec(target) ?? [];
  if (id === undefined) {
    throw new BadArticle(`${from} links to “${target}”. Link to a web address or to another article's file.`);
  }
  if (!known.has(id)) {
    throw new BadArticle(
      `${from} links to ${id}, which the portal does not publish. Correct the link or take it out.`,
    );
  }
  return articleAddress(base, id) + anchor;
}
