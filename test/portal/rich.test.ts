/** Articles with components and GitHub’s HTML: how they look and work in a browser, on paper, without JavaScript, in search. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { answersTo } from './answers-to.ts';
import { openPortal } from './open-portal.ts';
import { folderWith } from './read-files.ts';

const head = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: Reset the client ${id}\nreviewedOn: 2026-11-20\n${more}---\n`;

const tabs = (kind: string) => `
<Tabs>
  <Tab label="Windows">

  ${kind} on Windows:

  \`\`\`powershell
  Get-Service vpn | Restart-Service # as administrator
  \`\`\`

  </Tab>
  <Tab label="macOS">${kind} on a Mac</Tab>
  <Tab label="A telephone" os="android">${kind} on Android, quokka</Tab>
</Tabs>
`;

const rich = `${head('HT-0960', 'promoted: true\n')}
${tabs('Restart')}

<Aside type="warning" title="Before you begin">Save your work.</Aside>

<Steps>

1. Press <kbd>Ctrl</kbd> + <kbd>R</kbd>.{/* authors only: wombat */}
2. Wait.

   <Versions only="5.2 and newer">It takes a minute.</Versions>

</Steps>

<Details summary="The whole log">

\`\`\`json
{ "error": 809, "ok": false }
\`\`\`

</Details>

Run <Copy>vpnctl</Copy> now.<br />And again.

<Video href="https://video.example/w/7" title="Resetting, two minutes" />

## Once more

${tabs('Reset')}

> [!TIP]
> A second monitor helps.

| Port | Use |
|-----:|:---:|
| 443 | TLS |

- [x] tried
- [ ] to try

A note[^1].

[^1]: The foot of it.

\`\`\`mermaid
graph TD; A --> B
\`\`\`
`;

const plain = `${head('HT-0961')}
Press <kbd>Esc</kbd>.<br>Then <sub>low</sub>, <NAME> and <Tabs>.

<details><summary>More of it</summary>

Inside is **bold**.

</details>

> [!CAUTION]
> Careful.
`;

const arabic = `${head('HT-0962', 'lang: ar\n')}
${tabs('أعد التشغيل')}

<Steps>

1. واحد
2. اثنان

</Steps>

<Aside type="caution">احفظ عملك.</Aside>
`;

const unread = `${head('HT-0963')}
import Chart from './chart'

<Steps>Open {platypus} and <Chart />.
`;

const folder = await folderWith(
  {
    'HT-0960-rich.mdx': rich,
    'HT-0961-plain.md': plain,
    'HT-0962-arabic.mdx': arabic,
    'HT-0963-unread.mdx': unread,
    'HT-0964-words.md': `${head('HT-0964')}Only words.\n`,
  },
  { alone: true },
);
const portal = await openPortal({ base: '/kb/', build: { TIERLINE_ARTICLES: join(folder) } });
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const android = 'Mozilla/5.0 (Linux; Android 16) Chrome/150.0';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0';

const visit = (id: string, options?: BrowserContextOptions) => portal.visit(`articles/${id}/`, options);
const shown = (page: Page) => page.locator('tab-set').first().locator('.tab:visible');

