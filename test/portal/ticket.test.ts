/** From the portal to a ticket, in a real browser. */
import { afterAll, describe, expect, test } from 'vitest';
import { desk } from './build-portal.ts';
import { openPortal } from './open-portal.ts';

const portal = await openPortal({ base: '/kb/' });
afterAll(portal.close);

function fieldsOf(link: string | null): Record<string, string> {
  return Object.fromEntries(new URL(link ?? '').searchParams);
}

describe.skipIf(portal.none !== undefined)('a person who needs a person, on a portal under /kb/', () => {
  test('comes from a search that found nothing, and the form has exactly what is known', async () => {
    const page = await portal.visit('?q=badge+reader+blinks');
    await page.click('.onward a');
    // The page’s script fills the draft and the link once it runs.
    await page.locator('#open-ticket[href*="badge"]').waitFor();
    const link = await page.getAttribute('#open-ticket', 'href');
    expect(link).toMatch(`${desk}/issues/new?`);
    expect(fieldsOf(link)).toEqual({
      template: 'incident.yml',
      title: 'badge reader blinks',
      context: 'q=badge+reader+blinks',
    });
  });

  test('comes from an article that did not help, found by a search', async () => {
    const page = await portal.visit('?q=due+time+wrong+after+holiday');
    await page.click('.results a[href*="KE-0005"]');
    await page.click('.stuck');
    // The page’s script fills the draft and the trail once it runs.
    await page.locator('.trail', { hasText: 'KE-0005' }).waitFor();
    expect(fieldsOf(await page.getAttribute('#open-ticket', 'href'))).toEqual({
      template: 'incident.yml',
      title: 'due time wrong after holiday',
      service: 'policy',
      context: 'service=policy&article=KE-0005&q=due+time+wrong+after+holiday',
    });
  });

  test('changes the draft, and the link follows', async () => {
    const page = await portal.visit('ticket/?q=vpn');
    await page.fill('#draft-happened', 'It drops & comes back.');
    await page.fill('#draft-service', 'vpn');
    const fields = fieldsOf(await page.getAttribute('#open-ticket', 'href'));
    expect(fields['what-happened']).toBe('It drops & comes back.');
    expect(fields['context']).toBe('service=vpn&q=vpn');
  });

  test('reads that the article solved it, and nothing is sent anywhere', async () => {
    const page = await portal.visit('articles/KE-0001/');
    const asked: string[] = [];
    // The picture on the tab is fetched whenever the browser likes.
    page.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
    });
    await page.click('.solved');
    expect(await page.locator('article-feedback [role=status]').textContent()).toContain('Good to hear');
    expect(asked).toEqual([]);
  });

  test('gets there without JavaScript, with a plain link to the form', async () => {
    const plain = { javaScriptEnabled: false };
    const home = await portal.visit('', plain);
    expect(await home.locator('noscript a').count()).toBe(3);
    const article = await portal.visit('articles/KE-0005/', plain);
    expect(await article.locator('.solved').isVisible()).toBe(false);
    await article.click('.stuck');
    expect(await article.locator('.draft').isVisible()).toBe(false);
    expect(await article.getAttribute('#open-ticket', 'href')).toBe(
      `${desk}/issues/new?template=incident.yml`,
    );
  });
});

describe.skipIf(portal.none !== undefined)('the last look before a ticket', () => {
  test('offers what the draft’s own words find, but not the article that did not help', async () => {
    const page = await portal.visit('ticket/?q=signature+does+not+match&article=KE-0001');
    await page.locator('.may-help a').first().waitFor();
    const offered = await page
      .locator('.may-help a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(offered.filter((href) => href.includes('KE-0001'))).toEqual([]);
    expect(offered[0]).toMatch('/kb/articles/');
    expect(offered.length).toBeLessThanOrEqual(3);
    expect(await page.locator('ticket-draft [role=status]').textContent()).toContain('may fit');
    await page.fill('#draft-title', 'secondary rate limit');
    await page.fill('#draft-happened', '');
    await page.locator('.may-help a[href*="KE-0009"]').waitFor();
  });

  test('is silent when nothing fits', async () => {
    const page = await portal.visit('ticket/?q=badge+reader+blinks');
    await page.waitForTimeout(1500);
    expect(await page.locator('.may-help').isVisible()).toBe(false);
  });

  test('never stands in the way: without a search the form is still one press away', async () => {
    const page = await portal.visit('ticket/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#draft-happened', 'signature does not match');
    await page.waitForTimeout(1200);
    expect(fieldsOf(await page.getAttribute('#open-ticket', 'href'))['what-happened']).toBe(
      'signature does not match',
    );
  });
});
