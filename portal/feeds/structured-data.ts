/** What an article is about, in schema.org's words, for search engines. */
import { type MdastNode, markdownToMdast } from 'satteri';
import type { Article } from '../../knowledge/schema.ts';
import { plainText } from '../plain-text.ts';

/**
 * A `TechArticle`, or a `HowTo` where the article has numbered steps. What the page says by itself, such as its
 * symptoms, codes and language, is not said again.
 *
 * @param place.url the page's whole address, where the portal knows its site
 * @param place.desk what the desk is called, whose article it is
 */
export function structuredData(
  article: Article,
  { url, desk }: { readonly url: string | undefined; readonly desk: string },
): object {
  const history = article.kind === 'known-error' ? (article.history ?? []) : [];
  const days = history.map(({ on }) => on).toSorted();
  const [first] = days;
  const author = { '@type': 'Organization', name: desk };
  const steps = article.kind === 'how-to' ? stepsIn(article.body) : [];
  const shared = {
    '@context': 'https://schema.org',
    author,
    publisher: author,
    ...(first === undefined ? {} : { datePublished: first }),
    dateModified: [...days, article.reviewedOn].toSorted().at(-1),
    inLanguage: article.lang,
    identifier: article.id,
    ...(url === undefined ? {} : { url }),
  };
  if (steps.length === 0) return { ...shared, '@type': 'TechArticle', headline: article.title };
  return {
    ...shared,
    '@type': 'HowTo',
    name: article.title,
    step: steps.map((text, at) => ({ '@type': 'HowToStep', position: at + 1, text })),
  };
}

/** The entries of the first numbered list, as they would be read aloud. */
function stepsIn(markdown: string): readonly string[] {
  // Most how-tos have none; finding that out needs no parser.
  if (!/^ {0,3}1[.)] /m.test(markdown)) return [];
  const tree = markdownToMdast(markdown, { features: { gfm: false, frontmatter: false } });
  const blocks = 'children' in tree ? tree.children : [];
  const list = blocks.find((node) => node.type === 'list' && node.ordered === true);
  if (list?.type !== 'list') return [];
  return list.children.map((item) => plainText(sourceOf(item, markdown)));
}

function sourceOf(node: Readonly<MdastNode>, markdown: string): string {
  const { start, end } = node.position ?? {};
  return markdown.slice(start?.offset ?? 0, end?.offset ?? 0).replace(/^\s*\d+[.)]\s/, '');
}
