/** Narrowing a search by service, status, platform and kind, in a real browser. */
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
