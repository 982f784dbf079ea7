/** Who meant to open a ticket and was helped, in a real browser: counted once, without a cookie, and taken back honestly. */
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDesk } from '../scenario/desk.ts';
import { openPortal } from './open-portal.ts';
import { freePort } from './status/free-port.ts';

const DAY = 86_400_000;
const port = await freePort();
const world = await startDesk({ portal: `http://127.0.0.1:${port}` });
const portal = await openPortal({ port, build: { TIERLINE_APP: world.tierline.url } });
afterAll(async () => {
  await portal.close();
  await world.close();
});

// Each test has a minute and a day of its own, and looks at nothing that others did.
let from = 0;
beforeEach(() => {
  world.clock.move(DAY);
  from = Math.floor(world.clock.now() / 1_000) * 1_000;
});
const confirmed = () => world.tierline.deps.store.intents.since(from);
const day = () => new Date(world.clock.now()).toISOString().slice(0, 10);
const counted = async () =>
  (await world.tierline.deps.store.feedback.since(day())).map(({ said, about, count }) => [
    said,
    about,
    count,
  ]);
const until = async (told: readonly (readonly [string, string, number])[]) =>
  vi.waitFor(async () => expect(new Set(await counted())).toEqual(new Set(told)));

/** A visitor whose browser’s time stands still until it is moved. */
async function visitor(prepare = ''): Promise<Page> {
  const page = await portal.visit('about/');
  await page.context().addInitScript(prepare);
  // A clock that stands still forgets how the page was come to.
  await page.context().addInitScript('window.entriesOf = performance.getEntriesByType.bind(performance);');
  await page.clock.install();
  await page.context().addInitScript('performance.getEntriesByType = window.entriesOf;');
  await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  return page;
}
/** Time goes on in the browser, so a slow machine asks before the test goes on. */
const hasToken = (page: Page) =>
  vi.waitFor(async () =>
    expect(await page.evaluate('JSON.stringify(Object.values(localStorage))')).toContain('eyJ'),
  );
const search = async (page: Page, words: string) => {
  await page.goto(`${portal.url}?q=${encodeURIComponent(words)}`);
  await page.locator('.results a').first().waitFor();
};
const openAnswer = async (page: Page) => {
  await page.locator('.results a').first().click();
  await page.locator('.solved').waitFor();
};
const goTo = async (page: Page, path: string) => {
  await page.goto(portal.url + path);
  await page.locator('main').waitFor();
};
const words = 'due time wrong after holiday';
const first = 'KE-0005';

