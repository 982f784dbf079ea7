/** Finding one’s way: the search in every header, its keys, collections, translations and long pages, in a real browser. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const root = await mkdtemp(join(tmpdir(), 'tierline-finding-'));
const folder = join(root, 'knowledge', 'articles');
await mkdir(folder, { recursive: true });
await mkdir(join(root, '.github'));
await writeFile(
  join(root, '.github', 'tierline.yml'),
  `portal:
  collections:
    - { title: Erste Tage & mehr, about: In this order., articles: [HT-0003, HT-0001, HT-0404, HT-0009, HT-0002] }
    - { title: Nothing, articles: [HT-0404] }
`,
);
const page = (id: string, title: string, more: string, body: string) =>
  writeFile(
    join(folder, `${id}.md`),
    `---\nid: ${id}\ntitle: ${title}\nreviewedOn: 2026-11-01\nreviewEvery: 100 years\n${more}---\n\n${body}\n`,
  );
const sections = Array.from(
  { length: 6 },
  (_, at) => `## Part ${at + 1} of “it” & <more>\n\n${'Some words. '.repeat(50)}`,
);
await page('HT-0001', 'Set up the printer', 'service: print\n', 'Press the button.');
await page('HT-0002', 'A long way to the badge', 'service: badge\n', sections.join('\n\n'));
await page('HT-0003', 'Sign in on the first day', 'service: print\n', 'Sign in.');
await page('HT-0004', 'Den Drucker einrichten', 'lang: de\ntranslationOf: HT-0001\n', 'Taste drücken.');
await page('HT-0009', 'Gone', 'status: retired\n', 'Gone.');
for (let at = 10; at < 20; at += 1)
  await page(
    `HT-00${at}`,
    `Scanner model ${at}`,
    `service: ${at % 2 === 0 ? 'print' : 'badge'}\n`,
    'It scans.',
  );

const portal = await openPortal({
  base: '/kb/',
  build: { TIERLINE_ARTICLES: folder, TIERLINE_SITE: 'https://help.acme.example' },
});
afterAll(async () => {
  await portal.close();
  await rm(root, { recursive: true });
});

const box = 'site-search input';
const focused = 'document.activeElement?.matches("site-search input, search-box input") ?? false';

describe.skipIf(portal.none !== undefined)('the search in the header', () => {
  test('answers on every page, fetches its code only once somebody means it, and is left by Escape', async () => {
    const reader = await portal.visit('about/');
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.mouse.wheel(0, 300);
    await reader.waitForTimeout(300);
    expect(asked.filter((url) => /pagefind|\.js$/.test(url))).toEqual([]);
    await reader.keyboard.press('/');
    expect(await reader.evaluate(focused)).toBe(true);
    await reader.keyboard.type('printer');
    await reader.locator('.found a[href*="HT-0001"]').waitFor();
    expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
    expect(await reader.locator('site-search [role=status]').textContent()).toBe('1 answer');
    await reader.keyboard.press('ArrowDown');
    expect(await reader.evaluate('document.activeElement.textContent')).toBe('Set up the printer');
    await reader.keyboard.press('Escape');
    expect(await reader.evaluate(focused)).toBe(true);
    await reader.keyboard.press('Escape');
    expect(await reader.locator('.found').isVisible()).toBe(false);
  });

  test('leads by Enter to all answers, also without JavaScript to the home page', async () => {
    const reader = await portal.visit('articles/HT-0001/');
    await reader.keyboard.press('Control+k');
    await reader.keyboard.type('scanner');
    await reader.keyboard.press('Enter');
    await reader.waitForURL('**/kb/?q=scanner');
    await reader.locator('.results a').first().waitFor();
    const plain = await portal.visit('articles/HT-0001/', { javaScriptEnabled: false });
    await plain.fill(box, 'scanner');
    await plain.press(box, 'Enter');
    await plain.waitForURL('**/kb/?q=scanner');
  });

  test('leaves its keys to whoever writes, and to whoever composes signs', async () => {
    const reader = await portal.visit('ticket/');
    await reader.locator('#draft-happened').focus();
    await reader.keyboard.type('and/or');
    expect(await reader.inputValue('#draft-happened')).toBe('and/or');
    await reader.evaluate('document.activeElement.blur()');
    const press = (init: object): Promise<unknown> =>
      reader.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ bubbles: true, cancelable: true, ...init })}))`,
      );
    for (const init of [
      { key: '/', isComposing: true },
      { key: '/', altKey: true },
      { key: 'K', ctrlKey: true, shiftKey: true },
    ])
      expect([await press(init), await reader.evaluate(focused)]).toEqual([true, false]);
    // As on a German keyboard.
    expect([await press({ key: '/', shiftKey: true }), await reader.evaluate(focused)]).toEqual([
      false,
      true,
    ]);
    await reader.locator('#draft-happened').focus();
    await reader.keyboard.press('Control+k');
    expect(await reader.evaluate(focused)).toBe(true);
  });

  test('is the large one on the home page, which has the same keys', async () => {
    const reader = await portal.visit('');
    expect(await reader.locator('site-search').count()).toBe(0);
    await reader.keyboard.press('/');
    expect(await reader.evaluate('document.activeElement.id')).toBe('q');
  });
});

describe.skipIf(portal.none !== undefined)('on a phone', () => {
  const phone = { viewport: { width: 390, height: 700 } };

  test('filters wait behind one button, and only where there are more than six answers', async () => {
    const reader = await portal.visit('?q=scanner', phone);
    await reader.locator('search-box[data-answered]').waitFor();
    const narrow = reader.getByRole('button', { name: 'Narrow' });
    expect(await reader.locator('.facets select').first().isVisible()).toBe(false);
    await narrow.click();
    await reader.selectOption('.facets select[name=service]', 'badge');
    await reader.locator('.told', { hasText: '5 answers' }).waitFor();
    // What is chosen can be given up, however few are left.
    expect(await reader.locator('.facets select').first().isVisible()).toBe(true);
    await reader.fill('#q', 'sign in');
    await reader.selectOption('.facets select[name=service]', '');
    await reader.locator('search-box[data-answered="sign in"] .told', { hasText: '1 answer' }).waitFor();
    expect(await narrow.isVisible()).toBe(false);
    expect(await reader.locator('.facets').isVisible()).toBe(false);
  });

  test('“Open a ticket” is a button beside the name', async () => {
    const reader = await portal.visit('articles/HT-0001/', phone);
    const ticket = await reader.locator('.bar .button').boundingBox();
    const name = await reader.locator('.home').boundingBox();
    expect(Math.abs((ticket?.y ?? 0) - (name?.y ?? 99))).toBeLessThan(20);
    expect(ticket?.height).toBeGreaterThanOrEqual(32);
  });
});

describe.skipIf(portal.none !== undefined)('a reader', () => {
  test('goes through a collection in its order, past what is not shown, and back to it', async () => {
    const reader = await portal.visit('');
    const titles = () => reader.locator('.rows a').allTextContents();
    const trimmed = async (all: Promise<readonly string[]>) => (await all).map((one) => one.trim());
    const shelf = reader.locator('section', {
      has: reader.getByRole('heading', { name: 'Erste Tage & mehr' }),
    });
    expect(await trimmed(shelf.locator('.rows a').allTextContents())).toEqual([
      'Sign in on the first day',
      'Set up the printer',
      'A long way to the badge',
    ]);
    await shelf.locator('a').first().click();
    expect(await reader.locator('.steps a').count()).toBe(1);
    await reader.click('.steps .next');
    await reader.waitForURL('**/HT-0001/');
    expect(await reader.locator('.steps .prev').textContent()).toContain('Sign in on the first day');
    await reader.click('.crumbs li:last-child a');
    await reader.waitForURL('**/collections/erste-tage-mehr/');
    expect(await trimmed(titles())).toHaveLength(3);
    expect(await reader.locator('a[href*="/collections/nothing/"]').count()).toBe(0);
    await reader.goto(`${portal.url}articles/HT-0010/`);
    expect(await trimmed(reader.locator('.crumbs a').allTextContents())).toEqual(['Home', 'How-tos']);
  });

  test('finds an article in their language, and so do search engines', async () => {
    const reader = await portal.visit('articles/HT-0001/');
    const links = () =>
      reader
        .locator('head link[hreflang]')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')]));
    const both = [
      ['en', 'https://help.acme.example/kb/articles/HT-0001/'],
      ['de', 'https://help.acme.example/kb/articles/HT-0004/'],
    ];
    expect((await links()).toSorted()).toEqual(both.toSorted());
    await reader.click('.facts a[hreflang=de]');
    await reader.waitForURL('**/HT-0004/');
    expect((await links()).toSorted()).toEqual(both.toSorted());
    expect(await reader.locator('.facts a[hreflang=en]').textContent()).toContain('English');
    await reader.goto(`${portal.url}articles/HT-0003/`);
    expect(await links()).toEqual([]);
  });

  test('sees what stands on a long page, and takes the address of a section; a short one has neither', async () => {
    const reader = await portal.visit('articles/HT-0002/');
    const entries = reader.locator('.contents a');
    expect(await entries.count()).toBe(6);
    expect((await entries.first().textContent())?.trim()).toBe('Part 1 of “it” & <more>');
    await entries.nth(4).click();
    expect(await reader.locator(':target').textContent()).toContain('Part 5 of “it” & <more>');
    const anchor = reader.locator('h2 .anchor').nth(2);
    expect(await anchor.getAttribute('aria-label')).toBe('Link to this section: Part 3 of “it” & <more>');
    await anchor.focus();
    expect(await anchor.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    await reader.goto(`${portal.url}articles/HT-0003/`);
    expect(await reader.locator('.contents, .anchor').count()).toBe(0);
  });
});
