/** The colours that a reader chooses: kept, on every page, and there before anything is drawn. */
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';

const portal = await openPortal({ base: '/kb/' });
afterAll(portal.close);

const paper = 'getComputedStyle(document.body).backgroundColor';
const [day, night] = ['rgb(251, 250, 246)', 'rgb(20, 25, 28)'];

describe.skipIf(portal.none !== undefined)('a reader', () => {
  test.each([
    { system: 'light' as const, shows: day, chosen: 'dark', after: night },
    { system: 'dark' as const, shows: night, chosen: 'light', after: day },
  ])('with a $system system who chooses $chosen has it on the next page, too', async (look) => {
    const page = await portal.visit('', { colorScheme: look.system });
    expect(await page.evaluate(paper)).toBe(look.shows);
    await page.getByLabel('Colours').selectOption(look.chosen);
    expect(await page.evaluate(paper)).toBe(look.after);
    // What the page is like when its body has only begun: nothing has been drawn before.
    await page.addInitScript(() => {
      new MutationObserver((_changes, watching) => {
        if (document.body === null) return;
        watching.disconnect();
        sessionStorage.setItem('at-first', document.documentElement.getAttribute('data-appearance') ?? '');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${portal.url}articles/KE-0001/`);
    expect(await page.evaluate('sessionStorage.getItem("at-first")')).toBe(look.chosen);
    expect(await page.evaluate(paper)).toBe(look.after);
    expect(await page.getByLabel('Colours').inputValue()).toBe(look.chosen);
    await page.getByLabel('Colours').selectOption('system');
    expect(await page.evaluate(paper)).toBe(look.shows);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('whose browser keeps something else under that name sees what the system says', async () => {
    const page = await portal.visit('about/', { colorScheme: 'dark' });
    await page.evaluate('localStorage.setItem("tierline-appearance", "<b>")');
    await page.reload();
    expect(await page.evaluate(paper)).toBe(night);
    expect(await page.getByLabel('Colours').inputValue()).toBe('system');
  });

  test('without JavaScript is offered no choice, and prints on white whatever was chosen', async () => {
    const plain = await portal.visit('', { javaScriptEnabled: false });
    expect(await plain.locator('[name=appearance]').isVisible()).toBe(false);
    const page = await portal.visit('articles/KE-0001/');
    await page.getByLabel('Colours').selectOption('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(paper)).toBe(day);
  });
});
