/** Searching a portal whose articles are in three languages, in a real browser. */
import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openPortal } from './open-portal.ts';
import { folderWith } from './read-files.ts';

const article = (id: string, lang: string, title: string, symptom: string) => `---
id: ${id}
title: ${title}
lang: ${lang}
service: mail
symptoms: [${symptom}]
status: investigating
reviewedOn: 2026-11-01
---
`;

const folder = await folderWith(
  {
    'KE-0001-a.md': article('KE-0001', 'en', 'Mail asks for the password again', 'A window asks every hour.'),
    'KE-0002-b.md': article('KE-0002', 'en', 'The printer prints blank pages', 'The paper stays white.'),
    'KE-0003-c.md': article('KE-0003', 'en', 'The calendar shows no rooms', 'The list is empty.'),
    'KE-0101-d.md': article(
      'KE-0101',
      'de',
      'Outlook verlangt ständig das Kennwort',
      'Ein Fenster erscheint.',
    ),
    'KE-0102-e.md': article('KE-0102', 'de', 'Drucker druckt leere Seiten', 'Das Papier bleibt weiß.'),
    'KE-0201-f.md': article('KE-0201', 'pt', 'A impressora não imprime', 'As páginas saem em branco.'),
    'KE-0202-g.md': article('KE-0202', 'pt', 'Impressoras travadas na rede', 'Nada sai das impressoras.'),
  },
  { alone: true },
);
const portal = await openPortal({ base: '/kb/', build: { TIERLINE_ARTICLES: folder } });
afterAll(() => Promise.all([portal.close(), rm(folder, { recursive: true, force: true })]));

const answered = 'search-box[data-answered]';

describe.skipIf(portal.none !== undefined)('a person who searches', () => {
  test('gets answers in the page’s language, and nothing of another language is loaded for it', async () => {
    const page = await portal.visit('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('#q', 'password');
    await page.locator(answered).waitFor();
    expect(await page.locator('.results a').count()).toBe(1);
    expect(await page.locator('.elsewhere a').count()).toBe(0);
    expect(asked.filter((url) => /wasm\.(de|pt)|[/.](de|pt)[_.]/.test(url))).toEqual([]);
  });

  test('finds below what only another language has, under its name and marked as that language', async () => {
    const page = await portal.visit('');
    const complaints: string[] = [];
    page.on('console', (line) => complaints.push(line.text()));
    await page.fill('#q', 'Outlook verlangt Kennwort');
    await page.locator('.elsewhere a[href*="KE-0101"]').waitFor();
    expect(await page.locator('.elsewhere h2').allTextContents()).toEqual(['Also in German']);
    expect(await page.locator('.elsewhere ol').getAttribute('lang')).toBe('de');
    expect(await page.locator('.results li').count()).toBe(0);
    expect(await page.locator('.told').textContent()).toBe(
      'No article fits these words. Answers in German stand below.',
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.elsewhere .badge').getAttribute('lang')).toBe('en');
    expect(complaints).toEqual([]);
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kb/articles/KE-0101/**');
  });

  test('is understood in each language’s own forms of a word', async () => {
    const page = await portal.visit('?q=impressora');
    await page.locator('.elsewhere li').nth(1).waitFor();
    expect(await page.locator('.elsewhere h2').allTextContents()).toEqual(['Also in Portuguese']);
    expect(await page.locator('.elsewhere li').count()).toBe(2);
  });

  test('gets the answers of their own language first, on the home page of that language', async () => {
    const page = await portal.visit('de/?q=Drucker');
    await page.locator(answered).waitFor();
    expect(await page.locator('.results a').first().getAttribute('href')).toContain('KE-0102');
    expect(await page.locator('.elsewhere a').count()).toBe(0);
    await page.fill('#q', 'password');
    await page.locator('.elsewhere a[href*="KE-0001"]').waitFor();
    expect(await page.locator('.elsewhere h2').textContent()).toBe('Auch auf Englisch');
  });

  test('reads own answers marked as theirs on a page that has no words of ours', async () => {
    const page = await portal.visit('pt/?q=impressora');
    await page.locator(answered).waitFor();
    expect(await page.locator('.results').getAttribute('lang')).toBe('pt');
    expect(await page.locator('.results .badge').first().getAttribute('lang')).toBe('en');
  });

  test('is told nothing of other languages when they have nothing either', async () => {
    const page = await portal.visit('?q=badge+reader+blinks');
    await page.locator(answered).waitFor();
    expect(await page.locator('.told').textContent()).toBe('No article fits these words.');
    expect(await page.locator('.onward a').isVisible()).toBe(true);
  });

  test('is shown the answers of another language before they open a ticket, too', async () => {
    const page = await portal.visit('ticket/?q=Outlook+verlangt+Kennwort');
    const hint = page.locator('.may-help li', { hasText: 'Also in German' });
    await hint.waitFor();
    expect(await hint.locator('a').getAttribute('lang')).toBe('de');
    expect(await hint.locator('a').getAttribute('href')).toBe('/kb/articles/KE-0101/');
  });
});
