/** The portal tells the desk’s own server what helped and what nobody answered: the real one, in a real browser. */
import { createServer } from 'node:http';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { startDesk } from '../scenario/desk.ts';
import { openPortal } from './open-portal.ts';

/** The server takes feedback from one origin, so the portal’s must be known before it is served. */
const port = await new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
  });
});
const world = await startDesk({ portal: `http://127.0.0.1:${port}` });
const portal = await openPortal({ port, build: { TIERLINE_APP: world.tierline.url } });
afterAll(async () => {
  await portal.close();
  await world.close();
});

const counted = async () =>
  (await world.tierline.deps.store.feedback.since('2026-01-01')).map(({ said, about }) => [said, about]);

describe.skipIf(portal.none !== undefined)('a visitor of a portal that has a server', () => {
  test('says that an article solved it, and the desk counts it', async () => {
    const page = await portal.visit('articles/KE-0001/?q=secret+of+rita');
    await page.click('.solved');
    await vi.waitFor(async () => expect(await counted()).toEqual([['solved', 'KE-0001']]));
  });

  test('says that an article did not help, and why, and is told who reads it', async () => {
    const page = await portal.visit('articles/KE-0004/');
    await page.click('.unhelpful');
    expect(await page.evaluate('document.activeElement.id')).toBe('because');
    expect(await page.locator('#because-hint').textContent()).toContain('without your name');
    await page.keyboard.type('The menu is gone.');
    await page.click('article-feedback form button');
    await vi.waitFor(async () =>
      expect(await counted()).toContainEqual(['unhelpful', 'KE-0004 The menu is gone.']),
    );
    expect(await page.locator('article-feedback [role=status]').textContent()).toContain('Thank you');
    expect(await page.locator('.unhelpful').count()).toBe(0);
    const plain = await portal.visit('articles/KE-0004/', { javaScriptEnabled: false });
    expect(await plain.locator('.unhelpful').isVisible()).toBe(false);
  });

  test('goes on to a ticket from a search without an answer, and the desk counts the search', async () => {
    await portal.visit('ticket/?q=badge+reader+blinks');
    await vi.waitFor(async () =>
      expect(await counted()).toContainEqual(['no-answer', 'badge reader blinks']),
    );
  });

  test('who comes from an article has found one, so that search is not counted', async () => {
    const page = await portal.visit('ticket/?q=something+else&article=KE-0005');
    await page.locator('#draft-title').waitFor();
    expect(await counted()).not.toContainEqual(['no-answer', 'something else']);
  });

  test('leaves no cookie, and the page keeps to its security policy', async () => {
    const page = await portal.visit('articles/KE-0002/');
    const broken: string[] = [];
    page.on('console', (said) => {
      if (/Content.Security.Policy|CORS/.test(said.text())) broken.push(said.text());
    });
    await page.click('.solved');
    await vi.waitFor(async () => expect(await counted()).toContainEqual(['solved', 'KE-0002']));
    expect(await page.context().cookies()).toEqual([]);
    expect(broken).toEqual([]);
  });
});
