/** What an article is about, in schema.org's words, for search engines. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article } from '../../knowledge/schema.ts';
import { plainText } from '../plain-text.ts';

/**
 * A `TechArticle`, or a `HowTo` where the article has numbered steps.
 *
 * @param page.address the page's whole address, where the portal knows its site
 */
export function structuredData(
  article: Article,
  page: { readonly description: string; readonly address: string | undefined },
): object {
  const steps = article.kind === 'how-to' ? stepsIn(article.body) : [];
  const shared = {
    '@context': 'https://schema.org',
    name: article.title,
    headline: article.title,
    description: page.description,
    inLanguage: article.lang,
    dateModified: article.reviewedOn,
    identifier: article.id,
    ...(page.address === undefined ? {} : { url: page.address }),
  };
  if (steps.length === 0) {
    const keywords = [...article.codes, ...article.aliases].join(', ');
    return { ...shared, '@type': 'TechArticle', ...(keywords === '' ? {} : { keywords }) };
  }
  return {
    ...shared,
    '@type': 'HowTo',
    step: steps.map((text, at) => ({ '@type': 'HowToStep', position: at + 1, text })),
  };
}

/** The entries of the first numbered list, as they would be read aloud. */
function stepsIn(markdown: string): readonly string[] {
  // Most how-tos have none; finding that out needs no parser.
  if (!/^ {0,3}1[.)] /m.test(markdown)) return [];
  const list = fromMarkdown(markdown).children.find((node) => node.type === 'list' && node.ordered === true);
  if (list?.type !== 'list') return [];
  return list.children.map((item) => plainText(sourceOf(item, markdown)));
}

function sourceOf(node: Nodes, markdown: string): string {
  const { start, end } = node.position ?? {};
  return markdown.slice(start?.offset ?? 0, end?.offset ?? 0).replace(/^\s*\d+[.)]\s/, '');
}
