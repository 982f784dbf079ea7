/** Reading articles and lists in a real browser, with and without JavaScript. */
import { afterAll, describe, expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { openEveryKind } from './open-every-kind.ts';
import { openPortal } from './open-portal.ts';

const portal = await openEveryKind();
afterAll(portal.close);

const none = portal.none !== undefined;

describe.skipIf(none)('a reader of an article', () => {
  test('copies a block of commands, and a single command within a step', async () => {
    const page = await portal.visit('articles/KE-0920/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.click('pre + .copy');
    await expect.poll(copied).toBe('sudo vpnctl stop\nsudo vpnctl start');
    await page.getByRole('button', { name: 'Copy: sudo vpnctl rekey --off' }).click();
    await expect.poll(copied).toBe('sudo vpnctl rekey --off');
    expect(await page.locator('article-feedback [role=status]').textContent()).toBe('Copied');
  });

  test('sees the status, its history, who is affected, and where to follow it', async () => {
    const page = await portal.visit('articles/KE-0920/');
    expect(await page.locator('.affected').textContent()).toContain('VPN client 5.2 to 5.2.3');
    expect(
      (await page.locator('.history li').allTextContents()).map((line) => line.replace(/\s+/g, ' ')),
    ).toEqual([
      expect.stringContaining('10 January 2025 Being investigated Twelve people'),
      expect.stringContaining('12 January 2025 Workaround'),
      expect.stringContaining('1 February 2025 Fixed in 5.2.4'),
    ]);
    expect(
      await page.locator('.places a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([
      'https://github.com/acme/desk/issues/7',
      'https://github.com/acme/vpn/issues/12',
      'https://github.com/acme/desk/blob/HEAD/KE-0920-vpn.md',
    ]);
  });

  test('is told when nobody has checked it for too long, also when that comes true after the build', async () => {
    const stale = await portal.visit('articles/KE-0920/');
    expect(await stale.locator('.stale').isVisible()).toBe(true);
    const fresh = await portal.visit('articles/KE-0921/');
    expect(await fresh.locator('.stale').isVisible()).toBe(false);
    await fresh.clock.setFixedTime('2127-01-01');
    await fresh.reload();
    expect(await fresh.locator('.stale').isVisible()).toBe(true);
  });

  test('reads a German article on a German page, and an Arabic one from right to left', async () => {
    const german = await portal.visit('articles/KE-0921/');
    expect(await german.locator('html').getAttribute('lang')).toBe('de');
    expect(await german.locator('#symptoms').textContent()).toBe('Was Sie sehen');
    await german.click('.solved');
    expect(await german.locator('article-feedback [role=status]').textContent()).toContain('Schön.');
    const arabic = await portal.visit('articles/HT-0920/');
    expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await arabic.locator('article-feedback').getAttribute('lang')).toBe('en');
    expect(await arabic.locator('pre').evaluate((pre) => getComputedStyle(pre).direction)).toBe('ltr');
  });

  test('without JavaScript has all of it but the buttons that would do nothing', async () => {
    const page = await portal.visit('articles/KE-0920/', { javaScriptEnabled: false });
    expect(await page.locator('section.workaround').textContent()).toContain('sudo vpnctl stop');
    expect(await page.locator('.copy').count()).toBe(0);
    expect(await page.locator('.stale').isVisible()).toBe(true);
  });

  test('prints the article and nothing to press', async () => {
    const page = await portal.visit('articles/KE-0920/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const gone of ['.bar', '.foot', 'article-feedback', '.copy >> nth=0', '.places']) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    expect(await page.locator('section.workaround').isVisible()).toBe(true);
    const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(paper).toBe('rgb(251, 250, 246)');
  });
});

describe.skipIf(none)('a page', () => {
  test('runs no inline script and asks no stranger, whoever puts it there', async () => {
    const page = await portal.visit('articles/KE-0920/');
    const held = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.head.append(script);
      const asked = await fetch('https://example.org/').then(
        () => 'asked',
        (error) => String(error),
      );
      return [document.title, asked];
    });
    expect(held[0]).not.toBe('taken');
    expect(held[1]).toContain('TypeError');
  });

  const kinds = ['articles/KE-0920/', 'known-errors/', 'ticket/?q=signature', 'about/', 'changes/'];

  test.each(oneInOrAll(2, kinds))('breaks no rule of its own policy: %s', async (path) => {
    const page = await portal.visit('');
    const complaints: string[] = [];
    page.on('console', (line) => complaints.push(line.text()));
    await page.goto(portal.url + path);
    await page.waitForTimeout(800);
    expect(complaints).toEqual([]);
  });

  test('tells of a major incident while that is news, and is silent after', async () => {
    const page = await portal.visit('about/');
    await page.waitForTimeout(300);
    expect(await page.locator('.banner').isVisible()).toBe(false);
    const incidents = [{ title: 'Mail is down <b>now</b>', url: 'https://github.com/acme/desk/issues/9' }];
    await page.route('**/status.json', (route) =>
      route.fulfill({ json: { at: new Date().toISOString(), incidents } }),
    );
    await page.reload();
    await page.locator('.banner a').waitFor();
    expect(await page.locator('.banner a').textContent()).toBe('Mail is down <b>now</b>');
  });
});

