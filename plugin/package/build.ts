/** Makes what the npm package holds: the server, the verbs and the demo as a few files that any Node from 20 on reads. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { layOutLook } from '../../test/demo/setting/look.ts';
import { programEnvironment } from '../config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'bundle');

/** What is looked for from the top of the repository. */
const alongside = ['knowledge/articles', '.github/ISSUE_TEMPLATE', 'portal/public/schema/tierline.json'];

/** The demo puts its own addresses here: test/demo/setting/story-portal.ts. */
const nowhere = { desk: 'http://tierline.demo/acme/desk', app: 'http://app.tierline.demo' };

/** An address beside the file that names it, up to where it is put together: `new URL('./reader.ts', import.meta.url)`. */
const beside = /new URL\((['`])(\.{1,2}\/[^'`$]*)/g;

rmSync(out, { recursive: true, force: true });
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [filesBeside()],
  // What stays outside: a native module, which is a dependency of the package, and what the demo does without.
  ssr: { noExternal: true, external: ['satteri', 'playwright-core', '@sparticuz/chromium', 'pagefind'] },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    // Node 20 knows no newer words.
    target: 'node20',
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: { tierline: join(root, 'plugin/package/launch.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
for (const path of alongside) copy(join(root, path));
// The local GitHub of the demo looks for them beside its code.
cpSync(join(root, 'node_modules/emulate/dist/fonts'), join(out, 'fonts'), { recursive: true });
const look = await layOutLook(`${nowhere.desk}/`);
// The demo shows a portal, and what builds one is not in the package.
execFileSync(process.execPath, [join(root, 'portal/build.ts')], {
  env: {
    ...programEnvironment(),
    NODE_ENV: 'production',
    TIERLINE_DESK: nowhere.desk,
    TIERLINE_APP: nowhere.app,
    TIERLINE_POLICY: look.policy,
    TIERLINE_ARTICLES: join(root, 'test/demo/articles'),
    TIERLINE_DIST: join(out, 'files/portal-of-the-demo'),
  },
  // It says that there is no desk yet whose figures it could show; where it fails, the error holds all of it.
  stdio: ['ignore', 'ignore', 'pipe'],
});
await look.remove();

/**
 * What a file starts or reads beside itself. A program becomes an entry of its own, in the one folder where all
 * entries are; anything else is copied to the place that it has in the repository.
 */
function filesBeside(): Plugin {
  const entry = 'program:';
  return {
    name: 'files-beside',
    // Before TypeScript is taken out, and quotes changed.
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(entry) ? id : null),
    load: (id) => (id.startsWith(entry) ? programOf(id.slice(entry.length)) : null),
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      return code.replaceAll(beside, (_, quote: string, path: string) => {
        const there = join(dirname(id), path);
        // A portal is not built from here.
        if (!path.endsWith('.ts') || relative(root, there).startsWith('portal/'))
          return `new URL(${quote}./files/${copied(there)}`;
        const name = nameOf(there);
        this.emitFile({ type: 'chunk', id: `${entry}${relative(root, there)}`, fileName: name });
        return `new URL(${quote}./${name}`;
      });
    },
  };
}

/** It starts by itself, so it sees to what its Node lacks by itself. */
function programOf(path: string): string {
  const before = join(root, 'plugin/package/older-node.ts');
  return `import { prepare } from ${JSON.stringify(before)};
await prepare();
await import(${JSON.stringify(join(root, path))});`;
}

/** `reader.js`; the demo’s `run.ts` is known by its folder. */
function nameOf(path: string): string {
  const name = basename(path, '.ts');
  return name === 'run' || name === 'main' ? `${basename(dirname(path))}-${name}.js` : `${name}.js`;
}

/** Copies what is there, but not the whole repository. */
function copied(path: string): string {
  const place = relative(root, path);
  if (place !== '' && !path.endsWith('.ts') && existsSync(path)) copy(path);
  return place === '' || !path.endsWith('/') ? place : `${place.replace(/\/$/, '')}/`;
}

function copy(path: string): void {
  const to = join(out, 'files', relative(root, path));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(path, to, { recursive: true });
}
