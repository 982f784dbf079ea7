/** Every kind of page under axe, light and dark, narrow and wide. */
import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const portal = await openPortal();
afterAll(portal.close);

const pages = {
  'the home page': '',
  'the home page with answers': '?q=signature+does+not+match',
  'the home page without an answer': '?q=badge+reader+blinks',
  'a known error': 'articles/KE-0001/',
  'a known error with a table': 'articles/KE-0002/',
  'a how-to with code': 'articles/HT-0003/',
  'the list of known errors': 'known-errors/',
  'the list of how-tos': 'how-tos/',
  'the ticket page': 'ticket/?q=badge+reader&article=KE-0001&service=vpn',
  'a page that does not exist': 'nowhere/',
};

const looks = [320, 1280].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
]);

describe.skipIf(portal.none !== undefined).each(looks)(
  'at $width pixels in $colorScheme',
  ({ width, colorScheme }) => {
    test.each(Object.entries(pages))(
      '%s has no violation and does not scroll sideways',
      async (_name, path) => {
        const page = await portal.visit(path, { viewport: { width, height: 800 }, colorScheme });
        if (path.startsWith('?q=')) await page.locator('.onward a').waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        ).toEqual([]);
        expect(
          await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      },
    );
  },
);
