/** What the build does otherwise than Vite alone: pages share the build’s own modules, scripts import plainly, a selector is new. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Those of `portal/` that the search index needs as well. None of them may import anything of Astro's. */
const shared = new Set(
  ['markdown.ts', 'plain-text.ts', 'published.ts', 'files/published-files.ts', 'brand/site.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  ),
);

/**
 * Lets the pages use modules that the build has loaded for itself, so that what these have read is not read again: they
 * are left out of what is made of the pages, and named by their address.
 */
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

/**
 * Leaves an `import()` to the browser. Vite puts 800 bytes around it on every page, which fetch ahead what the script
 * imports in its turn; ours is meant by few visitors, and they wait one answer of the server longer. Styles of such a
 * script would not be loaded; the layout has them all.
 */
export function plainImports(): Plugin {
  return {
    name: 'tierline-plain-imports',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Astro takes no such setting from its own configuration.
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/**
 * Writes `:target-current`, the link to the part of a page that is being read, where a style sheet has a class of that
 * name. The minifier does not know the selector yet, keeps it, and warns of it in every build.
 */
export function targetCurrent(): Plugin {
  return {
    name: 'tierline-target-current',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const asset of Object.values(bundle))
          if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
            asset.source = String(asset.source).replace('.target-current', ':target-current');
      },
    },
  };
}
