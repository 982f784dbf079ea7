/** Whoever types an article's own title, alias or code as it is written finds that article first, and no other number. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../knowledge/folder.ts';
import { readArticles } from '../../knowledge/read.ts';
import { findable } from '../../portal/articles/findable.ts';
import { fewOrAll, oneInOrAll } from '../full.ts';
import { answersTo, toldOn } from './answers-to.ts';
import { openPortal } from './open-portal.ts';

interface Invented {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  readonly aliases?: readonly string[];
  readonly codes?: readonly string[];
  readonly affected?: readonly string[];
  readonly symptoms?: readonly string[];
}

const invented: readonly Invented[] = [
  { id: 'KE-9001', title: 'Mailbox sync stops halfway', codes: ['SYNC_ERR_0042', '0x80070005'] },
  { id: 'KE-9002', title: 'Client 1.0.10 crashes at start', codes: ['1.0.10'] },
  { id: 'KE-9003', title: 'Update to 10.1.0 loses settings', affected: ['Client 10.1.0'] },
  { id: 'KE-9004', title: 'Printer driver 5.2.14 prints blank pages', affected: ['Driver 5.2 to 5.2.14'] },
  { id: 'KE-9005', title: 'VPN drops', codes: ['809', 'Error 720'], symptoms: ['It says `Error 809`.'] },
  { id: 'KE-9006', title: 'C++ build fails', aliases: ['C++'] },
  { id: 'KE-9007', title: 'C# build fails', aliases: ['C#'] },
  { id: 'KE-9008', title: 'What is it?', aliases: ['how do I', 'SOS', 'AT'] },
  { id: 'KE-9009', title: 'Mailbox is full', codes: ['ERR-17/3', '550 5.2.2'], aliases: ['no room left'] },
  { id: 'KE-9010', title: 'Scanner sends nothing', codes: ['E2020', 'KB4346904', 'ORA-00942'] },
  { id: 'KE-9011', title: 'The server is out of disk', aliases: ['no room left', '/mail'] },
  {
    id: 'KE-9012',
    title: 'VPN bricht ab',
    lang: 'de',
    codes: ['809'],
    symptoms: ['Es meldet `Fehler 809`.'],
  },
  { id: 'KE-9013', title: 'Übertragung stockt', lang: 'de', codes: ['SYNC_ERR_0042', '10.1.0'] },
  { id: 'KE-9014', title: 'Treiber 1.0.10 druckt leer', lang: 'de', aliases: ['Ärger beim Drucken'] },
  { id: 'KE-9015', title: 'Import of a plan ends with 8123f017' },
  {
    id: 'KE-9016',
    title: 'Import stops',
    symptoms: ['`8123f017` when it starts, 8123f017 when it stops, and 8123f017 in the log.'],
  },
];

/** Many that say the same words, so that only a name tells them apart. */
const crowd: readonly Invented[] = Array.from({ length: 50 }, (_, at) => ({
  id: `HT-${9100 + at}`,
  title: `Trouble ${at} of the mailbox sync, the mail client and how do I print pages with it`,
  aliases: [`mail error at step ${at}, VPN drops, what is it, no room left on the server at all`],
}));