describe.skipIf(none)('a reader whom the article did not help', () => {
  test('gets the form of the service it belongs to', async () => {
    const page = await portal.visit('articles/KE-0920/');
    await page.click('.stuck');
    await page.locator('#draft-title').waitFor();
    const template = async () =>
      new URL((await page.getAttribute('#open-ticket', 'href')) ?? '').searchParams.get('template');
    await expect.poll(template).toBe('incident-my-vpn.yml');
    await page.fill('#draft-service', 'mail');
    await expect.poll(template).toBe('incident.yml');
  });
});

describe.skipIf(none)('a reader of the list of known errors', () => {
  test('sorts it, and sends the sorted list to a colleague', async () => {
    const page = await portal.visit('known-errors/');
    const titles = () => page.locator('.rows a').allTextContents();
    const built = await titles();
    await page.selectOption('#sort', 'title');
    const sorted = (await titles()).map((title) => title.trim());
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    expect(await titles()).not.toEqual(built);
    expect(await page.locator('sort-rows [role=status]').textContent()).toContain('new order');
    const colleague = await portal.visit(page.url().replace(portal.url, ''));
    expect((await colleague.locator('.rows a').allTextContents()).map((title) => title.trim())).toEqual(
      sorted,
    );
    expect(await colleague.inputValue('#sort')).toBe('title');
    await page.selectOption('#sort', 'reviewed');
    expect(await titles()).toEqual(built);
  });

  test('without JavaScript has the list, and ways by service and by status', async () => {
    const page = await portal.visit('known-errors/', { javaScriptEnabled: false });
    expect(await page.locator('#sort').isVisible()).toBe(false);
    expect(await page.locator('.rows a').count()).toBeGreaterThan(10);
    await page.click('.ways a:has-text("My VPN")');
    expect(await page.locator('h1').textContent()).toBe('Answers for My VPN');
    await page.goto(`${portal.url}known-errors/`);
    await page.click('.ways a:has-text("Being investigated")');
    expect(await page.locator('.rows a').allTextContents()).toEqual([
      expect.stringContaining('Outlook fragt'),
    ]);
  });
});

describe.skipIf(none)('a reader of another language', () => {
  test('comes from an article to the search in its language, which knows the articles of that language', async () => {
    const page = await portal.visit('articles/KE-0921/');
    await page.click('.home');
    expect(page.url()).toBe(`${portal.url}de/`);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.fill('#q', 'Kennwort');
    await page.locator('.results a[href*="KE-0921"]').waitFor();
    expect(await page.locator('.told').textContent()).toContain('Antwort');
    await page.goto(`${portal.url}de/?q=signature+does+not+match`);
    await page.locator('.told:not(:empty)').waitFor();
    expect(await page.locator('.results a[href*="KE-0001"]').count()).toBe(0);
  });

  test('types before the page’s scripts have come, and is answered once they have', async () => {
    const page = await portal.visit('about/');
    const { promise: come, resolve: letCome } = Promise.withResolvers<void>();
    // What is read before anything is drawn has come with the page.
    await page.route('**/_astro/*.js', (route) => come.then(() => route.continue()));
    await page.goto(`${portal.url}de/`, { waitUntil: 'commit' });
    await page.fill('#q', 'Kennwort');
    letCome();
    await page.locator('.results a[href*="KE-0921"]').waitFor();
    expect(await page.inputValue('#q')).toBe('Kennwort');
  });

  test('finds the way from the home page and the lists, each language called by its own name', async () => {
    const page = await portal.visit('known-errors/', { javaScriptEnabled: false });
    const names = async () =>
      (await page.locator('.languages a').allTextContents()).map((name) => name.trim());
    expect(await names()).toEqual(['العربية', 'Deutsch']);
    await page.goto(portal.url);
    expect(await names()).toEqual(['العربية', 'Deutsch']);
    await page.click('.languages a[lang=ar]');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await names()).toEqual(['English', 'Deutsch']);
  });
});

describe.skipIf(none)('a portal in German', () => {
  test('speaks German on every page of its own', async () => {
    const german = await openPortal({ build: { TIERLINE_LANG: 'de' } });
    const english = /\b(the|known(?!-)|open|ticket is|every|what|and|with|nothing|your)\b/i;
    const page = await german.visit('');
    for (const path of [
      '',
      'known-errors/',
      'how-tos/',
      'changes/',
      'ticket/',
      'about/',
      'services/desk/',
      'nowhere/',
    ]) {
      await page.goto(german.url + path);
      expect(await page.locator('html').getAttribute('lang'), path).toBe('de');
      // The articles themselves are in English here, and marked as such.
      const said = await page.evaluate(() => {
        for (const own of document.querySelectorAll('[lang=en], .facts, select, code, script, noscript'))
          own.remove();
        return document.body.textContent;
      });
      expect(english.exec(said)?.[0], `${path}: ${said}`).toBeUndefined();
    }
    await german.close();
  });
});
