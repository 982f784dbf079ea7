/** Ids for the headings of an article's text, by which links lead to them; the same that the check knows. */
import { anchorName, anchorsOf, headingNames } from '../knowledge/anchors.ts';
import { decoded } from '../knowledge/outside-link.ts';
import type { Article } from '../knowledge/schema.ts';
import { type Rule, textOf } from './markup/rule.ts';

const frameIds = ['affected', 'banner', 'content', 'related'] as const;
const partIds = ['cause', 'history', 'symptoms', 'workaround'] as const;

/** The ids that pages of articles have of their own; a heading that is called the same gets a number. */
export const ownIds = [...frameIds, ...partIds] as const;

/** Those of them that the page of this article really has. */
export function ownIdsOf(article: Article): readonly string[] {
  if (article.kind !== 'known-error') return frameIds;
  return [...frameIds, ...partIds.filter((part) => article[part] !== undefined)];
}

/**
 * The id by which a link reaches what its author means: a heading of the text before a part of the page that is
 * called the same, as on GitHub, where there are no such parts.
 *
 * @param anchor what stands behind the `#` of the link
 */
export function idOfAnchor(article: Article, anchor: string): string {
  const at = anchorsOf(article.body).indexOf(decoded(anchor));
  if (at < 0) return anchor;
  const used = new Set(ownIdsOf(article));
  const ids = headingNames(article.body).map((name) => {
    const id = firstFree(name, used);
    if (name !== '') used.add(id);
    return id;
  });
  return ids[at] ?? anchor;
}

/** Gives each heading the id that GitHub would give it, and no two the same. */
export function headingIds(taken: readonly string[]): Rule {
  const used = new Set(taken);
  return {
    name: 'heading-ids',
    tags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit: (heading, { set }) => {
      // The heading of the footnotes has one already.
      if (heading.properties['id'] !== undefined) return undefined;
      const name = anchorName(textOf(heading));
      if (name === '') return undefined;
      const id = firstFree(name, used);
      used.add(id);
      set('id', id);
      return undefined;
    },
  };
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  for (let again = 0; ; again += 1) {
    const id = again === 0 ? name : `${name}-${again}`;
    if (!used.has(id)) return id;
  }
}
