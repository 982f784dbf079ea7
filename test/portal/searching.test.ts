/** Searching the built portal in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const portal = await openPortal();
afterAll(portal.close);

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
    await page.locator('.results li').first().waitFor();
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
