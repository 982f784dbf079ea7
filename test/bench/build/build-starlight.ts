/** A peer: Starlight over a folder of Markdown and MDX, its sidebar off and its search on, as by default. */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { build } from 'astro';

const { BENCH_DIST = '', BENCH_CACHE = '' } = process.env;

const components = '@astrojs/starlight/components';
/** Where its packages are found while its pages are made. */
const within = fileURLToPath(new URL('./starlight/dist', import.meta.url));

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  root: fileURLToPath(new URL('./starlight', import.meta.url)),
  configFile: false,
  outDir: within,
  cacheDir: BENCH_CACHE,
  logLevel: 'error',
  // The articles lie outside of any package, where this name would lead nowhere.
  vite: {
    resolve: {
      alias: [
        {
          find: /^@astrojs\/starlight\/components$/,
          replacement: fileURLToPath(import.meta.resolve(components)),
        },
      ],
    },
  },
  integrations: [starlight({ title: 'Known errors', sidebar: [] })],
});
await cp(within, BENCH_DIST, { recursive: true });
await rm(within, { recursive: true });
