/** An article as Markdown, beside its page: for machines, and for whoever wants to copy it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '../../../knowledge/schema.ts';
import { allArticles } from '../../articles/all-articles.ts';
import { articleMarkdown, type Places } from '../../articles/whole-article.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const articles = await allArticles();
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.map((article) => ({ params: { id: article.id }, props: { article, byId } }));
};

export const GET: APIRoute<{ article: Article; byId: Places['byId'] }> = async ({
  props: { article, byId },
  site,
}) => new Response(await articleMarkdown(article, { site, byId }));
