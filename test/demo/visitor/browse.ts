/** Visits the portal and the form in a real browser page, as a person does. */
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** `portal` is the home page's address, with a slash at its end; `browser` says which browser it is. */
export function browse(page: Page, portal: string, browser: string): Visitor {
  return {
    how: `in a real browser: ${browser}`,
    why: null,
    search: async (query) => {
      await page.goto(portal);
      await page.locator('#q').fill(query);
      const told = page.locator('[role=status].told:not(:empty)');
      await told.waitFor();
      const links = page.locator('.results li a');
      const answers = await links.evaluateAll((found) =>
        found.map((link) => ({
          title: link.textContent ?? '',
          address: link instanceof HTMLAnchorElement ? link.href : '',
        })),
      );
      const line = (await told.textContent()) ?? '';
      return { told: line, answers, sure: answers.length > 0 && !line.startsWith('No article fits') };
    },
    isHelpedBy: async ({ address }) => {
      await page.goto(address);
      await page.locator('button.solved').click();
      const thanks = page.locator('article-feedback [role=status]:not(:empty)');
      await thanks.waitFor();
      const told = (await thanks.textContent()) ?? '';
      return { what: 'She presses “This solved it”', isSo: told.includes('Good to hear'), told };
    },
    asksPerson: async (query, { happened, service }) => {
      await page.goto(`${portal}?${new URLSearchParams({ q: query })}`);
      await page.locator('.onward a').click();
      // The page's script fills the link; a person reads for longer than that takes.
      await page.locator('#open-ticket[href*="title="]').waitFor({ state: 'attached' });
      await page.locator('#draft-happened').fill(happened);
      await page.locator('#draft-service').fill(service);
      return (await page.locator('#open-ticket').getAttribute('href')) ?? '';
    },
    submits: async (link, login, choices) => {
      await page.goto(link);
      await page.locator('form.ticket select[name=as]').selectOption(login);
      for (const [id, choice] of Object.entries(choices)) {
        await page.locator(`select[name="${id}"]`).selectOption(choice);
      }
      await page.locator('form.ticket button[type=submit]').click();
      await page.waitForURL(/\/issues\/\d+$/);
      return page.url();
    },
  };
}
