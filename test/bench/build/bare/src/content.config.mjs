/** The one collection of the bare site: the folder that the bench gives. */

import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';

export const collections = {
  articles: defineCollection({ loader: glob({ base: process.env.BENCH_ARTICLES, pattern: '**/*.md' }) }),
};
