/** The portal's one collection: the articles that the public may read. */
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import type { Article } from '../knowledge/schema.ts';
import { articleLoader } from './article-loader.ts';

const { TIERLINE_ARTICLES } = process.env;
const shipped = fileURLToPath(new URL('../knowledge/articles', import.meta.url));

export const collections = {
  articles: defineCollection({
    loader: articleLoader(TIERLINE_ARTICLES ?? shipped),
    // The loader hands over articles that `readArticles` has checked.
    schema: z.custom<Article>(),
  }),
};
