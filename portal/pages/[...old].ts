/** What stands at an address that an article had before: the way to the article. */
import { base } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fileAtOldAddress } from '../../knowledge/old-address.ts';
import type { Article } from '../../knowledge/schema.ts';
import { articleAddress } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { wholeAddress } from '../articles/whole-article.ts';
import { redirectPage } from '../feeds/redirect-page.ts';
import { voiceOf } from '../words/voice.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const articles = await allArticles();
  const taken = new Set(articles.map(({ id }) => fileAtOldAddress(id)));
  // The first article that says so has it; the check names the others.
  const byFile = new Map(
    articles
      .toReversed()
      .flatMap((article) =>
        [...article.formerly, ...article.replaces].map((old) => [fileAtOldAddress(old), article] as const),
      ),
  );
  return [...byFile]
    .filter(([file]) => !taken.has(file))
    .map(([old, article]) => ({ params: { old }, props: { article } }));
};

export const GET: APIRoute<{ article: Article }> = ({ props: { article }, site }) => {
  const { words } = voiceOf(article.lang);
  const path = articleAddress(base, article.id);
  const address = wholeAddress(site, path);
  const { lang, title } = article;
  return new Response(redirectPage({ path, address, lang, title, said: words.article.moved }));
};
