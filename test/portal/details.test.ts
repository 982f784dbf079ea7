/** Small things on the pages of a portal that readers stumble over: in a real browser, over invented articles. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { checkArticles } from '../../knowledge/check/check-articles.ts';
import { readFolder } from '../../knowledge/folder.ts';
import { oneInOrAll } from '../full.ts';
import { answersTo } from './answers-to.ts';
import { openPortal } from './open-portal.ts';

const reviewed = 'reviewedOn: 2026-11-01\nreviewEvery: 10 years';
const files: Readonly<Record<string, string>> = {
  'KE-9001-vpn.md': `---
id: KE-9001
title: VPN drops
service: VPN
symptoms: ["It drops[^1].\\n\\n[^1]: Every hour."]
status: workaround
workaround: |
  1. Run \`sudo vpnctl rekey --off\` in a terminal.
  2. Ring [the hotline](tel:+49-30-123456), or [chat](msteams:/l/chat).

  | Size | Price |
  |:-----|------:|
  | a[^1] |     5 |

  [^1]: Of the workaround.
cause: |
  Nobody knows[^1].

  [^1]: Of the cause.
history:
  - { on: 2026-11-01, status: investigating }
  - { on: 2026-11-01, status: workaround }
${reviewed}
---

See [how](#workaround) or [why](./HT-9001-how.md#cause)[^1].

## Workaround

Another one.

[^1]: Of the text.
`,
  'HT-9001-how.md': `---
id: HT-9001
title: How to rekey
service: VPN
formerly: [HT-8001, KE-8001]
replaces: [HT-8002, /kb/rekey/, /old/How_to-rekey.html]
${reviewed}
---

To [the cause](#cause), [the content](#content), [the symptoms](#symptoms).

## Cause

## Content

## Symptoms

| a | b | c |
|:-:|--:|---|
| 1 | 2 | 3 |
`,
  'HT-9002-old.md': `---
id: HT-9002
title: How it was done of old
service: Fax
aliases: [telegraphing]
status: retired
replacedBy: HT-9001
${reviewed}
---

No longer.
`,
  'HT-9003-fax.md': `---\nid: HT-9003\ntitle: How to fax\nservice: Fax\n${reviewed}\n---\n\nDial.\n`,
  'HT-9004-round.md': `---\nid: HT-9004\ntitle: How to go round\nstatus: retired\nreplacedBy: HT-9003\n${reviewed}\n---\n\nRound.\n`,
  'KE-9002-gone.md': `---
id: KE-9002
title: Gone for good
symptoms: [It was there.]
status: retired
replacedBy: KE-9001
${reviewed}
---
`,
};

const folder = await mkdtemp(join(tmpdir(), 'tierline-details-'));
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
const portal = await openPortal({
  build: { TIERLINE_ARTICLES: folder, TIERLINE_SITE: 'https://help.example.org' },
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string) => (await fetch(portal.url + path)).text();

test('the check has nothing against these articles', async () => {
  const found = checkArticles(await readFolder(folder), { today: '2026-11-20', services: [] });
  expect(found.filter(({ level }) => level === 'mistake')).toEqual([]);
});

describe.skipIf(portal.none !== undefined)('a reader of an article', () => {
  test('marks a step without the word on its button', async () => {
    const page = await portal.visit('articles/KE-9001/', { permissions: ['clipboard-write'] });
    await page.locator('.workaround .copy').first().waitFor();
    await page
      .locator('.workaround li')
      .first()
      .click({ clickCount: 3, position: { x: 40, y: 10 } });
    const marked = await page.evaluate<string>('getSelection().toString().trim()');
    expect(marked).toBe('Run sudo vpnctl rekey --off in a terminal.');
  });

  test('sees columns aligned as they were written, and no rule of the policy broken', async () => {
    const page = await portal.visit('about/');
    const complaints: string[] = [];
    page.on('console', (line) => complaints.push(line.text()));
    await page.goto(`${portal.url}articles/HT-9001/`);
    const sides = await page
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    expect(sides).toEqual(['center', 'end', 'start']);
    expect(complaints).toEqual([]);
    expect(await get('articles/KE-9001/')).not.toContain('style=');
  });

  test.each(['articles/KE-9001/', 'articles/HT-9001/'])(
    'follows every link on %s to where it says',
    async (path) => {
      const page = await portal.visit(path);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
      const targets = await page
        .locator('article a[href*="#"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) {
        const other = target.startsWith('#') ? page : await portal.visit(target.slice(1).split('#')[0] ?? '');
        expect(await other.locator(`[id="${target.split('#')[1] ?? ''}"]`).count(), target).toBe(1);
      }
      for (const name of ['Cause', 'Content', 'Symptoms', 'Workaround']) {
        const link = page.locator(`.prose p a[href^="#${name.toLowerCase()}"]`);
        if ((await link.count()) === 0) continue;
        const id = (await link.getAttribute('href'))?.slice(1) ?? '';
        expect(await page.locator(`.prose [id="${id}"]`).textContent()).toBe(name);
      }
    },
  );

  test('rings the number that a step names', async () => {
    const page = await portal.visit('articles/KE-9001/');
    expect(await page.locator('a[href="tel:+49-30-123456"]').textContent()).toBe('the hotline');
  });
});

describe.skipIf(portal.none !== undefined)('a person who composes a word of several keys', () => {
  test('keeps the arrow keys for the list of signs', async () => {
    const page = await portal.visit('?q=VPN');
    await page.locator('search-box[data-answered="VPN"]').waitFor();
    await page.focus('#q');
    for (const how of ['{ isComposing: true }', "{ key: 'Process' }"])
      await page.evaluate(`document.querySelector('#q').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, ...${how} }))`);
    expect(await page.locator('#q').evaluate((box) => box.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#q').evaluate((box) => box.matches(':focus'))).toBe(false);
  });
});

describe.skipIf(portal.none !== undefined)('the lists', () => {
  test('count known errors alone among the known errors of a service', async () => {
    const page = await portal.visit('known-errors/');
    const links = await page.locator('.ways section').first().locator('a').allTextContents();
    expect(links.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(['VPN 1']);
  });

  test('tell the changes of one day with the last first', async () => {
    const text = await get('changes/');
    expect(text.indexOf('Workaround')).toBeLessThan(text.indexOf('Being investigated'));
    expect(text).toContain('Being investigated');
  });
});

describe.skipIf(portal.none !== undefined)('an article that is no longer in force', () => {
  test.each([
    ['HT-9002', 'HT-9001'],
    ['KE-9002', 'KE-9001'],
  ])('%s keeps its page, which leads to its successor', async (id, next) => {
    const page = await portal.visit(`articles/${id}/`);
    expect(await page.locator('.note.retired a').getAttribute('href')).toBe(`/articles/${next}/`);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      `https://help.example.org/articles/${next}/`,
    );
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  test('stands in no list, no search and no sitemap', async () => {
    expect(await get('sitemap.xml')).not.toMatch(/HT-9002|KE-9002|8001/);
    expect(await get('sitemap.xml')).toContain('HT-9003');
    expect(await get('how-tos/')).not.toContain('HT-9002');
    expect(await get('services/fax/')).not.toContain('HT-9002');
    const page = await portal.visit('');
    expect(await answersTo(page, 'telegraphing')).toEqual([]);
    expect(await answersTo(page, 'HT-9002')).not.toContain('HT-9002');
  });

  test.each([
    'articles/HT-8001/',
    'articles/KE-8001/',
    'articles/HT-8002/',
    'kb/rekey/',
    'old/How_to-rekey.html',
  ])('is reached by the address it had before: %s', async (former) => {
    const page = await portal.visit(former);
    await page.waitForURL('**/articles/HT-9001/');
    const text = await get(former);
    expect(text).toContain('href="/articles/HT-9001/"');
    expect(text).toContain('<link rel="canonical" href="https://help.example.org/articles/HT-9001/">');
  });

  test.each([
    ['replacedBy: HT-9009', 'HT-9003 cannot be replaced by HT-9009: there is no such article.'],
    ['replacedBy: HT-9003', 'HT-9003 cannot be replaced by HT-9003: it is the article itself.'],
    ['replacedBy: HT-9002', 'HT-9002, which replaces HT-9003, is itself retired.'],
    ['formerly: [HT-9001]', 'HT-9003 was never HT-9001: that is an article of today.'],
    ['formerly: [HT-8001]', 'HT-8001 is also what HT-9001 was called before.'],
    ['replaces: [HT-9001]', 'HT-9003 was never HT-9001: that is an article of today.'],
    ['replaces: [HT-9003]', 'HT-9003 was never HT-9003: that is an article of today.'],
    ['replaces: [KE-8001]', 'KE-8001 is also what HT-9001 was called before.'],
    ['replaces: [/kb/rekey]', '/kb/rekey is also what HT-9001 was called before.'],
    ['replaces: [/kb/fax, /kb/fax/]', '/kb/fax/ stands here twice.'],
    ['replaces: [/articles/HT-9001/]', 'The portal has pages of its own at /articles/HT-9001/.'],
    ['replaces: [/de/]', 'The portal has pages of its own at /de/.'],
    [
      'replacedBy: HT-9004',
      'HT-9003 is replaced by HT-9004 is replaced by HT-9003: the way goes in a circle.',
    ],
    ['replaces: [../../etc/passwd]', 'replaces'],
    ['replaces: [https://a.example/kb]', 'replaces'],
    ['replaces: [/kb/../../x]', 'replaces'],
  ])('is checked: %s', async (line, message) => {
    const status = line.startsWith('replacedBy') ? 'status: retired\n' : '';
    const path = 'HT-9003-fax.md';
    const text = (await readFile(join(folder, path), 'utf8')).replace('service: Fax', `${status}${line}`);
    const others = (await readFolder(folder)).filter((file) => !file.path.endsWith(path));
    const found = checkArticles([...others, { path, text }], { today: '2026-11-20', services: [] });
    expect(found.map((one) => one.message)).toContainEqual(
      expect.stringMatching(message === 'replaces' ? /\breplaces\b/ : `^${RegExp.escape(message)} `),
    );
  });
});

describe.skipIf(portal.none !== undefined)('a page', () => {
  const views = [360, 1280].flatMap((width) =>
    [
      '',
      '?q=VPN',
      '?q=nothing+knows+this',
      '?q=rekey&service=VPN',
      'known-errors/',
      'how-tos/',
      'services/vpn/',
      'changes/',
      'about/',
      'articles/KE-9001/?q=VPN',
      'articles/HT-9001/',
      'ticket/',
      'ticket/?q=VPN+drops&article=HT-9003&service=VPN',
      'nowhere/',
    ].map((path) => [path, width] as const),
  );

  test.each(oneInOrAll(4, views))('stays where it was drawn: %s at %i px', async (path, width) => {
    const page = await portal.visit('about/', { viewport: { width, height: 800 } });
    await page.addInitScript(`
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.moved += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    await page.goto(portal.url + path);
    await settled(page, path);
    expect(await page.evaluate<number>('window.moved')).toBeLessThanOrEqual(0.02);
  });
});

async function settled(page: Page, path: string): Promise<void> {
  if (path.startsWith('?')) await page.locator('search-box[data-answered]').waitFor();
  if (path.startsWith('ticket/?')) await page.locator('.may-help li').first().waitFor();
  await page.waitForTimeout(500);
}
