/** The pages of `tierline setup` in a real browser: its own rules let the forms through, and everybody can read them. */
import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { setupWith } from '../../../plugin/cli/setup/setup.ts';
import { startBrowser } from '../../browser.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const started = await startBrowser();
if ('none' in started) console.warn(`The pages of setup are not seen in a browser: ${started.none}`);
afterAll(async () => {
  if (!('none' in started)) await started.browser.close();
});

test.skipIf('none' in started)(
  'a person fills in the questions, looks, and makes the App in two clicks',
  async () => {
    if ('none' in started) return;
    await at.begin({ app: 'none' });
    const { url, tokenOf, install } = at.github();
    const opened = Promise.withResolvers<string>();
    const installing = Promise.withResolvers<string>();
    const ended = at.run(
      setupWith((page) => (page.includes('token=') ? opened : installing).resolve(page), {
        ping: 5_000,
        installation: 5_000,
        pause: 20,
      }),
      ...['--github', url, '--without', 'teams'],
    );
    const context = await started.browser.newContext({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
    });
    await context.addCookies([
      { name: 'user_session', value: tokenOf('admin'), url: `${url}/organizations/` },
    ]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const isReadable = async (): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
        const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(wrong).toEqual([]);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    };
    await page.goto(await opened.promise);
    expect(new URL(page.url()).search).toBe('');
    await isReadable();
    expect(await page.getByLabel('teams in the policy').isChecked()).toBe(false);
    await page.getByLabel('Organisation that owns the App').fill('acme');
    await page.getByLabel('Public address of the desk').fill('https://desk.example.org/');
    await page.getByLabel('Name of the App').fill('Tierline');
    await page.getByRole('button', { name: 'See what the App will be allowed' }).click();
    await isReadable();
    await page.getByRole('button', { name: 'Make it on GitHub' }).click();
    await page.getByRole('button', { name: 'Create GitHub App' }).click();
    await page.getByRole('heading', { name: 'Tierline is made' }).waitFor();
    await isReadable();
    // The install page opens beside it, and a link leads there, too.
    await page.getByRole('link', { name: 'Install Tierline' }).click();
    expect(page.url()).toBe(await installing.promise);
    await install('desk');
    expect((await ended).said).toContain('Installed on acme.');
    expect(complaints).toEqual([]);
    await context.close();
  },
);