function fileOf({ id, ...fields }: Invented): string {
  const kind = id.startsWith('KE') ? { symptoms: ['It fails.'], status: 'investigating' } : {};
  const head = { id, ...kind, ...fields, reviewedOn: '2026-11-01', reviewEvery: '10 years' };
  const lines = Object.entries(head).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\nAsk a person.\n`;
}

const folder = await mkdtemp(join(tmpdir(), 'tierline-names-'));
await Promise.all([...invented, ...crowd].map((one) => writeFile(join(folder, `${one.id}.md`), fileOf(one))));
const portal = await openPortal({ build: { TIERLINE_ARTICLES: folder } });
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

type Named = Pick<Invented, 'id' | 'title' | 'aliases' | 'codes'>;

/** Every name of those asked for that does not bring its article first; all that share one may stand in any order. */
async function missesOn(page: Page, articles: readonly Named[], asked = articles) {
  const named = articles.flatMap(({ id, title, aliases = [], codes = [] }) =>
    [id, title, ...aliases, ...codes].map((name) => ({ id, name })),
  );
  const misses: string[] = [];
  for (const [name, sharing] of Map.groupBy(named, (one) => one.name)) {
    const ids = new Set(sharing.map(({ id }) => id));
    if (!asked.some(({ id }) => ids.has(id))) continue;
    const first = (await answersTo(page, name)).slice(0, ids.size);
    if (!first.every((id) => ids.has(id)) || first.length < ids.size)
      misses.push(`${name}: ${first.join(' ')} instead of ${[...ids].join(' ')}`);
    if (!/^(\d+ answers?|The best|\d+ Antwort|Die besten)/.test(await toldOn(page)))
      misses.push(`${name} is not sure`);
  }
  return misses;
}

describe.skipIf(portal.none !== undefined)('the own name of an article', () => {
  test('finds it first, among those that come with Tierline', async () => {
    const shipped = await openPortal({ base: '/kb/' });
    const { articles } = readArticles(await readFolder('knowledge/articles'));
    for (const [lang, page] of [
      ['en', ''],
      ['de', 'de/'],
    ] as const) {
      const own = findable(articles).filter((one) => one.lang === lang);
      expect(own.length).toBeGreaterThan(0);
      expect(await missesOn(await shipped.visit(page), own, oneInOrAll(16, own))).toEqual([]);
    }
    await shipped.close();
    // In full two hundred and forty names, each typed and answered in a real browser.
  }, 300_000);

  test('finds it first among many that say the same words', async () => {
    const english = invented.filter(({ lang }) => lang === undefined);
    const some = [...oneInOrAll(2, english), ...crowd.slice(0, fewOrAll(1, 3))];
    expect(await missesOn(await portal.visit(''), some)).toEqual([]);
  });

  test('finds it first in another language', async () => {
    expect(
      await missesOn(
        await portal.visit('de/'),
        invented.filter(({ lang }) => lang === 'de'),
      ),
    ).toEqual([]);
  });
});

test.skipIf(portal.none !== undefined)(
  'a code in a title belongs to it, noted once more or not',
  async () => {
    const page = await portal.visit('');
    expect((await answersTo(page, '8123F017')).slice(0, 2)).toEqual(['KE-9015', 'KE-9016']);
    expect((await answersTo(page, '0x8123f017'))[0]).toBe('KE-9015');
  },
);

describe.skipIf(portal.none !== undefined)('a code or version', () => {
  let page: Page;
  beforeAll(async () => {
    page = await portal.visit('');
  });

  const written: readonly (readonly [query: string, id: string])[] = [
    ['sync-err-0042', 'KE-9001'],
    ['SyncErr0042', 'KE-9001'],
    ['SYNC_ERR_0042 since this morning', 'KE-9001'],
    ['-2147024891', 'KE-9001'],
    ['80070005', 'KE-9001'],
    ['4346904', 'KE-9010'],
    ['update 4346904 failed', 'KE-9010'],
    ['v5.2.14', 'KE-9004'],
    ['5.2.14', 'KE-9004'],
    ['version 5.2.14', 'KE-9004'],
    ['V10.1.0', 'KE-9003'],
    ['Fehler 809', 'KE-9005'],
    ['error809', 'KE-9005'],
    ['エラー 809', 'KE-9005'],
    ['Fehler 720', 'KE-9005'],
    ['720', 'KE-9005'],
    ['KB 4346904', 'KE-9010'],
    ['ora00942', 'KE-9010'],
    ['err 17/3', 'KE-9009'],
  ];

  test.each(oneInOrAll(4, written))(
    'that an article has is found whole, however it is written: %s',
    async (query, id) => {
      expect((await answersTo(page, query))[0]).toBe(id);
      expect(await toldOn(page)).toMatch(/^(\d+ answers?|The best)/);
    },
  );

  const others: readonly string[] = [
    'SYNC_ERR_0043',
    'SYNC_ERR_00421',
    'APP_ERR_0042',
    'E1010',
    '1010',
    '10.1.1',
    '10.1',
    '5.2.15',
    'E2021',
    'ERR-17/4',
    '0x80070006',
    'error 810',
    'Fehler 721',
    'KE-9099',
    'mailbox sync stops with SYNC_ERR_0043 since this morning and nobody in the company can send any mail',
  ];

  test.each(oneInOrAll(4, others))('that no article has is no sure answer: %s', async (query) => {
    await answersTo(page, query);
    expect(await toldOn(page)).toMatch(/^No article /);
  });

  test('of another number is said to be near, in both languages', async () => {
    await page.goto(`${portal.url}?q=SYNC_ERR_0043`);
    await page.locator('.results li').first().waitFor();
    expect(await toldOn(page)).toBe('No article names SYNC_ERR_0043. These come nearest.');
    expect(await page.locator('.results li').first().textContent()).toContain('Does not name SYNC_ERR_0043');
    const german = await portal.visit('de/?q=SYNC_ERR_0043');
    await german.locator('.results li').first().waitFor();
    expect(await toldOn(german)).toBe('Kein Artikel nennt SYNC_ERR_0043. Diese kommen am nächsten.');
  });

  test('keeps apart what differs only in where its points stand', async () => {
    await page.goto(portal.url);
    expect(await answersTo(page, '10.1.0')).toEqual(['KE-9003']);
    expect(await answersTo(page, '1.0.10')).toEqual(['KE-9002']);
    const german = await portal.visit('de/');
    expect(await answersTo(german, '10.1.0')).toEqual(['KE-9013']);
    expect(await answersTo(german, '1.0.10')).toEqual(['KE-9014']);
  });
});
