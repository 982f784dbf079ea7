/** Narrowing a search by service, status, platform and kind, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const portal = await openPortal({ base: '/kb/' });
afterAll(portal.close);

describe.skipIf(portal.none !== undefined)('a person who narrows the search', () => {
  const answered = 'search-box[data-answered]';

  test('gets only what they chose, and an address that says so', async () => {
    const page = await portal.visit('?q=ticket');
    await page.locator(answered).waitFor();
    await page.selectOption('.facets select[name=kind]', 'how-to');
    await page.locator('.results a[href*="KE-"]').first().waitFor({ state: 'detached' });
    const ids = await page.locator('.results .facts span:first-child').allTextContents();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !id.startsWith('HT-'))).toEqual([]);
    const address = page.url().replace(portal.url, '');
    expect(address).toBe('?q=ticket&kind=how-to');

    const colleague = await portal.visit(address);
    await colleague.locator(answered).waitFor();
    expect(await colleague.inputValue('.facets select[name=kind]')).toBe('how-to');
    expect(await colleague.locator('.results .facts span:first-child').allTextContents()).toEqual(ids);
  });

  test('sees how many answers each choice would leave, and cannot choose into nothing', async () => {
    const page = await portal.visit('?q=calendar');
    await page.locator(answered).waitFor();
    await page.focus('.facets select[name=kind]');
    await page.locator('option', { hasText: 'All (' }).first().waitFor({ state: 'attached' });
    const options = () =>
      page
        .locator('.facets select[name=service] option')
        .evaluateAll((all) => all.map((one) => [one.textContent, one.hasAttribute('disabled')]));
    const counted = await options();
    const total = Number(/All \((\d+)\)/.exec(String(counted[0]?.[0]))?.[1]);
    const left = counted.slice(1).map(([said]) => Number(/\((\d+)\)$/.exec(String(said))?.[1]));
    expect(total).toBeGreaterThan(0);
    expect(left.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(left).toContain(0);
    expect(counted.slice(1).map(([, disabled]) => disabled)).toEqual(left.map((count) => count === 0));

    // The count keeps its word, and counts along with the typing.
    const [name, count] = ['github', 'server', 'desk', 'policy']
      .map(
        (value) =>
          [value, left[counted.slice(1).findIndex(([said]) => String(said).startsWith(value))]] as const,
      )
      .find(([, some]) => (some ?? 0) > 0) ?? ['', 0];
    await page.selectOption('.facets select[name=service]', name);
    await page.waitForURL(`**/?q=calendar&service=${name}`);
    await page.locator('.results .facts', { hasText: name }).first().waitFor();
    await expect.poll(() => page.locator('.results li').count()).toBe(Math.min(count ?? 0, 5));
    await page.fill('#q', '');
    await page.fill('#q', 'nobodysaysthis');
    await page.locator('search-box[data-answered="nobodysaysthis"]').waitFor();
    expect((await options())[0]).toEqual(['All (0)', false]);
  });

  // A cursor over the lists, a key into them, the button that opens them on a phone, or an address that has chosen.
  const turnings: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'the pointer': (page) => page.hover('.facets select[name=service]'),
    'the Tab key': async (page) => {
      await page.focus('#q');
      await page.keyboard.press('Tab');
    },
    'the button of a narrow screen': async (page) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.getByRole('button', { name: 'Narrow' }).click();
    },
    'a choice in the address': async (page) => {
      await page.goto(`${portal.url}?q=calendar&kind=how-to`);
    },
  };

  test.each(Object.entries(turnings))(
    'gets the counts, and their file, by %s and not before',
    async (_, turn) => {
      const page = await portal.visit('');
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      const countFiles = () => fetched.filter((path) => path.includes('/facets.'));
      const all = page.locator('.facets select[name=service] option').first();
      const box = page.locator('.facets select[name=service]');
      for (const query of ['ticket', 'calendar']) {
        await page.fill('#q', query);
        await page.locator(`search-box[data-answered=${query}]`).waitFor();
      }
      expect(await box.isVisible()).toBe(true);
      expect(fetched.some((path) => path.includes('/pagefind/fragment/'))).toBe(true);
      expect(countFiles()).toEqual([]);
      expect(await all.textContent()).toBe('All');

      await turn(page);
      await expect.poll(() => all.textContent()).toMatch(/^All \(\d+\)$/);
      expect(countFiles()).toHaveLength(1);
      // Whoever has turned to the lists once sees them count along.
      await page.fill('#q', 'ticket');
      await page.locator('search-box[data-answered=ticket]').waitFor();
      expect(await all.textContent()).toMatch(/^All \(\d+\)$/);
      expect(countFiles()).toHaveLength(1);
    },
  );

  test('sees nothing move when the counts come', async () => {
    const page = await portal.visit('?q=calendar');
    await page.locator(answered).waitFor();
    const places = () =>
      page
        .locator('.facets select, .results')
        .evaluateAll((all) => all.map((one) => Object.values(one.getBoundingClientRect().toJSON())));
    const before = await places();
    await page.hover('.facets select[name=service]');
    await page.locator('option', { hasText: 'All (' }).first().waitFor({ state: 'attached' });
    expect(await places()).toEqual(before);
  });

  test('gets the counts at the next turn when their file did not come at the first', async () => {
    const page = await portal.visit('?q=calendar');
    await page.locator(answered).waitFor();
    await page.route('**/facets.*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.hover('.facets select[name=service]');
    await failed;
    await page.unroute('**/facets.*');
    const all = page.locator('.facets select[name=service] option').first();
    expect(await all.textContent()).toBe('All');
    await page.focus('.facets select[name=service]');
    await expect.poll(() => all.textContent()).toMatch(/^All \(\d+\)$/);
    expect(await page.locator('.results li').count()).toBeGreaterThan(0);
  });

  test('finds their words and their choice again when they come back from an answer', async () => {
    const page = await portal.visit('');
    await page.fill('#q', 'ticket');
    await page.locator(answered).waitFor();
    await page.selectOption('.facets select[name=kind]', 'how-to');
    await page.waitForURL('**/?q=ticket&kind=how-to');
    await page.locator('.results a[href*="KE-"]').first().waitFor({ state: 'detached' });
    await page.locator('.results a').first().click();
    await page.waitForURL('**/articles/HT-*/**');
    await page.goBack();
    await page.locator('.results a[href*="HT-"]').first().waitFor();
    expect(await page.inputValue('#q')).toBe('ticket');
    expect(await page.inputValue('.facets select[name=kind]')).toBe('how-to');
    expect(await page.locator('.results a[href*="KE-"]').count()).toBe(0);
  });

  test('does so from the keyboard alone', async () => {
    const page = await portal.visit('?q=ticket');
    await page.locator(answered).waitFor();
    await page.focus('#q');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('service');
    await page.keyboard.press('p');
    await page.waitForURL('**/?q=ticket&service=policy');
  });

  test('is led back to everything when nothing is left', async () => {
    const page = await portal.visit('?q=octokit+suspended&service=policy&kind=how-to');
    await page.locator('.again button').waitFor();
    expect(await page.locator('.told').textContent()).toContain('with what you chose');
    expect(await page.locator('.onward a').getAttribute('href')).toContain('service=policy');
    await page.click('.again button');
    await page.locator('.results a[href*="KE-0014"]').waitFor();
    expect(page.url()).not.toContain('service=');
  });

  test('is not harmed by an address that names what is not there', async () => {
    const page = await portal.visit('?q=installation+suspended&service=none');
    await page.locator('.results a[href*="KE-0014"]').waitFor();
    expect(await page.inputValue('.facets select[name=service]')).toBe('');
  });
});