describe.skipIf(portal.none !== undefined)('tabs', () => {
  test('show the visitor’s own system, and the first where there is none of theirs', async () => {
    const page = await visit('HT-0960', { userAgent: android });
    expect(await shown(page).allTextContents()).toEqual([expect.stringContaining('Restart on Android')]);
    const other = await visit('HT-0960', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0' });
    expect(await shown(other).allTextContents()).toEqual([expect.stringContaining('Restart on Windows')]);
  });

  test('are pressed and walked through by keys, all sets of a page together, and the next visit remembers it', async () => {
    const page = await visit('HT-0960', { userAgent: windows });
    const list = page.getByRole('tablist').first();
    await list.getByRole('tab', { name: 'Windows' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await list.getByRole('tab', { selected: true }).allTextContents()).toEqual(['macOS']);
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('macOS');
    expect(await page.locator('.tab:visible').allTextContents()).toEqual([
      expect.stringContaining('Restart on a Mac'),
      expect.stringContaining('Reset on a Mac'),
    ]);
    await page.keyboard.press('End');
    expect(await list.getByRole('tab', { selected: true }).textContent()).toBe('A telephone');
    await page.keyboard.press('ArrowRight');
    expect(await list.getByRole('tab', { selected: true }).textContent()).toBe('Windows');
    // A single stop for the tabulator key, and from there into what the tab shows.
    expect(await list.locator('[tabindex="0"]').count()).toBe(1);
    await list.getByRole('tab', { name: 'macOS' }).click();
    await page.reload();
    expect(await shown(page).allTextContents()).toEqual([expect.stringContaining('Restart on a Mac')]);
    const panel = page.getByRole('tabpanel', { name: 'macOS' }).first();
    expect(await panel.isVisible()).toBe(true);
  });

  test('go the other way where text does', async () => {
    const page = await visit('HT-0962', { userAgent: windows });
    await page.getByRole('tab', { name: 'Windows' }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('macOS');
    const [first, second] = await page.getByRole('tab').all();
    expect((await first?.boundingBox())?.x).toBeGreaterThan((await second?.boundingBox())?.x ?? Infinity);
  });

  test('stand one under the other, each under its name, without JavaScript and on paper', async () => {
    const bare = await visit('HT-0960', { javaScriptEnabled: false });
    const paper = await visit('HT-0960');
    await paper.emulateMedia({ media: 'print' });
    for (const page of [bare, paper]) {
      expect(await page.locator('.tab:visible').count()).toBe(6);
      expect(await page.locator('.tab-name:visible').allTextContents()).toEqual([
        'Windows',
        'macOS',
        'A telephone',
        'Windows',
        'macOS',
        'A telephone',
      ]);
      expect(await page.getByRole('tablist').count()).toBe(0);
    }
    expect(await paper.getByText('"error"').isVisible()).toBe(true);
  });

  test('let nothing on the page jump while it loads', async () => {
    const page = await visit('HT-0960', { userAgent: windows });
    const moved = await page.evaluate<number>(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    })`);
    expect(moved).toBeLessThanOrEqual(0.02);
  });
});

describe.skipIf(portal.none !== undefined)('an article with components', () => {
  test('has their words, in the article’s language or marked as another', async () => {
    const page = await visit('HT-0960');
    expect(await page.locator('.steps > ol > li').count()).toBe(2);
    expect(await page.getByRole('note').first().textContent()).toContain('Before you begin');
    expect(await page.locator('.versions').textContent()).toContain('Only in 5.2 and newer');
    expect(await page.locator('.video').textContent()).toBe(
      'Resetting, two minutes (video at video.example)',
    );
    expect(await page.locator('.diagram').textContent()).toContain('graph TD; A --> B');
    expect(await page.getByText('wombat').count()).toBe(0);
    const other = await visit('HT-0962');
    expect(await other.locator('.alert-title').getAttribute('lang')).toBe('en');
  });

  test('has a button for what is to be copied, however short it is', async () => {
    const page = await visit('HT-0960', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy: vpnctl' }).click();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe('vpnctl');
  });

  test('has its code in colours that need no inline style, readable in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit('HT-0960', { colorScheme });
      const colour = (what: string) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('${what}')).color`);
      expect(await colour('.language-powershell .c-c')).not.toBe(await colour('.language-powershell'));
      expect(await page.locator('[style]').count()).toBe(0);
    }
  });

  test('is found by words in a tab that nobody has opened, and not by what only authors see', async () => {
    const page = await portal.visit('');
    expect((await answersTo(page, 'quokka'))[0]).toBe('HT-0960');
    expect(await answersTo(page, 'wombat')).toEqual([]);
  });

  test('and one that is no MDX is shown as the text it is, beside the others', async () => {
    const page = await visit('HT-0963');
    const text = await page.locator('.prose').textContent();
    expect(text).toContain("import Chart from './chart'");
    expect(text).toContain('<Steps>Open {platypus} and <Chart />.');
  });

  test('costs those that are plain nothing: they load neither styles nor scripts of it', async () => {
    const weigh = async (id: string) => {
      const page = await visit(id);
      await page.waitForLoadState('networkidle');
      return page.evaluate<readonly string[]>(
        "performance.getEntriesByType('resource').map(({ name }) => name)",
      );
    };
    const [few, many] = [await weigh('HT-0964'), await weigh('HT-0960')];
    expect(few.filter((name) => /rich/.test(name))).toEqual([]);
    expect(many.filter((name) => /rich/.test(name))).toHaveLength(1);
    expect(many.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(
      few.filter((name) => name.endsWith('.js')).length,
    );
  });
});

describe.skipIf(portal.none !== undefined)('a Markdown article', () => {
  test('shows GitHub’s HTML and alerts, and any other tag as text', async () => {
    const page = await visit('HT-0961');
    expect(await page.locator('.prose kbd').textContent()).toBe('Esc');
    expect(await page.locator('.prose p').first().textContent()).toContain('<NAME> and <Tabs>.');
    expect(await page.locator('details strong').isVisible()).toBe(false);
    await page.getByText('More of it').click();
    expect(await page.locator('details strong').isVisible()).toBe(true);
    expect(await page.getByRole('note').textContent()).toContain('Caution');
  });
});

const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe.skipIf(portal.none !== undefined).each(oneInOrAll(2, looks))(
  'at $width pixels in $colorScheme',
  ({ width, colorScheme }) => {
    test.each(['HT-0960', 'HT-0961', 'HT-0962', 'HT-0963'])(
      '%s has no violation and does not scroll sideways',
      async (id) => {
        const page = await visit(id, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
        expect(
          violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`),
        ).toEqual([]);
        expect(
          await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
      },
    );
  },
);
