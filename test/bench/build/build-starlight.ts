/** A peer: Starlight over a folder of Markdown, its sidebar off and its search on, as by default. */
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { build } from 'astro';

const { BENCH_DIST = '', BENCH_CACHE = '' } = process.env;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  root: fileURLToPath(new URL('./starlight', import.meta.url)),
  configFile: false,
  outDir: BENCH_DIST,
  cacheDir: BENCH_CACHE,
  logLevel: 'error',
  integrations: [starlight({ title: 'Known errors', sidebar: [] })],
});
