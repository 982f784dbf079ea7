/** Searching the built portal in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const portal = await openPortal({ base: '/kb/' });
afterAll(portal.close);

async function paste(page: Page, text: string): Promise<void> {
  await page.focus('#q');
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('#q').dispatchEvent(event);
  })()`);
}

const message = "'Expiration time' claim ('exp') is too far in the future";

describe.skipIf(portal.none !== undefined)('a person with an error message', () => {
  test('finds the known error by pasting the message', async () => {
    const page = await portal.visit('');
    await page.fill('#q', message);
    const first = page.locator('.results li').first();
    await first.waitFor();
    expect(await first.locator('a').textContent()).toContain('Expiration time');
    expect(await first.locator('mark').count()).toBeGreaterThan(1);
    expect(await page.locator('.told').textContent()).toMatch(/answer/);
  });

  test('sees answers while still typing', async () => {
    const page = await portal.visit('');
    await page.locator('#q').pressSequentially('secondary rate lim', { delay: 20 });
    await page.locator('.results a[href*="KE-0009"]').waitFor();
  });

  test('moves to an answer and opens it from the keyboard alone', async () => {
    const page = await portal.visit('');
    await page.focus('#q');
    await page.keyboard.type('resource not accessible by integration');
    // While the typing goes on, answers to its beginning come first.
    await page.locator('search-box[data-answered="resource not accessible by integration"]').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('.results a')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#q').evaluate((box) => box.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/KE-0008/**');
    expect(await page.locator('h1').textContent()).toContain('Resource not accessible by integration');
  });

  test('stays on the answer they went to when the list under them is written anew', async () => {
    const page = await portal.visit('?q=integration');
    await page.locator('search-box[data-answered]').waitFor();
    const chosen = page.locator('.results a[href*="KE-0008"]');
    await chosen.focus();
    await page.evaluate(`(() => {
      const box = document.querySelector('#q');
      box.value = 'resource not accessible by integration';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.locator('search-box[data-answered^="resource"]').waitFor();
    expect(await chosen.evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.evaluate(`(() => {
      const box = document.querySelector('#q');
      box.value = 'secondary rate limit';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.locator('search-box[data-answered^="secondary"]').waitFor();
    expect(await page.locator('#q').evaluate((box) => box.matches(':focus'))).toBe(true);
  });

  test('jumps to the first answer with Enter', async () => {
    const page = await portal.visit('');
    await page.fill('#q', 'another process is using the database file');
    await page.press('#q', 'Enter');
    await page.locator('.results a:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/KE-0011/**');
  });

  test('can send the address of the results to a colleague', async () => {
    const page = await portal.visit('');
    await page.fill('#q', 'installation suspended');
    await page.locator('.results li').first().waitFor();
    const address = page.url().replace(portal.url, '');
    expect(address).toBe('?q=installation+suspended');
    const colleague = await portal.visit(address);
    await colleague.locator('.results a[href*="KE-0014"]').waitFor();
    expect(await colleague.inputValue('#q')).toBe('installation suspended');
  });

  test('is understood in spite of a slip, and told what was searched', async () => {
    const page = await portal.visit('?q=secondery+rate+limit');
    await page.locator('.results a[href*="KE-0009"]').waitFor();
    expect(await page.locator('.repaired').textContent()).toContain('No article says “secondery”.');
    await page.click('.repaired button');
    await page.locator('search-box[data-answered="secondary rate limit"]').waitFor();
    expect(await page.locator('.repaired').isVisible()).toBe(false);
    expect(page.url()).toContain('?q=secondary+rate+limit');
  });

  test('pastes a whole log, and the message in it is found', async () => {
    const page = await portal.visit('');
    await paste(
      page,
      [
        '2026-11-22T06:42:24.123Z [4711] ERROR Resource not accessible by integration',
        '    at run (/srv/tierline/node_modules/@octokit/request/index.js:112:21)',
        '    at async perform (/srv/tierline/plugin/github/perform.ts:40:3)',
      ].join('\n'),
    );
    await page.locator('.results li').first().waitFor();
    expect(await page.locator('.results a').first().getAttribute('href')).toContain('KE-0008');
    expect(await page.inputValue('#q')).toBe('ERROR Resource not accessible by integration');
  });

  test('reads excerpts that begin with what people see, not with a headline', async () => {
    const page = await portal.visit('?q=resource+not+accessible');
    const excerpt = await page.locator('.results li p').first().textContent();
    expect(excerpt).not.toMatch(/^(What you see|Symptoms)/);
    expect(excerpt?.length).toBeGreaterThan(40);
  });

  test('sees the best five answers, and more when asked, with the focus on the next one', async () => {
    const page = await portal.visit('?q=ticket');
    await page.locator('search-box[data-answered]').waitFor();
    expect(await page.locator('.results li').count()).toBe(5);
    expect(await page.locator('.told').textContent()).toMatch(/^The best 5 of \d+ answers$/);
    await page.click('.again button');
    await page.locator('.results li:nth-child(6) a:focus').waitFor();
  });

  test('finds it by words that users say, not only by the title', async () => {
    const page = await portal.visit('?q=daylight%20saving');
    await page.locator('.results a[href*="KE-0005"]').waitFor();
  });

  test('loads nothing from elsewhere and breaks no rule of the page’s security policy', async () => {
    const page = await portal.visit('');
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (line) => complaints.push(line.text()));
    await page.reload();
    await page.fill('#q', message);
    await page.locator('.results li').first().waitFor();
    expect(asked.filter((url) => !url.startsWith(portal.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(portal.none !== undefined)('a person whose trouble nobody knows', () => {
  test('is told so, and led to a ticket with the words filled in', async () => {
    const page = await portal.visit('');
    await page.fill('#q', 'badge reader blinks');
    await page.locator('.onward a').waitFor();
    expect(await page.locator('.told').textContent()).toBe('No article fits these words.');
    expect(await page.locator('.results li').count()).toBe(0);
    expect(await page.locator('.browse a[href="/kb/services/webhooks/"]').isVisible()).toBe(true);
    await page.click('.onward a');
    await page.waitForURL('**/ticket/**');
    expect(await page.inputValue('#draft-title')).toBe('badge reader blinks');
  });

  test('is told when the search itself cannot run', async () => {
    const page = await portal.visit('');
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.fill('#q', 'anything');
    await page.locator('.told', { hasText: 'The search did not load' }).waitFor();
    expect(await page.locator('.onward a').getAttribute('href')).toContain('/ticket/?q=anything');
  });
});
