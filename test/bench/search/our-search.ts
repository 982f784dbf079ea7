/** The product's own search, as a person uses it: words go into the box of the home page, answers stand in the list. */
import type { Page } from 'playwright-core';
import type { Searcher } from './in-browser.ts';

export const ourSearch: Searcher = {
  open: async (page, url) => {
    await page.goto(url);
  },
  ask: async (page, query) => {
    await page.evaluate(`document.querySelector('search-box').removeAttribute('data-answered')`);
    await enter(page, query);
    await page.locator('search-box[data-answered]').waitFor({ timeout: 60_000 });
    return page.evaluate<string[]>(
      `[...document.querySelectorAll('search-box .results li > a')].map((link) => link.pathname)`,
    );
  },
};

// Nobody types a log of several lines: it is pasted.
async function enter(page: Page, query: string): Promise<void> {
  if (!query.trim().includes('\n')) return page.fill('#q', query);
  await page.fill('#q', '');
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(query)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('#q').dispatchEvent(paste);
  })()`);
}
