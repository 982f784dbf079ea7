/** The report page of the portal: drawn at the build from what the desk publishes, and absent where it publishes nothing. */
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { publishAll } from '../../plugin/reports/figures/publish.ts';
import { buildPortal } from './build-portal.ts';
import { openPortal } from './open-portal.ts';
import { filesOf, folderWith } from './read-files.ts';

const share = (
  name: string,
  part: string | null,
  counted: number | null,
  n: number,
  goal: number | null,
) => ({
  name,
  part,
  goal,
  now: { unit: 'share' as const, counted, n },
  before: { unit: 'share' as const, counted: 6, n: 9 },
});
const length = { unit: 'length' as const, median: 4_680, p90: 13_080, mean: 6_000, n: 36 };
const desk = (name: string) => ({
  desk: name,
  timezone: 'Europe/Berlin',
  weeks: Array.from({ length: 12 }, (_, at) => ({
    from: Temporal.PlainDate.from('2026-09-07').add({ weeks: at }).toString(),
    ...{ opened: 10 + at, resolved: 9 + at, backlog: 20 + at },
    kept: ['first-response', 'next-response', 'update', 'resolution', null].map((clock) => ({
      ...{ clock, met: 8, of: 9 },
    })),
  })),
  period: { from: '2026-11-02', to: '2026-11-29' },
  before: { from: '2026-10-05', to: '2026-11-01' },
  figures: [
    { name: 'first-response', part: null, goal: null, now: length, before: null },
    { name: 'backlog-age', part: null, goal: null, now: length, before: length },
    share('sla-tickets', null, 33, 40, null),
    share('sla-clocks', 'update', 33, 40, 90),
    share('first-level-resolution', null, 31, 40, 80),
    share('tier-split', 'tier-1', 31, 40, 80),
    share('satisfaction', null, null, 4, null),
  ],
});

const folder = await folderWith({});
const file = join(folder, 'report.json');
const told = publishAll([desk('acme/desk'), desk('acme/<b>mail')], Date.parse('2026-11-30T06:00:00Z'));
await writeFile(file, JSON.stringify(told));
const portal = await openPortal({ base: '/kb/', build: { TIERLINE_REPORT: file } });
afterAll(() => Promise.all([portal.close(), rm(folder, { recursive: true, force: true })]));

describe('a build with a report', () => {
  test('has its page in every language that it has words for, with charts, numbers and definitions', async () => {
    const built = await buildPortal({
      TIERLINE_REPORT: file,
      TIERLINE_BASE: '/kb',
      TIERLINE_SITE: 'https://acme.example',
    });
    const files = await filesOf(built.dist);
    await built.remove();
    expect(built.code).toBe(0);
    const page = files.get('/report/index.html') ?? '';
    const german = files.get('/de/report/index.html') ?? '';
    expect(page.match(/<svg class="chart"/g)).toHaveLength(10);
    expect(page.match(/<caption>/g)).toHaveLength(12);
    for (const text of [
      'As of 30 November 2026 at 06:00 UTC',
      'The period is 2 November 2026 to 29 November 2026.',
      'From opening to the first public answer of staff: their own words,',
      'Median 1 h 18 min, p90 3 h 38 min (n = 36)',
      '78 % (31/40)',
      'too few (n = 4)',
      'acme/&lt;b&gt;mail',
    ])
      expect(page).toContain(text);
    expect(german).toContain('Stand: 30. November 2026');
    expect(german).toContain('Von der Eröffnung bis zur ersten öffentlichen Antwort des Teams: eigene Worte');
    expect(files.get('/index.html')).toContain('href="/kb/report/"');
    expect(files.get('/de/index.html')).toContain('href="/kb/de/report/"');
    expect(files.get('/sitemap.xml')).toContain('https://acme.example/kb/report/');
    // Without a program within it, or one beside those of every page, and within what a page may weigh.
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
    expect(page.match(/<script/g)?.length).toBe(files.get('/about/index.html')?.match(/<script/g)?.length);

    expect(page.length).toBeLessThan(60_000);
  });
});

describe.skipIf(portal.none !== undefined).each([320, 1280])('in a browser of %i pixels', (width) => {
  test.each(['light', 'dark'] as const)(
    '%s, it has no violation and does not scroll sideways',
    async (colorScheme) => {
      const page = await portal.visit('report/', { viewport: { width, height: 800 }, colorScheme });
      for (const path of ['report/', 'de/report/']) {
        await page.goto(portal.url + path);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
        expect(violations.map(({ id }) => id)).toEqual([]);
        expect(
          await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
      }
    },
  );
});

describe('a build without a report', () => {
  const pages = async (settings: Readonly<Record<string, string>>) => {
    const built = await buildPortal(settings);
    const files = await filesOf(built.dist);
    await built.remove();
    expect(built.code).toBe(0);
    expect(files.has('/report/index.html')).toBe(false);
    expect(files.get('/index.html')).not.toContain('/report/');
    return built.output;
  };

  test('has neither the page nor a link, and says why only where something is wrong', async () => {
    expect(await pages({})).not.toContain('report');
    expect(await pages({ TIERLINE_REPORT: join(folder, 'none.json') })).toContain(
      'The portal is built without its report page',
    );
    await writeFile(join(folder, 'odd.json'), '{"at":"yesterday"}');
    expect(await pages({ TIERLINE_REPORT: join(folder, 'odd.json') })).toContain(
      'it is no report of this version',
    );
  });

  test('asks the desk’s server, which may publish nothing, be broken, or be away', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(asked.length === 1 ? 404 : 503).end();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const at = server.address();
        resolve(typeof at === 'object' && at !== null ? at.port : 0);
      });
    });
    const app = `http://127.0.0.1:${port}`;
    expect(await pages({ TIERLINE_APP: app })).not.toContain('report page');
    expect(await pages({ TIERLINE_APP: app })).toContain('it answers 503');
    await new Promise((resolve) => server.close(resolve));
    expect(await pages({ TIERLINE_APP: app })).toContain('The portal is built without its report page');
    expect(asked).toEqual(['/portal/report.json', '/portal/report.json']);
  });
});