describe.skipIf(portal.none !== undefined)('a visitor who means to open a ticket', () => {
  test('searches, is helped, and counts once, however often the page is reloaded', async () => {
    const page = await visitor();
    await search(page, words);
    await openAnswer(page);
    await hasToken(page);
    await page.click('.solved');
    const once: [string, string, number][] = [
      ['meant', 'search', 1],
      ['solved', first, 1],
    ];
    await until(once);
    await page.reload();
    await page.click('.solved');
    expect(await page.locator('article-feedback [role=status]').textContent()).toContain('Good to hear');
    await page.goBack();
    await page.locator('.results a').first().waitFor();
    await page.clock.fastForward(3_000);
    await goTo(page, 'known-errors/');
    await until(once);
    expect(await confirmed()).toMatchObject([{ meant: 'search', article: first, cameBackAt: null }]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('reads answers for a while and leaves: that was meant, too', async () => {
    const page = await visitor();
    await search(page, words);
    await page.clock.fastForward(2_000);
    await hasToken(page);
    await goTo(page, 'about/');
    await search(page, 'secondary rate limit');
    await page.clock.fastForward(2_000);
    await goTo(page, 'about/');
    await until([['meant', 'search', 1]]);
  });

  test('types a word, takes it back, and has meant nothing', async () => {
    const page = await visitor();
    await search(page, words);
    await page.fill('#q', '');
    await page.clock.fastForward(200);
    await page.locator('.results a').first().waitFor({ state: 'detached' });
    await page.clock.fastForward(3_000);
    await goTo(page, 'about/');
    expect(await counted()).toEqual([]);
  });

  test('comes to the ticket form after all, within a week', async () => {
    const page = await visitor();
    await search(page, words);
    await openAnswer(page);
    await until([['meant', 'search', 1]]);
    await page.click('.solved');
    await vi.waitFor(async () => expect(await confirmed()).toHaveLength(1));
    await page.clock.fastForward(6 * DAY);
    await goTo(page, 'ticket/');
    await vi.waitFor(async () =>
      expect(await confirmed()).toMatchObject([{ article: first, cameBackAt: expect.any(Number) }]),
    );
    await vi.waitFor(async () => expect(await counted()).toContainEqual(['meant', 'form', 1]));
  });

  test('comes to the ticket form a week later, which is another matter', async () => {
    const page = await visitor();
    await search(page, words);
    await openAnswer(page);
    await until([['meant', 'search', 1]]);
    await page.click('.solved');
    await vi.waitFor(async () => expect(await confirmed()).toHaveLength(1));
    await page.clock.fastForward(7 * DAY);
    await goTo(page, 'ticket/');
    await vi.waitFor(async () => expect(await counted()).toContainEqual(['meant', 'form', 1]));
    expect(await confirmed()).toMatchObject([{ cameBackAt: null }]);
  });

  test('is helped by what the form offers beside the draft, and then goes on to GitHub nevertheless', async () => {
    const form = await visitor();
    await goTo(form, `ticket/?q=${encodeURIComponent(words)}&article=KE-0001`);
    await until([['meant', 'form', 1]]);
    const other = await form.context().newPage();
    await goTo(other, `articles/${first}/`);
    await other.click('.solved');
    await vi.waitFor(async () =>
      expect(await confirmed()).toMatchObject([{ meant: 'form', cameBackAt: null }]),
    );
    await form.click('#open-ticket');
    await vi.waitFor(async () =>
      expect(await confirmed()).toMatchObject([{ cameBackAt: expect.any(Number) }]),
    );
  });

  test('went on to GitHub, and an article that helps afterwards spares no ticket', async () => {
    const page = await visitor();
    await goTo(page, 'ticket/');
    await until([['meant', 'form', 1]]);
    await page.click('#open-ticket');
    await page.waitForURL('https://github.com/**');
    await goTo(page, `articles/${first}/`);
    await page.click('.solved');
    await until([
      ['meant', 'form', 1],
      ['solved', first, 1],
    ]);
    expect(await confirmed()).toEqual([]);
  });

  const noStore = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
  const control = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;
  const doNotTrack = `Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' });`;
  test.each([
    ['keeps nothing for pages', noStore],
    ['has Global Privacy Control', control],
    ['says Do Not Track', doNotTrack],
  ])('whose browser %s is asked for nothing, and only the article is counted', async (_, prepare) => {
    const page = await visitor(prepare);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await search(page, words);
    await page.clock.fastForward(2_000);
    await openAnswer(page);
    await page.click('.solved');
    await goTo(page, 'ticket/');
    await page.locator('#draft-title').waitFor();
    await goTo(page, 'about/');
    await until([['solved', first, 1]]);
    expect(await confirmed()).toEqual([]);
    expect(broken).toEqual([]);
  });

  test('turns Global Privacy Control on later, and what the browser kept is gone', async () => {
    const page = await visitor();
    await goTo(page, 'ticket/');
    await until([['meant', 'form', 1]]);
    const kept = () => page.evaluate('Object.keys(localStorage).length');
    await vi.waitFor(async () => expect(await kept()).toBe(1));
    await page.context().addInitScript(control);
    await goTo(page, 'about/');
    expect(await kept()).toBe(0);
  });

  test('comes again after eight days, and the browser has forgotten what was meant and what helped', async () => {
    const page = await visitor();
    await search(page, words);
    await openAnswer(page);
    await hasToken(page);
    await page.click('.solved');
    await vi.waitFor(async () => expect(await confirmed()).toHaveLength(1));
    await page.clock.fastForward(8 * DAY);
    await goTo(page, 'about/');
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
  });

  test('has something else in the place of what is kept, and the page still works', async () => {
    const key = JSON.stringify(`tierline-meant ${world.tierline.url}`);
    for (const junk of ['{', '7', '[null, {"meant":"all"}]', '{"a":1}']) {
      const page = await visitor(`localStorage.setItem(${key}, ${JSON.stringify(junk)});`);
      const broken: string[] = [];
      page.on('pageerror', ({ message }) => broken.push(message));
      await goTo(page, `articles/${first}/`);
      await page.click('.solved');
      await page.locator('article-feedback [role=status]:not(:empty)').waitFor();
      expect(broken).toEqual([]);
    }
    await vi.waitFor(async () => expect(await counted()).toEqual([['solved', first, 4]]));
  });
});
