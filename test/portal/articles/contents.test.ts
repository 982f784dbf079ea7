/** What stands on a long page: beside the text on a wide screen, folded above it on a narrow one. */
import { rm } from 'node:fs/promises';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../../../portal/articles/contents.ts';
import { openPortal } from '../open-portal.ts';
import { folderWith } from '../read-files.ts';

const words = 'Some words that fill the page. '.repeat(40);
const long = ['Before', 'Install', 'Sign in', 'Mend', 'Take away'].map((name) => `## ${name}\n\n${words}`);
const ordered = `## Windows\n\n${words}\n\n### By hand\n\n${words}\n\n### By policy\n\n${words}\n\n## Others\n\n${words}`;
const article = (title: string, more: string, body: string) =>
  `---\ntitle: ${title}\nreviewedOn: 2026-11-01\nreviewEvery: 100 years\n${more}---\n\n${body}\n`;
const folder = await folderWith(
  {
    'HT-0001-long.md': article('A long way', 'id: HT-0001\n', long.join('\n\n')),
    'HT-0002-ordered.md': article('Two systems', 'id: HT-0002\n', ordered),
    'HT-0003-short.md': article('Short', 'id: HT-0003\n', '## One\n\n## Two\n\n## Three\n\n## Four'),
    'HT-0004-arabic.md': article('طريق طويل', 'id: HT-0004\nlang: ar\n', long.join('\n\n')),
    'KE-0001-error.md': article(
      'A long error',
      `id: KE-0001
lang: pt
symptoms: [It stops.]
affected: [Windows 11]
status: fixed
fixedIn: 2.4.1
workaround: Start again.
cause: Nobody knew.
history: [{ on: 2026-01-10, status: investigating }, { on: 2026-02-01, status: fixed }]
`,
      `${long.join('\n\n')}\n\n## Workaround\n\nMore.`,
    ),
    'HT-0005-rich.mdx': article(
      'Long and rich',
      'id: HT-0005\n',
      `<Details summary="More">Hidden.</Details>\n\n${long.join('\n\n')}`,
    ),
  },
  { alone: true },
);
const portal = await openPortal({ base: '/kb/', build: { TIERLINE_ARTICLES: folder } });
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

test('a list of contents has the headings of the first order, or both where these are few', () => {
  const heads = (orders: readonly number[]) =>
    orders
      .map((order, at) => `<h${order} id="p${at}">P &amp; <code>${at}</code></h${order}>${words}`)
      .join('');
  const shape = (orders: readonly number[]) =>
    contentsOf(heads(orders)).map(({ id, isLower }) => `${id}${isLower ? ' lower' : ''}`);
  expect(shape([2, 2, 3, 2, 2])).toEqual(['p0', 'p1', 'p3', 'p4']);
  expect(shape([2, 3, 3, 2])).toEqual(['p0', 'p1 lower', 'p2 lower', 'p3']);
  expect(shape([3, 3, 3, 3])).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(shape([2, 3, 3])).toEqual([]);
  expect(contentsOf(heads([2, 2, 2, 2]))[1]?.html).toBe('P &amp; 1');
});

