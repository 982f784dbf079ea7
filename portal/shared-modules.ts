/** Lets the pages use modules that the build has loaded for itself: what these have read is not read again. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Those of `portal/` that the search index needs as well. None of them may import anything of Astro's. */
const shared = new Set(
  ['markdown.ts', 'plain-text.ts', 'published.ts', 'files/published-files.ts', 'brand/site.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  ),
);

/** A Vite plugin that leaves these modules out of what it makes of the pages, and names them by their address. */
export function sharedModules(): Plugin {
  return {
    name: 'tierline-shared-modules',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      order: 'pre',
      filter: { id: /^\.{1,2}\/.*(?:markdown|plain-text|published|published-files|site)\.ts$/ },
      handler: (id, importer = '') => {
        const path = resolve(dirname(importer.replace(/\?.*$/, '')), id);
        // A relative path would have to know where Astro keeps its working files.
        return shared.has(path) ? { id: pathToFileURL(path).href, external: 'absolute' } : undefined;
      },
    },
  };
}
