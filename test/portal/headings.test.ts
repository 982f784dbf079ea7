/** The headings of an article's text have ids, so that a link with a `#` lands where the check says it does. */
import { afterAll, describe, expect, test } from 'vitest';
import { anchorsOf } from '../../knowledge/anchors.ts';
import { ownIds } from '../../portal/heading-ids.ts';
import { renderMarkdown } from '../../portal/markdown.ts';
import { openPortal } from './open-portal.ts';

const portal = await openPortal({ base: '/kb/' });
afterAll(portal.close);

const idsIn = (html: string) => [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
const render = (markdown: string, taken: readonly string[] = []) =>
  renderMarkdown(markdown, (target) => target, { taken });

describe('a heading', () => {
  test.each([
    '## What to look at, from the outside in',
    '## Steps\n\n## Steps\n\n### Steps',
    '# A title with `code` and *stress*',
    '## Set <NAME> & “quoted”, 100 % of it',
    '## Straße, مرحبا, 日本語',
    'Underlined\n==========',
    '> ## In a quotation\n\n- ## In a list',
    '## See [the list](https://example.org/)',
  ])('gets the id that the check knows: %j', async (markdown) => {
    const ids = idsIn(await render(markdown));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(anchorsOf(markdown));
  });

  test('gets a number where the page itself has the name, or another heading would get the same', async () => {
    expect(idsIn(await render('## Cause', ['cause']))).toEqual(['cause-1']);
    expect(idsIn(await render('## A\n\n## A\n\n## A 1'))).toEqual(['a', 'a-1', 'a-1-1']);
  });

  test('gets none when nothing is left of its words, and none outside an article’s text', async () => {
    expect(await render('## !!!')).not.toContain('id=');
    expect(await renderMarkdown('## Steps', (target) => target)).not.toContain('id=');
  });
});

describe.skipIf(portal.none !== undefined)('a reader who follows a link to a section', () => {
  test('lands at it, and no id stands twice on the page', async () => {
    const page = await portal.visit('articles/KE-0002/#while-you-wait');
    expect(await page.locator(':target').textContent()).toBe('While you wait');
    expect(
      await page.locator(':target').evaluate((heading) => heading.getBoundingClientRect().top),
    ).toBeLessThan(200);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const id of ids.filter((one) => one !== 'while-you-wait')) {
      const own = await page.locator(`[id="${id}"]`).evaluate((one) => one.closest('.prose') === null);
      if (own) expect(ownIds).toContain(id);
    }
  });
});