describe.skipIf(portal.none !== undefined)('what stands on a long page', () => {
  const wide = { viewport: { width: 1280, height: 800 } };
  const open = (id: string, options: BrowserContextOptions) => portal.visit(`articles/${id}/`, options);
  const boxOf = async (page: Page, selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not to be seen`);
    return { ...box, end: box.x + box.width, bottom: box.y + box.height };
  };
  const marked = (page: Page) =>
    page
      .locator('.contents a')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link).borderInlineStartWidth !== '0px')
          .map((link) => link.textContent?.trim()),
      );

  test.each(['light', 'dark'] as const)(
    'goes along beside the text on a wide screen (%s)',
    async (colorScheme) => {
      const page = await open('HT-0001', { ...wide, colorScheme });
      expect(await page.locator('.contents a').allTextContents()).toHaveLength(5);
      expect(await page.locator('.contents a').last().isVisible()).toBe(true);
      expect(await page.locator('.contents summary').isVisible()).toBe(false);
      const text = await boxOf(page, '.prose');
      expect((await boxOf(page, '.contents')).x).toBeGreaterThan(text.end);
      expect((await boxOf(page, '.details')).y).toBeGreaterThan(text.bottom);
      await page.evaluate(`new PerformanceObserver((list) => {
      window.shifts = (window.shifts ?? 0) + list.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true })`);
      const seen: unknown[] = [];
      for (const name of ['Before', 'Sign in', 'Mend']) {
        await page.evaluate(`[...document.querySelectorAll('h2')]
        .find((head) => head.textContent.startsWith('${name}')).scrollIntoView()`);
        await expect.poll(() => marked(page)).toEqual([name]);
        seen.push((await boxOf(page, '.contents')).y > 0);
      }
      expect(seen).toEqual([true, true, true]);
      expect(await page.evaluate('window.shifts ?? 0')).toBe(0);
      // By the keyboard: a pointer is kept waiting while anything moves.
      await page.locator('.contents a').nth(1).press('Enter');
      await expect.poll(() => page.url()).toMatch(/\/HT-0001\/#install$/);
      expect(await violationsOn(page)).toEqual([]);
    },
  );

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [768, 'light'],
    [768, 'dark'],
  ] as const)('is one line at %i pixels until it is opened (%s)', async (width, colorScheme) => {
    const page = await open('HT-0002', { viewport: { width, height: 800 }, colorScheme });
    const last = page.locator('.contents a').last();
    expect(await last.isVisible()).toBe(false);
    expect((await boxOf(page, '.contents')).height).toBeLessThan(60);
    await page.locator('.contents summary').focus();
    await page.keyboard.press('Enter');
    expect(await last.isVisible()).toBe(true);
    expect((await boxOf(page, '.contents .lower a')).x).toBeGreaterThan((await boxOf(page, '.contents a')).x);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/HT-0002/#windows');
  });

  test('needs no JavaScript, neither beside the text nor above it', async () => {
    const beside = await open('HT-0001', { ...wide, javaScriptEnabled: false });
    expect(await beside.locator('.contents a').last().isVisible()).toBe(true);
    const above = await open('HT-0001', { viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    await above.click('.contents summary');
    expect(await above.locator('.contents a').last().isVisible()).toBe(true);
  });

  test('stands on the other side where the text reads from right to left', async () => {
    const page = await open('HT-0004', wide);
    expect((await boxOf(page, '.contents')).end).toBeLessThan((await boxOf(page, '.prose')).x);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('has the parts of a known error, where they stand, in the language that they are in', async () => {
    const page = await open('KE-0001', wide);
    const entries = await page
      .locator('.contents a')
      .evaluateAll((links) =>
        links.map((link) => [
          link.getAttribute('href'),
          link.textContent?.trim(),
          link.closest('[lang]')?.getAttribute('lang'),
        ]),
      );
    expect(entries).toEqual([
      ['#symptoms', 'What you see', 'en'],
      ['#affected', 'Are you affected?', 'en'],
      ['#workaround', 'Until you have the fix', 'en'],
      ['#cause', 'Why it happens', 'en'],
      ...['Before', 'Install', 'Sign in', 'Mend', 'Take away'].map((name) => [
        `#${name.toLowerCase().replaceAll(' ', '-')}`,
        name,
        'pt',
      ]),
      ['#workaround-1', 'Workaround', 'pt'],
      ['#history', 'What happened so far', 'en'],
    ]);
    const there = await page
      .locator('article h2')
      .evaluateAll((heads) => heads.map((head) => `#${head.id}`).filter((id) => id !== '#related'));
    expect(there).toEqual(entries.map(([href]) => href));
    expect(await violationsOn(page)).toEqual([]);
  });

  test('is not printed, and the text then has the whole width', async () => {
    const page = await open('HT-0001', wide);
    const before = (await boxOf(page, '.prose')).width;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect((await boxOf(page, '.prose')).width).toBeGreaterThan(before);
  });

  test('is no box like what an author folds, and a short page has neither it nor its style sheet', async () => {
    const rich = await open('HT-0005', { viewport: { width: 320, height: 800 } });
    const border = (selector: string) =>
      rich.locator(selector).evaluate((one) => getComputedStyle(one).borderBlockStartWidth);
    expect(await border('.contents details')).toBe('0px');
    expect(await border('.prose details')).toBe('1px');
    const short = await open('HT-0003', wide);
    expect(await short.locator('.contents, link[href*="contents"]').count()).toBe(0);
    expect((await boxOf(short, '.details')).x).toBeGreaterThan((await boxOf(short, '.prose')).end);
  });
});

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...violations.map(({ id }) => id), ...(sideways > 0 ? [`${sideways} pixels too wide`] : [])];
}
