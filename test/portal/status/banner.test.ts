/** Major incidents on the pages of a portal that has a server: the real one, in a real browser. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { oneInOrAll } from '../../full.ts';
import { folderWith } from '../read-files.ts';
import { type Answer, openWatchedPortal, says, settle, silent } from './watched-portal.ts';

const MINUTE = 60_000;

const folder = await folderWith({});
const built = { title: 'Mail was down at the build', url: 'https://status.acme.example/1' };
await writeFile(
  join(folder, 'status.json'),
  JSON.stringify({ at: new Date().toISOString(), incidents: [built] }),
);
const { portal, app, answers, desk, close } = await openWatchedPortal({
  build: { TIERLINE_STATUS: join(folder, 'status.json'), TIERLINE_ARTICLES: folder },
});
afterAll(() => Promise.all([close(), rm(folder, { recursive: true, force: true })]));

const mail = { title: 'Mail is down', url: 'https://status.acme.example/9' };
beforeEach(() => answers(desk([mail])));

const countShifts = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** The minutes of these tests pass in the page alone, so the browser must not keep what it was told a moment ago. */
const unkept =
  (answer: Answer): Answer =>
  async (request) => {
    const said = await answer(request);
    const headers = new Headers(said.headers);
    headers.set('cache-control', 'no-store');
    return new Response(said.body, { status: said.status, headers });
  };

describe.skipIf(portal.none !== undefined)('a major incident', () => {
  test('stands on every page while it goes on, and is said to those who hear the page', async () => {
    const page = await portal.visit('about/');
    await page.locator('.banner a').waitFor();
    expect(await page.locator('.banner h2').textContent()).toBe('Happening now');
    expect(await page.locator('.banner a').getAttribute('href')).toBe(mail.url);
    // Polite, as a status is, and outside of what was hidden until now: else it would not be heard.
    const told = page.locator('service-banner > [role=status]');
    expect(await told.textContent()).toBe('Happening now: Mail is down');
  });

  test('moves nothing when it comes, at any width, and hides neither the end of the page nor what has the focus', async () => {
    answers(unkept(desk(Array.from({ length: 5 }, (_, at) => ({ ...mail, title: `Mail ${at} is down` })))));
    const page = await portal.visit('');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await page.addInitScript(countShifts);
      await page.evaluate(() => window.sessionStorage.clear());
      await page.goto(portal.url);
      await page.locator('.banner li').nth(4).waitFor();
      await settle(page);
      expect(await page.evaluate('window.moved')).toBeLessThanOrEqual(0.02);
      const last = page.locator('.foot a').last();
      await last.focus();
      const [link, banner] = [await last.boundingBox(), await page.locator('.banner').boundingBox()];
      expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(banner?.y ?? 0);
    }
  });

  test('is not shown when the desk’s answer is older than ten minutes', async () => {
    answers(desk([mail], 11 * MINUTE));
    const stale = await portal.visit('');
    await settle(stale);
    expect(await stale.locator('.banner').isVisible()).toBe(false);
    answers(desk([mail], 9 * MINUTE));
    const fresh = await portal.visit('');
    await fresh.locator('.banner').waitFor();
  });

  test('goes from an open page when it is over', async () => {
    answers(unkept(desk([mail])));
    const page = await portal.visit('');
    await page.clock.install();
    await page.goto(`${portal.url}about/`);
    await page.locator('.banner').waitFor();
    answers(unkept(desk([])));
    await page.clock.runFor(4 * MINUTE);
    await page.locator('.banner').waitFor({ state: 'hidden' });
    expect(await page.locator('service-banner > [role=status]').textContent()).toBe('');
  });

  test('stays for its ten minutes while the desk is silent, and no longer', async () => {
    const page = await portal.visit('');
    await page.clock.install();
    await page.goto(`${portal.url}about/`);
    await page.locator('.banner').waitFor();
    answers(silent);
    await page.clock.runFor(9 * MINUTE);
    expect(await page.locator('.banner').isVisible()).toBe(true);
    await page.clock.runFor(2 * MINUTE);
    await page.locator('.banner').waitFor({ state: 'hidden' });
  });

  test('is known to the next page at once, before the desk answers again', async () => {
    const page = await portal.visit('');
    await page.locator('.banner').waitFor();
    await page.route(`${app}/**`, () => undefined);
    await page.goto(`${portal.url}about/`);
    expect(await page.locator('.banner').isVisible()).toBe(true);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('is text and nothing else, whatever the answer says, and leads to the web alone', async () => {
    const attack = '<img src=x onerror="document.title=\'taken\'"><b>now</b>';
    const incidents = [
      { title: attack, url: 'javascript:document.title="taken"' },
      { title: 'Two', url: ' javascript:alert(1)' },
      { title: 'Three', url: 'data:text/html,x' },
      { title: 'Four', url: { href: 'https://evil.example' } },
      { title: ['Five'] },
      { title: 'x'.repeat(10_000), url: 'https://a.example/' },
      { title: 'One too many' },
      'Six',
      null,
    ];
    answers(says(JSON.stringify({ at: new Date().toISOString(), incidents })));
    const page = await portal.visit('');
    await page.locator('.banner').waitFor();
    const titles = await page.locator('.banner li').allTextContents();
    expect(titles).toEqual([attack, 'Two', 'Three', 'Four', 'x'.repeat(200)]);
    expect(await page.locator('service-banner a').evaluateAll((all) => all.map(String))).toEqual([
      'https://a.example/',
    ]);
    expect(await page.locator('service-banner img, service-banner b').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
  });

  const broken: readonly (readonly [what: string, body: string])[] = [
    ['no JSON', 'down'],
    ['no object', '[]'],
    ['empty', ''],
    ['without a time', '{"incidents":[{"title":"Mail is down"}]}'],
  ];

  test.each(oneInOrAll(2, broken))('is not made of an answer that is %s', async (_, body) => {
    answers(says(body));
    const page = await portal.visit('');
    await settle(page);
    expect(await page.locator('.banner').isVisible()).toBe(false);
  });

  test('cannot be read by the page of another origin', async () => {
    const page = await portal.visit('');
    await page.locator('.banner').waitFor();
    const refused: string[] = [];
    page.on('console', (said) => refused.push(said.text()));
    await page.goto(portal.url.replace('127.0.0.1', 'localhost'));
    await settle(page);
    expect(refused.join('\n')).toContain('blocked by CORS policy');
    expect(await page.locator('.banner').isVisible()).toBe(false);
  });

  test('of the build is told without JavaScript, with its time', async () => {
    const page = await portal.visit('', { javaScriptEnabled: false });
    const banner = page.locator('.banner:not([hidden])');
    expect(await banner.locator('h2').textContent()).toMatch(/^As of \d+ \w+ \d{4} at \d\d:\d\d UTC$/);
    expect(await banner.locator('a').textContent()).toBe(built.title);
    expect(await banner.locator('a').getAttribute('href')).toBe(built.url);
  });
});
