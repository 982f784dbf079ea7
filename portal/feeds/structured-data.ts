/** What an article is about, in schema.org's words, for search engines. */
import { type HastNode, htmlToHast } from 'satteri';
import type { Article } from '../../knowledge/schema.ts';

/**
 * A `TechArticle`, or a `HowTo` where the article has numbered steps. What the page says by itself, such as its
 * symptoms, codes and language, is not said again.
 *
 * @param place.url the page's whole address, where the portal knows its site
 * @param place.desk what the desk is called, whose article it is
 * @param place.body the article’s text as its page shows it, as HTML
 */
export function structuredData(
  article: Article,
  { url, desk, body }: { readonly url: string | undefined; readonly desk: string; readonly body: string },
): object {
  const history = article.kind === 'known-error' ? (article.history ?? []) : [];
  const days = history.map(({ on }) => on).toSorted();
  const [first] = days;
  const author = { '@type': 'Organization', name: desk };
  const steps = article.kind === 'how-to' ? stepsIn(body) : [];
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
function stepsIn(html: string): readonly string[] {
  // Most how-tos have none; finding that out needs no parser.
  if (!html.includes('<ol')) return [];
  const list = firstList(htmlToHast(html, { fragment: true }));
  if (list === null) return [];
  return list.children
    .filter((one) => one.type === 'element' && one.tagName === 'li')
    .map((one) => spoken(one).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

type Element = Extract<HastNode, { type: 'element' }>;

/** Footnotes are a numbered list, too, and no steps. */
function firstList(node: Readonly<HastNode>): Readonly<Element> | null {
  if (node.type === 'element') {
    if (node.tagName === 'ol') return node;
    if ('dataFootnotes' in node.properties) return null;
  }
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = firstList(child);
    if (found !== null) return found;
  }
  return null;
}

/** Within a line: everything else begins and ends one. */
const INLINE = /^(?:a|abbr|b|code|del|em|i|ins|kbd|q|s|samp|small|span|strike|strong|sub|sup|u|var|wbr)$/;

function spoken(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(spoken).join('');
  if (node.type !== 'element') return words;
  const { tagName, properties } = node;
  // The number of a footnote is a mark, and no word.
  if ('dataFootnoteRef' in properties) return '';
  if (tagName === 'img') return ` ${String(properties['alt'] ?? '')} `;
  return INLINE.test(tagName) ? words : ` ${words} `;
}
