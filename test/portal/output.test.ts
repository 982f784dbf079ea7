/** What the build writes, read as bytes. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import { type Built, buildPortal } from './build-portal.ts';
import { filesOf, folderWith } from './read-files.ts';

const staffOnly = `---
id: KE-0900
title: Xylophone trouble
aliases: [marimba]
symptoms: [glockenspiel]
status: workaround
workaround: vibraphone
audience: staff
reviewedOn: 2026-11-20
---

Carillon.
`;

const hostile = `---
id: HT-0900
title: Replace <NAME> & "{GUID}" in <script>alert(1)</script>
aliases: ['\`<NAME>\` is not there', '<img src=x onerror=alert(3)>']
reviewedOn: 2026-11-20
---

Use <NAME> and {GUID}, never <img src=x onerror=alert(1)> or <script>alert(2)</script>.
`;

const program = `---
id: HT-0903
title: Written for MDX
reviewedOn: 2026-11-20
---

import Steps from './steps'
export const name = 'x'

<Steps count={3} />

Delete <NAME> at {6B29FC40-CA47} { and {open, or {alert(1)}.

{/* a note */}

\`<NAME>\` and \`{GUID}\`

\`\`\`jsx
import { x } from <Y>
\`\`\`
`;

let folders: readonly string[] = [];
let built: Built;
/** Of no article, and of no desk. */
let scant: Built;
// They begin at once, so that each would show what another does to it.
beforeAll(async () => {
  const [folder, empty] = await Promise.all([
    folderWith({
      'KE-0900-staff.md': staffOnly,
      'HT-0900-hostile.md': hostile,
      'HT-0903-program.mdx': program,
    }),
    folderWith({}, { alone: true }),
  ]);
  folders = [folder, empty];
  [built, scant] = await Promise.all([
    buildPortal({
      TIERLINE_ARTICLES: folder,
      TIERLINE_BASE: '/kb',
      TIERLINE_SITE: 'https://acme.example',
    }),
    buildPortal({ TIERLINE_ARTICLES: empty, TIERLINE_DESK: '' }),
  ]);
});
afterAll(async () => {
  await Promise.all([built.remove(), scant.remove()]);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a build of the portal', () => {
  let files: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    files = await filesOf(built.dist);
  });

  // Quoted values are no markup, whatever they say.
  const bare = (html: string) => html.replaceAll(/content="[^"]*"/g, '');
  // JSON that describes the page is read by machines and run by nobody; what is in it has its own test.
  const withoutData = (html: string) =>
    html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  const pages = () => [...files].filter(([name]) => name.endsWith('.html'));

  test('goes well', () => {
    expect(built.output).toContain('Complete!');
    expect(built.code).toBe(0);
  });

  test('publishes the shape of the policy, for editors', () => {
    const schema: unknown = JSON.parse(files.get('/schema/tierline.json') ?? '{}');
    expect(schema).toMatchObject({ title: 'The policy of a Tierline desk (.github/tierline.yml)' });
  });

  test('holds no word of a staff article, neither in pages nor in the index', () => {
    const words = ['Xylophone', 'marimba', 'glockenspiel', 'vibraphone', 'Carillon'];
    const secrets = [...words, 'KE-0900', 'RB-0001', 'RB-0002'];
    const everything = [...files]
      .map(([name, text]) => name + text)
      .join('\n')
      .toLowerCase();
    expect(secrets.filter((word) => everything.includes(word.toLowerCase()))).toEqual([]);
    // The same look does find what is public, so it would have found the rest.
    expect(everything).toContain('openssl rand');
  });

  test('shows raw HTML of an author as text', () => {
    const page = files.get('/articles/HT-0900/index.html') ?? '';
    expect(page).toContain('Use &lt;NAME> and {GUID}, never &lt;img src=x onerror=alert(1)>');
    expect(page).toContain('<h1>Replace &lt;NAME&gt; &amp; &quot;{GUID}&quot; in &lt;script&gt;');
    expect(bare(page)).not.toMatch(/<img|<script>alert/);
  });

  test('shows what MDX would run as the text it is, and goes on with the others', () => {
    const page = files.get('/articles/HT-0903/index.html') ?? '';
    for (const text of [
      'import Steps from &#39;./steps&#39;',
      '&lt;Steps count={3} /&gt;',
      'Delete &lt;NAME&gt; at {6B29FC40-CA47} { and {open, or {alert(1)}.',
      '{/* a note */}',
      '<code>&lt;NAME&gt;</code> and <code>{GUID}</code>',
    ])
      expect(page.replaceAll("'", '&#39;')).toContain(text);
    expect(files.has('/articles/HT-0900/index.html')).toBe(true);
  });

  test('shows code that an author marks in the small print as code', () => {
    const page = files.get('/articles/HT-0900/index.html') ?? '';
    expect(page).toContain('<li><code>&lt;NAME></code> is not there<li>');
    expect(page).toMatch(/<li>\s*&lt;img src=x onerror=alert\(3\)>\s*<\/ul>/);
    const affected = /<section class="affected".*?<\/section>/s.exec(
      files.get('/articles/KE-0011/index.html') ?? '',
    )?.[0];
    expect(affected).toContain('<code>DATABASE_URL</code>');
    expect(affected).not.toContain('`');
  });

  test('has every link lead to a page that exists, under its base', () => {
    const links = pages().flatMap(([, html]) =>
      [...html.matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)].map((found) => found[1] ?? ''),
    );
    expect(links.length).toBeGreaterThan(100);
    const missing = links.filter((link) => {
      if (!link.startsWith('/kb/')) return true;
      const path = link.slice('/kb'.length);
      return !files.has(path.endsWith('/') ? `${path}index.html` : path);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  test('has every link to a place on a page lead to that place', () => {
    const ids = new Map(
      pages().map(([name, html]) => [
        name,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '')),
      ]),
    );
    const links = pages().flatMap(([name, html]) =>
      [...bare(html).matchAll(/href="((?:\/kb\/[^"#?]*)?)(?:\?[^"#]*)?#([^"]+)"/g)].map(
        ([, path = '', anchor = '']) => ({
          from: name,
          page: path === '' ? name : `${path.slice('/kb'.length)}index.html`,
          anchor: decodeURIComponent(anchor),
        }),
      ),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ page, anchor }) => ids.get(page)?.has(anchor) !== true)).toEqual([]);
  });

  test('has no place twice on a page', () => {
    const twice = pages().flatMap(([name, html]) => {
      const ids = [...bare(withoutData(html)).matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('names no page in its feed, its files for machines or its sitemap that is not there', () => {
    const named = ['/changes.xml', '/sitemap.xml', '/known-errors.json'].flatMap((name) =>
      [...(files.get(name) ?? '').matchAll(/https:\/\/acme\.example\/kb([^"<\s]*\/)(?=["<])/g)].map(
        (found) => found[1] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((path) => !files.has(`${path}index.html`))).toEqual([]);
  });

  test('names one address for each page on its own site', () => {
    expect(files.get('/articles/KE-0001/index.html')).toContain(
      'rel="canonical" href="https://acme.example/kb/articles/KE-0001/"',
    );
  });

  test('has a security policy and no inline script or style on any page', () => {
    expect(pages().filter(([, html]) => !html.includes("default-src 'none'"))).toEqual([]);
    expect(
      pages()
        .filter(([, html]) => /<style|\sstyle=|<script(?![^>]*\ssrc=)/.test(bare(withoutData(html))))
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('leaves out what no page asks for: ready-made search interfaces, a worker for many, other stemmers, helpers of Vite', () => {
    const names = [...files.keys()].filter((name) => /^\/pagefind\/[^/]*\.(?:js|css)$/.test(name));
    expect(names).toEqual(['/pagefind/pagefind.js']);
    const helped = [...files].filter(
      ([name, text]) => name.startsWith('/_astro/') && text.includes('preload'),
    );
    expect(helped.map(([name]) => name)).toEqual([]);
    expect([...files.keys()].filter((name) => name.startsWith('/pagefind/wasm.'))).toEqual([
      '/pagefind/wasm.de.pagefind',
      '/pagefind/wasm.en.pagefind',
    ]);
  });

  test('sends machines no white space, and no text that the pages hold', () => {
    expect(files.get('/schema/tierline.json')).not.toMatch(/\n/);
    const { knownErrors } = JSON.parse(files.get('/known-errors.json') ?? '{}');
    expect(Object.keys(knownErrors[0])).toEqual(
      expect.arrayContaining(['id', 'url', 'title', 'status', 'codes', 'affected', 'service', 'reviewedOn']),
    );
    expect(knownErrors[0]).not.toHaveProperty('workaround');
    expect(knownErrors[0]).not.toHaveProperty('symptoms');
  });

  test('says in a list no fact that its heading says of all of it', () => {
    const service = files.get('/services/webhooks/index.html') ?? '';
    expect(service).toContain('<span class="id">KE-0001</span> <span class="badge');
    expect(service).not.toContain('class="service"');
    const status = files.get('/status/workaround/index.html') ?? '';
    expect(status).toContain('<span class="id">KE-0001</span> <span class="service">webhooks</span>');
    expect(status).not.toContain('class="badge');
  });
});

describe('a build beside others', () => {
  // Each time the first two of this file are built beside each other, at two addresses; here it is three, two at one address.
  test.skipIf(fewOrAll(true, false))('harms none of them', async () => {
    const builds = await Promise.all(['/', '/a', '/'].map((base) => buildPortal({ TIERLINE_BASE: base })));
    await Promise.all(builds.map((one) => one.remove()));
    expect(builds.filter(({ code }) => code !== 0).map(({ output }) => output)).toEqual([]);
  });
});

describe('a build that has next to nothing', () => {
  test('of no article and no desk says so, and does not fail', async () => {
    const files = await filesOf(scant.dist);
    expect(scant.output).toContain('Complete!');
    expect(files.get('/known-errors/index.html')).toContain('No known error has been published yet.');
    expect(files.get('/ticket/index.html')).toContain('has not been told where its desk is');
  });
});
