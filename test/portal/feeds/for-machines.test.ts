/** What a portal says to machines: Markdown beside each page, lists for language models, data with a schema, a feed with its content. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildPortal } from '../build-portal.ts';
import { filesOf, folderWith } from '../read-files.ts';
import { feedFaults, readFeed } from './atom-rules.ts';

const reviewedOn = 'reviewedOn: 2026-11-20\nreviewEvery: 100 years';
const files = {
  'KE-0960-vpn.md': `---
id: KE-0960
title: VPN [client] drops
codes: ["809"]
aliases: [tunnel closes]
service: vpn
symptoms: ["The client says \`809\`."]
affected: [Client 5.2 and older]
status: fixed
fixedIn: "5.3"
history: [{ on: 2026-01-10, status: investigating }, { on: 2026-12-01, status: fixed }]
cause: See [how](./HT-0960-reset.md#steps).
workaround: Restart the client.
${reviewedOn}
---

More, and ![The window of the client](./window.png), a [form](./form.csv), a [page](https://a.example/?a=1&b=2).

\`\`\`sh
echo "[no link](./HT-0960-reset.md)"
\`\`\`
`,
  'HT-0960-reset.md': `---\nid: HT-0960\ntitle: Zurücksetzen\nlang: de\n${reviewedOn}\n---\n\n## Steps\n\n1. Neu starten <NAME>.\n`,
  'KE-0961-old.md': `---\nid: KE-0961\ntitle: Old trouble\nsymptoms: [It was]\nstatus: retired\nreplacedBy: KE-0960\n${reviewedOn}\n---\n`,
  'RB-0960-staff.md': `---\nid: RB-0960\ntitle: Quuxsecret\n${reviewedOn}\n---\n\nQuuxbody\n`,
  'KE-0962-staff.md': `---\nid: KE-0962\ntitle: Quuxerror\nreplaces: [/quux/old]\nsymptoms: [Quux]\nstatus: investigating\naudience: staff\n${reviewedOn}\n---\n`,
};

let folder = '';
let built: Built;
let all: ReadonlyMap<string, string> = new Map();
const file = (path: string) => all.get(path) ?? '';
const home = 'https://help.example.org/kb/';

beforeAll(async () => {
  folder = await folderWith(files, { alone: true });
  const picture = sharp({ create: { width: 300, height: 100, channels: 3, background: '#357' } });
  await picture.png().toFile(join(folder, 'window.png'));
  await writeFile(join(folder, 'form.csv'), 'a,b');
  built = await buildPortal({
    TIERLINE_ARTICLES: folder,
    TIERLINE_SITE: 'https://help.example.org',
    TIERLINE_BASE: '/kb',
    TIERLINE_NAME: 'Acme help',
  });
  expect(built.output).toContain('Complete!');
  all = await filesOf(built.dist);
});
afterAll(async () => {
  await built.remove();
  await rm(folder, { recursive: true, force: true });
});

test('each page has a twin in Markdown, whole by itself, and says where it is', () => {
  const [picture = ''] =
    /https:\/\/help\.example\.org\/kb\/pictures\/[0-9a-f]+\.webp/.exec(file('/articles/KE-0960.md')) ?? [];
  const [form = ''] =
    /https:\/\/help\.example\.org\/kb\/files\/[0-9a-f]+\/form\.csv/.exec(file('/articles/KE-0960.md')) ?? [];
  expect(file('/articles/KE-0960.md')).toBe(`# VPN [client] drops

KE-0960 · vpn · Fixed in 5.3 · ${home}articles/KE-0960/

## What you see

- The client says \`809\`.

## Are you affected?

- Client 5.2 and older

## Until you have the fix

Restart the client.

## Why it happens

See [how](${home}articles/HT-0960.md#steps).

More, and ![The window of the client](${picture}), a [form](${form}), a [page](https://a.example/?a=1&b=2).

\`\`\`sh
echo "[no link](./HT-0960-reset.md)"
\`\`\`

- Codes and messages: \`809\`
- People also say: tunnel closes
- Last reviewed: 2026-11-20
`);
  expect(all.has(picture.replace('https://help.example.org/kb', ''))).toBe(true);
  expect(file('/articles/KE-0960/index.html')).toContain(
    `<link rel="alternate" type="text/markdown" href="${home}articles/KE-0960.md">`,
  );
  expect(file('/articles/HT-0960.md')).toContain('- Zuletzt geprüft: 2026-11-20');
  expect(file('/articles/KE-0961.md')).toContain(`[VPN [client] drops](${home}articles/KE-0960.md)`);
});

test('llms.txt lists what is in force, llms-full.txt holds it', () => {
  const list = file('/llms.txt');
  expect(list).toMatch(/^# Acme help\n\n> .+\n/);
  expect(list).toContain(
    `## Known errors\n\n- [VPN \\[client\\] drops](${home}articles/KE-0960.md): KE-0960; vpn; Fixed in 5.3; The client says 809.\n`,
  );
  expect(list).toContain(`- [Zurücksetzen](${home}articles/HT-0960.md): HT-0960; de\n`);
  expect(list).not.toContain('KE-0961');
  const whole = file('/llms-full.txt');
  expect(whole).toContain(file('/articles/KE-0960.md'));
  expect(whole).toContain(file('/articles/HT-0960.md'));
  expect(whole).not.toContain('# Old trouble');
});

test('known-errors.json is as its published schema says, and names no property that this does not', () => {
  const schema = JSON.parse(file('/schema/known-errors.json'));
  const ajv = new Ajv({ strict: true });
  addFormats.default(ajv);
  const data = JSON.parse(file('/known-errors.json'));
  const judge = ajv.compile(schema);
  expect(judge(data), JSON.stringify(judge.errors)).toBe(true);
  expect(
    data.knownErrors.map((one: { id: string; replacedBy?: string }) => [one.id, one.replacedBy]),
  ).toEqual([
    ['KE-0960', undefined],
    ['KE-0961', 'KE-0960'],
  ]);
  for (const one of data.knownErrors) {
    expect(Object.keys(schema.definitions.knownError.properties)).toEqual(
      expect.arrayContaining(Object.keys(one)),
    );
    expect(all.has(`/articles/${one.id}.md`)).toBe(true);
  }
  // The schema can fail.
  expect(judge({ ...data, knownErrors: [{ ...data.knownErrors[0], status: 'gone' }] })).toBe(false);
});

test('the page of an article says in schema.org’s words whose it is, and since when', () => {
  const [, text = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(file('/articles/KE-0960/index.html')) ?? [];
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'TechArticle',
    headline: 'VPN [client] drops',
    author: { '@type': 'Organization', name: 'Acme help' },
    datePublished: '2026-01-10',
    dateModified: '2026-12-01',
    inLanguage: 'en',
    url: `${home}articles/KE-0960/`,
  });
});

test('an entry of the feed holds the article, with whole addresses', () => {
  const [, entry = ''] = /<entry>\s*<title>KE-0960(.*?)<\/entry>/s.exec(file('/changes.xml')) ?? [];
  const [, content = ''] = /<content type="html">(.*?)<\/content>/s.exec(entry) ?? [];
  const html = content
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(html).toContain('<h2>Until you have the fix</h2><p>Restart the client.');
  expect(html).toContain(`<a href="${home}articles/HT-0960/#steps">how</a>`);
  expect(html).toMatch(
    /<img src="https:\/\/help\.example\.org\/kb\/pictures\/[0-9a-f]+\.webp" width="300" height="100"/,
  );
  expect(html).not.toMatch(/(?:href|src)="(?!https:)/);
});

test('the feed keeps the rules of Atom, and every address in it is there', () => {
  const feed = readFeed(file('/changes.xml'));
  expect(feedFaults(feed)).toEqual([]);
  const texts = feed.children.flatMap((one) => one.children.filter(({ name }) => name === 'content'));
  const named = [
    ...[feed, ...feed.children].flatMap(({ children }) =>
      children.map(({ attributes }) => attributes['href']),
    ),
    ...texts.flatMap(({ text }) =>
      [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address),
    ),
  ].flatMap((address) => (address?.startsWith(home) ? [address.replaceAll('&#x26;', '&')] : []));
  expect(named).toEqual(expect.arrayContaining([`${home}changes.xml`, `${home}articles/HT-0960/#steps`]));
  for (const address of named) {
    const [path = '', anchor] = address.slice(home.length - 1).split('#');
    const page = path.endsWith('/') ? `${path}index.html` : path;
    expect(all.has(page), address).toBe(true);
    if (anchor !== undefined) expect(file(page), address).toContain(`id="${anchor}"`);
  }
});

test('portal.json says which languages there are and where tickets go', () => {
  expect(JSON.parse(file('/portal.json'))).toEqual({
    version: 1,
    name: 'Acme help',
    home,
    desk: 'https://github.com/acme/desk',
    languages: [
      { lang: 'en', total: 1 },
      { lang: 'de', total: 1 },
    ],
    forms: [],
  });
});

test('nothing of staff articles is in any file', () => {
  for (const [name, text] of all) {
    expect(text, name).not.toMatch(/quux/i);
    expect(name).not.toMatch(/quux|RB-0960|KE-0962/);
  }
});
