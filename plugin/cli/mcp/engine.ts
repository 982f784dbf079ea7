/** The portal’s own search without a browser: the index that its build wrote, asked by the same engine, in Node. */
import { readFile } from 'node:fs/promises';
import { type Engine, RANKING } from '../../../portal/search/ask.ts';
import { unpackFacets } from '../../../portal/search/facets/facet-file.ts';
import { nameFiles, pagesNamed } from '../../../portal/search/names/names.ts';
import { unpackWords } from '../../../portal/search/vocabulary.ts';
import type { ReadFile } from './portal.ts';

interface Pagefind {
  readonly bind: (fetchFile: (address: unknown) => Promise<Response>) => void;
  readonly createInstance: (options: { readonly noWorker: boolean; readonly basePath: string }) => {
    readonly search: Engine['search'];
    readonly options: (options: object) => Promise<void>;
  };
}

/** Nothing is ever fetched from there: it stands before the paths that the engine asks for. */
const HERE = 'http://portal.invalid/';

/** In the package; where this is a checkout, Pagefind itself writes it. */
const packed = new URL('../../../portal-of-the-demo/pagefind/pagefind.js', import.meta.url);

let scriptOnce: Promise<string> | undefined;

/**
 * The engine for one language, which fetches the portal’s index in small pieces as words are asked. Its program is
 * the one that came with Tierline: nothing that a portal holds is run but its WebAssembly, which can only count.
 *
 * @throws when the portal has no index of that language
 */
export async function loadEngine(read: ReadFile, lang: string, total: number): Promise<Engine> {
  scriptOnce ??= engineScript();
  const script = await scriptOnce;
  const text = async (path: string) => Buffer.from((await read(path)) ?? []).toString('utf8');
  // A loaded script keeps the stemmer of its first language, so each language has one of its own.
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(`${around(lang)}\n${script}`).toString('base64')}`
  );
  pagefind.bind(async (address) => {
    const path = String(address)
      .replace(HERE, '')
      .replace(/[?#].*$/, '');
    const bytes = await read(path);
    return new Response(bytes === null ? null : new Uint8Array(bytes), {
      status: bytes === null ? 404 : 200,
    });
  });
  const instance = pagefind.createInstance({ noWorker: true, basePath: `${HERE}pagefind/` });
  await instance.options({ baseUrl: '/', ranking: RANKING });
  const members = async () => unpackFacets(JSON.parse(await text(`pagefind/facets.${lang}.json`)));
  return {
    search: (word) => instance.search(word),
    named: (typed) =>
      pagesNamed(typed, nameFiles(total), (file) => text(`pagefind/names.${lang}.${file}.txt`)),
    vocabulary: async () => unpackWords(await text(`pagefind/words.${lang.split('-')[0] ?? 'en'}.txt`)),
    members: async (facet, value) => (await members()).get(facet)?.get(value) ?? new Set(),
  };
}

/** What the engine believes to be a page: one in this language, which fetches through us and says nothing. */
function around(lang: string): string {
  return [
    'let fetch;',
    'export const bind = (own) => { fetch = own; };',
    `const document = { currentScript: null, querySelector: () => ({ getAttribute: () => ${JSON.stringify(lang)} }) };`,
    "const window = { location: { origin: 'http://page.invalid' } };",
    'const console = { log() {}, warn() {}, error() {} };',
  ].join('\n');
}

async function engineScript(): Promise<string> {
  try {
    return await readFile(packed, 'utf8');
  } catch {
    return await writtenByPagefind();
  }
}

async function writtenByPagefind(): Promise<string> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index } = await createIndex();
    await index?.addCustomRecord({ url: '/', content: 'nothing', language: 'en' });
    const { files = [] } = (await index?.getFiles()) ?? {};
    const script = files.find(({ path }) => path.endsWith('pagefind.js'));
    if (script === undefined) throw new Error('Pagefind gives no engine; npm ci brings it');
    return Buffer.from(script.content).toString('utf8');
  } finally {
    await close();
  }
}
