/**
 * How Astro builds the portal; everything that differs between desks comes from the environment:
 *
 * - `TIERLINE_DESK`: the desk repository's address, e.g. `https://github.com/acme/desk`, for ticket links
 * - `TIERLINE_NAME`: what the site is called, instead of what the policy says, or “Help desk”
 * - `TIERLINE_POLICY`: the desk’s policy, whose section `portal` gives the site its look; `.github/tierline.yml` above the articles by default, `none` for none
 * - `TIERLINE_LANG`: the language of the lists and the search, `en` or `de`; an article's page speaks the article's
 * - `TIERLINE_APP`: the App's address, from which pages learn of major incidents and of what many people meet, and which counts what helped
 * - `TIERLINE_STATUS`: a `status.json` to build in, for portals without an App to ask
 * - `TIERLINE_REPORT`: a `report.json` to draw the report page from, instead of asking the App for what it publishes
 * - `TIERLINE_SITE` and `TIERLINE_BASE`: where it will be served, e.g. `https://acme.github.io` and `/desk`
 * - `TIERLINE_DIST`: the folder to write, `dist` by default
 * - `TIERLINE_ARTICLES`: the folder of articles, `knowledge/articles` by default
 */
import { defineConfig, envField } from 'astro/config';
import { compactJson } from './portal/feeds/compact-json.ts';
import { publishedFiles } from './portal/files/published-files.ts';
import { searchIndex } from './portal/indexing/search-index.ts';
import { plainImports, sharedModules, targetCurrent } from './portal/vite-plugins.ts';

const {
  TIERLINE_SITE: site,
  TIERLINE_BASE: base,
  TIERLINE_DIST: dist,
  TIERLINE_ARTICLES: articles,
  TIERLINE_POLICY: policy,
} = process.env;

// Astro reports each build to its makers unless told not to; building a desk's portal is nobody's business.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  ...(site ? { site } : {}),
  base: base || '/',
  trailingSlash: 'always',
  srcDir: './portal',
  publicDir: './portal/public',
  outDir: dist || 'dist',
  // Small scripts and styles would be written into the page, which the page's own security policy forbids.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [sharedModules(), plainImports(), targetCurrent()],
    build: { assetsInlineLimit: 0 },
    // Astro would name a script for the component it stands in, in full, on every page that loads it.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
  devToolbar: { enabled: false },
  env: {
    schema: {
      TIERLINE_DESK: envField.string({ context: 'server', access: 'public', optional: true, url: true }),
      TIERLINE_APP: envField.string({ context: 'server', access: 'public', optional: true, url: true }),
      TIERLINE_STATUS: envField.string({ context: 'server', access: 'public', optional: true }),
      TIERLINE_REPORT: envField.string({ context: 'server', access: 'public', optional: true }),
      TIERLINE_ARTICLES: envField.string({ context: 'server', access: 'public', optional: true }),
      TIERLINE_POLICY: envField.string({ context: 'server', access: 'public', optional: true }),
      TIERLINE_NAME: envField.string({ context: 'server', access: 'public', optional: true }),
      TIERLINE_LANG: envField.string({ context: 'server', access: 'public', default: 'en' }),
    },
  },
  integrations: [searchIndex(articles, policy), publishedFiles(), compactJson()],
});
