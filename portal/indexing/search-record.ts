/** What the search index knows of an article: its words in the order an excerpt should show them. */
import type { Article } from '../../knowledge/schema.ts';
import { articleAddress } from '../address.ts';
import { renderBody, renderMarkdown } from '../markdown.ts';
import { wordsBeside } from './words-beside.ts';

/** A page for the indexer; `url` is without the base, which the browser adds. */
interface SearchRecord {
  readonly url: string;
  readonly content: string;
}

/**
 * The record of one article, in which its service has the name that people know it by. It holds no headings of the page's own (“What you see”), for they
 * would open every excerpt and make those words worthless.
 */
export async function searchRecord(
  article: Article,
  serviceName: (service: string) => string = (service) => service,
): Promise<SearchRecord> {
  const error = article.kind === 'known-error' ? article : undefined;
  const unseen = { lang: article.lang, isSeen: false };
  const as = (text: string) => (text === '' ? '' : renderMarkdown(text, (target) => target, unseen));
  const rendered = await Promise.all([
    as(listOf(error?.symptoms ?? [])),
    article.body === '' ? '' : renderBody(article, (target) => target, unseen),
    as(error?.workaround ?? ''),
    as(error?.cause ?? ''),
    as(listOf([...article.aliases, ...article.affected])),
  ]);
  const own = [article.title, ...article.codes, error?.fixedIn ?? ''];
  const beside = wordsBeside([...own, ...rendered.map(textIn)].join('\n')).join(' ');
  const meta: readonly (readonly [string, string | undefined])[] = [
    ['id', article.id],
    ['service', article.service && serviceName(article.service)],
    ['status', error?.status],
    ['fixedIn', error?.fixedIn],
    ['beside', beside === '' ? undefined : beside],
  ];
  const marks = meta.map(mark).join('');
  const codes = article.codes.map((code) => `<li>${escaped(code)}</li>`).join('');
  return {
    url: articleAddress('', article.id),
    content: `<html lang="${article.lang}"><body><h1>${escaped(article.title)}</h1>${marks}${rendered.join('')}<ul>${codes}</ul></body></html>`,
  };
}

function textIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function mark([name, value]: readonly [string, string | undefined]): string {
  return value === undefined
    ? ''
    : `<i data-pagefind-meta="${name}[content]" content="${escaped(value)}"></i>`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
