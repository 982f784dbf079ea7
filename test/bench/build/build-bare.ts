/** A peer: the plainest Astro site over a folder of Markdown, and Pagefind run over it as its makers say. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';

const { BENCH_DIST = '', BENCH_CACHE = '' } = process.env;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  root: fileURLToPath(new URL('./bare', import.meta.url)),
  configFile: false,
  outDir: BENCH_DIST,
  cacheDir: BENCH_CACHE,
  logLevel: 'error',
});
const { index } = await createIndex();
if (index === undefined) throw new Error('Pagefind did not start');
await index.addDirectory({ path: BENCH_DIST });
await index.writeFiles({ outputPath: `${BENCH_DIST}/pagefind` });
await close();
