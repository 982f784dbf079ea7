/** Every kind of page under axe, light and dark, narrow and wide. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import { openEveryKind } from './open-every-kind.ts';

const portal = await openEveryKind();
afterAll(portal.close);

const pages = {
  'the home page': '',
  'the home page in German': 'de/',
  'the home page that reads from right to left': 'ar/',
  'the home page with answers': '?q=signature+does+not+match',
  'the home page without an answer': '?q=badge+reader+blinks',
  'a known error': 'articles/KE-0001/',
  'a known error with a table': 'articles/KE-0002/',
  'a how-to with code': 'articles/HT-0003/',
  'a fixed error with its history, stale': 'articles/KE-0920/',
  'an error under investigation, in German': 'articles/KE-0921/',
  'a how-to that reads from right to left': 'articles/HT-0920/',
  'the list of known errors': 'known-errors/',
  'the answers for a service': 'services/my-vpn/',
  'the known errors with a status': 'status/workaround/',
  'what changed': 'changes/',
  'the page about the site': 'about/',
  'the list of how-tos': 'how-tos/',
  'the ticket page': 'ticket/?q=badge+reader&article=KE-0001&service=vpn',
  'the ticket page with answers that may help': 'ticket/?q=signature+does+not+match',
  'a page that does not exist': 'nowhere/',
};

/** Every page in every look, or each page in one of them. */
const looks = [320, 1280]
  .flatMap((width) => [
    { width, colorScheme: 'light' as const },
    { width, colorScheme: 'dark' as const },
  ])
  .map((look, turn, { length }) => {
    const all = Object.entries(pages);
    return {
      ...look,
      seen: fewOrAll(
        all.filter((_, at) => at % length === turn),
        all,
      ),
    };
  });

describe.skipIf(portal.none !== undefined).each(looks)(
  'at $width pixels in $colorScheme',
  ({ width, colorScheme, seen }) => {
    let page: Page;
    beforeAll(async () => {
      page = await portal.visit('', { viewport: { width, height: 800 }, colorScheme });
    });
    afterAll(() => page.context().close());

    test.each(seen)('%s has no violation and does not scroll sideways', async (_name, path) => {
      await page.goto(portal.url + path);
      if (path.startsWith('?q=')) await page.locator('.onward a').waitFor();
      if (path === 'ticket/?q=signature+does+not+match') await page.locator('.may-help a').first().waitFor();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
    });
  },
);
