/** Starlight’s collection, read from the folder that the bench gives. */

import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: process.env.BENCH_ARTICLES, pattern: '**/*.{md,mdx}' }),
    schema: docsSchema(),
  }),
};
