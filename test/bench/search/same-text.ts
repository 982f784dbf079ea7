/** The text of each article as our own index gets it, for the peers: the same words in the same order. */
import { readFolder } from '../../../knowledge/folder.ts';
import { readArticles } from '../../../knowledge/read.ts';
import { findable } from '../../../portal/articles/findable.ts';
import { searchRecord } from '../../../portal/indexing/search-record.ts';

export interface PlainPage {
  readonly id: string;
  readonly title: string;
  /** A plain page without our facets. */
  readonly html: string;
  readonly text: string;
}

export async function plainPages(folder: string): Promise<readonly PlainPage[]> {
  const { articles } = readArticles(await readFolder(folder));
  return Promise.all(
    findable(articles).map(async (article) => {
      const record = await searchRecord(article);
      const html = record.content.replace(/<i data-pagefind[^>]*><\/i>/g, '');
      return { id: article.id, title: article.title, html, text: textOf(html) };
    }),
  );
}

function textOf(html: string): string {
  return html
    .replace(/<h1>.*?<\/h1>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
