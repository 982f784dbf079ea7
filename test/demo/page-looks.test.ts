/** How the demo's page shows what people write, how an open one keeps fresh, and how it looks on a phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../browser.ts';
import { openPageWithDesk, type PageWithDesk } from './page-with-desk.ts';

const desk = { owner: 'acme', repo: 'desk' };
const started = await startBrowser();
if ('none' in started) console.warn(`The page's looks are not tested: ${started.none}`);
let here: PageWithDesk;

beforeAll(async () => {
  here = await openPageWithDesk();
});

afterAll(async () => {
  if ('browser' in started) await started.browser.close();
  await here.close();
});

test('HTML that people write is shown as GitHub shows it, and cannot leave its comment or run', async () => {
  const body = [
    '<details><summary>The log</summary>\n\n- **first** line\n\n</details>',
    '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">',
    '<a href="javascript:document.title=1">go</a> <a href="https://acme.example">on</a>',
    '</div></article></main><h1 onclick="x">big</h1><style>main { display: none }</style>',
    '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe><svg onload="document.title=1"></svg>',
    '<!-- hidden --> <b>never closed, <kbd>Ctrl</kbd>',
  ].join('\n\n');
  const { data } = await here.world.github.as('ravi').rest.issues.create({ ...desk, title: 'HTML', body });
  const text = /<div class="text">([\s\S]*?)<form class="reactions"/.exec(
    await here.read(`/acme/desk/issues/${data.number}`),
  )?.[1];
  expect(text).toContain('<details><summary>The log</summary>');
  expect(text).toContain('<li><strong>first</strong> line</li>');
  expect(text).toContain('<a href="#">go</a> <a href="https://acme.example">on</a>');
  expect(text).toContain('<h1>big</h1>');
  expect(text).toContain('<kbd>Ctrl</kbd>');
  expect(text).not.toMatch(/hidden|onclick|onload=|onerror=|<(script|style|img|iframe|svg|article|main)\b/);
  const count = (what: RegExp) => text?.match(what)?.length;
  expect(count(/<b>/g)).toBe(count(/<\/b>/g));
  if ('none' in started) return;
  const tab = await started.browser.newPage();
  await tab.goto(`${here.page.url}/acme/desk/issues/${data.number}`);
  expect(await tab.title()).toContain('HTML');
  expect(await tab.locator('article .text').count()).toBe(1);
  expect(await tab.locator('form.speak').isVisible()).toBe(true);
  await tab.close();
});

test.skipIf('none' in started)(
  'an open page keeps itself fresh, and what is being written stays',
  async () => {
    if ('none' in started) return;
    const number = await here.opened('To be watched');
    const tab = await started.browser.newPage();
    await tab.goto(`${here.page.url}/acme/desk/issues/${number}`);
    await tab.locator('#speak').fill('Half a sent');
    await here.act(number, 'comments', { as: 'lena', body: 'News for you.\n\n/take' });
    await tab.getByText('News for you.').waitFor();
    await tab.locator('#beside .people').getByText('lena').waitFor();
    expect(await tab.locator('#speak').inputValue()).toBe('Half a sent');
    await tab.locator('select[name=as][data-sends]').selectOption('omar');
    await tab.getByText('Add a comment as omar').waitFor();
    await tab.close();
  },
);

test.skipIf('none' in started)('a wide table scrolls in its own box on a phone, not the page', async () => {
  if ('none' in started) return;
  const cells = Array.from({ length: 8 }, (_, at) => `measured${at}`);
  const row = (of: readonly string[]) => `| ${of.join(' | ')} |`;
  const body = [row(cells), row(cells.map(() => '---')), row(cells)].join('\n');
  const { data } = await here.world.github.as('lena').rest.issues.create({ ...desk, title: 'Wide', body });
  const phone = await started.browser.newPage({ viewport: { width: 320, height: 700 } });
  await phone.goto(`${here.page.url}/acme/desk/issues/${data.number}`);
  const table = phone.locator('.text table').first();
  expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await table.focus();
  await phone.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
});
