/** What stands at an address that an article had before: the way to the article. */
import { base } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '../../../../knowledge/schema.ts';
import { articleAddress } from '../../../address.ts';
import { allArticles } from '../../../articles/all-articles.ts';
import { redirectPage } from '../../../feeds/redirect-page.ts';
import { voiceOf } from '../../../words/voice.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const articles = await allArticles();
  const taken = new Set(articles.map(({ id }) => id));
  return articles.flatMap((article) =>
    article.formerly
      .filter((former) => !taken.has(former))
      .map((former) => ({ params: { former }, props: { article } })),
  );
};

export const GET: APIRoute<{ article: Article }> = ({ props: { article }, site }) => {
  const { words } = voiceOf(article.lang);
  const path = articleAddress(base, article.id);
  const address = site === undefined ? path : new URL(path, site).href;
  const { lang, title } = article;
  return new Response(redirectPage({ path, address, lang, title, said: words.article.moved }));
};
