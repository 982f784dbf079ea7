/** What many people meet now, on the home page of a portal whose desk counts it. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith } from '../read-files.ts';
import { openWatchedPortal, says, settle, silent } from './watched-portal.ts';

// The desk knows one that never came to the portal.
const articles = ['KE-0002', 'KE-0003', 'KE-0004', 'KE-0005', 'KE-0777'];
const choice = ['KE-0001', 'KE-0002', 'HT-0001'];

const folder = await folderWith({});
const file = join(folder, 'status.json');
await writeFile(file, JSON.stringify({ at: '2026-01-01T00:00:00Z', popular: choice }));
const chosen = await openWatchedPortal({
  articles,
  build: { TIERLINE_STATUS: file, TIERLINE_ARTICLES: folder },
});
const bare = await openWatchedPortal({ articles });
afterAll(() => Promise.all([chosen.close(), bare.close(), rm(folder, { recursive: true, force: true })]));

const idsIn = (page: Page) => page.locator('[data-popular] .id').allTextContents();
const solve = async ({ world }: typeof chosen, ...ids: readonly string[]) => {
  const { feedback } = world.tierline.deps.store;
  for (const about of ids) await feedback.note({ day: '2026-11-20', said: 'solved', about });
};

const countShifts = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

describe.skipIf(chosen.portal.none !== undefined)('the list of what many people meet', () => {
  test('stays as it was built while the desk is down, is silent, or is out of date', async () => {
    const { portal, answers, desk, app } = chosen;
    await solve(chosen, 'KE-0003');
    for (const answer of [silent, says('down'), desk([], 11 * 60_000)]) {
      answers(answer);
      const page = await portal.visit('');
      await settle(page);
      expect(await idsIn(page)).toEqual(choice);
    }
    const page = await portal.visit('about/');
    await page.route(`${app}/**`, (route) => route.abort());
    await page.goto(portal.url);
    await settle(page);
    expect(await idsIn(page)).toEqual(choice);
  });

  test('asks for nothing that an answer made up', async () => {
    const { portal, answers } = chosen;
    const popular = [
      '../../evil',
      'KE-0001/../../x',
      '//evil.example',
      7,
      null,
      'RB-0001',
      '<b>',
      ['KE-0003'],
    ];
    answers(says(JSON.stringify({ at: new Date().toISOString(), popular })));
    const page = await portal.visit('about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(portal.url);
    await settle(page);
    expect(asked.filter((url) => /evil|RB-0001|%3C|articles/.test(url))).toEqual([]);
    expect(await idsIn(page)).toEqual(choice);
  });

  test('follows the desk’s count, passes over what the portal does not have, and moves nothing', async () => {
    const { portal, answers, desk } = chosen;
    await solve(chosen, 'KE-0777', 'KE-0777', 'KE-0777', 'KE-0003', 'KE-0003', 'KE-0002');
    answers(desk([]));
    const page = await portal.visit('articles/KE-0003/');
    const title = await page.locator('h1').textContent();
    const status = await page.locator('article .badge').first().textContent();
    await page.addInitScript(countShifts);
    await page.goto(portal.url);
    // As many as were built: what is left of those stands behind.
    await expect.poll(() => idsIn(page)).toEqual(['KE-0003', 'KE-0002', 'KE-0001']);
    await page.waitForTimeout(100);
    expect(await page.evaluate<number>('window.moved')).toBeLessThan(0.01);
    const row = page.locator('[data-popular] li').first();
    expect(await row.locator('a').textContent()).toContain(title);
    expect(await row.locator('.badge').textContent()).toBe(status);
    await row.locator('a').click();
    await page.waitForURL('**/articles/KE-0003/');
  });

  test('stays as it is under somebody’s fingers', async () => {
    const { portal, answers, desk } = chosen;
    await solve(chosen, 'KE-0005', 'KE-0005', 'KE-0005', 'KE-0005');
    const own = desk([]);
    const gate = Promise.withResolvers<void>();
    answers(async (request) => {
      await gate.promise;
      return own(request);
    });
    const page = await portal.visit('');
    await page.locator('[data-popular] a').first().focus();
    gate.resolve();
    await settle(page);
    expect(await idsIn(page)).toEqual(choice);
  });

  test('is not there, or comes last, where none was built', async () => {
    const { portal, answers, desk } = bare;
    answers(desk([]));
    const without = await portal.visit('');
    await settle(without);
    expect(await without.locator('#popular').isVisible()).toBe(false);
    await solve(bare, 'KE-0003', 'KE-0004', 'KE-0004');
    answers(desk([]));
    const page = await portal.visit('about/');
    await page.addInitScript(countShifts);
    await page.goto(portal.url);
    await page.locator('#popular').waitFor();
    expect(await idsIn(page)).toEqual(['KE-0004', 'KE-0003']);
    expect(await page.locator('.shelves h2').last().textContent()).toBe('What many people meet now');
    await page.waitForTimeout(100);
    expect(await page.evaluate<number>('window.moved')).toBeLessThan(0.1);
  });
});
