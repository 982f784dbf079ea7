/** Writes the search index over the built pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** An Astro integration that runs Pagefind when the pages are written. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'tierline-search-index',
    hooks: {
      'astro:build:done': ({ dir }) => writeIndex(fileURLToPath(dir)),
    },
  };
}

/**
 * Indexes the articles of a built portal into `pagefind/` beside them.
 *
 * @throws when Pagefind cannot read the pages or the files cannot be written
 */
async function writeIndex(dist: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`could not start the search index: ${errors.join('; ')}`);
  try {
    await writeFound(index, dist);
  } finally {
    await close();
  }
}

async function writeFound(index: PagefindIndex, dist: string): Promise<void> {
  const read = await index.addDirectory({ path: dist, glob: 'articles/**/*.html' });
  if (read.errors.length > 0)
    throw new Error(`could not index the pages in ${dist}: ${read.errors.join('; ')}`);
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`could not make the search index of ${dist}: ${errors.join('; ')}`);
  await Promise.all(files.filter((file) => isNeeded(file.path)).map((file) => writeOne(dist, file)));
}

// Pagefind also brings four ready-made interfaces; the portal has its own.
function isNeeded(path: string): boolean {
  return !/-ui\.(js|css)$|pagefind-highlight\.js$/.test(path);
}

async function writeOne(
  dist: string,
  file: { readonly path: string; readonly content: Uint8Array },
): Promise<void> {
  const path = join(dist, 'pagefind', file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}
