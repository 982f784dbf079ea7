/** What is read of a `status.json`, by the browser and by the build. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readBuiltStatus } from '../../../portal/feeds/built-status.ts';
import { incidentsNow, popularNow } from '../../../portal/feeds/service-status.ts';
import { de } from '../../../portal/words/de.ts';
import { en } from '../../../portal/words/en.ts';

const now = Date.parse('2026-11-22T06:10:00Z');
const at = '2026-11-22T06:09:00Z';

describe('what many people meet', () => {
  test('is read for ten minutes, each article once and eight at the most', () => {
    expect(
      popularNow({ at: '2026-11-22T06:00:00Z', popular: ['KE-0002', 'HT-0001', 'KE-0002'] }, now),
    ).toEqual(['KE-0002', 'HT-0001']);
    expect(popularNow({ at: '2026-11-22T05:59:59Z', popular: ['KE-0002'] }, now)).toBeNull();
    const many = Array.from({ length: 20 }, (_, number) => `KE-${1_000 + number}`);
    expect(popularNow({ at, popular: many }, now)).toEqual(many.slice(0, 8));
  });

  test('is nothing but ids of what a portal can have', () => {
    const popular = ['RB-0001', 'ke-0001', 'KE-1', 'KE-0001/..', ' KE-0001', 7, null, ['KE-0001'], 'HT-0001'];
    expect(popularNow({ at, popular }, now)).toEqual(['HT-0001']);
    for (const bad of [{ at }, { at, popular: 'KE-0001' }, { popular: ['KE-0001'] }, [], null, 'KE-0001'])
      expect(popularNow(bad, now)).toBeNull();
  });
});

test('whatever an answer is, reading it harms nothing and leads nowhere but to the web', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.record({ title: fc.string(), url: fc.string() })),
      (any, some) => {
        for (const incidents of [any, some])
          for (const { title, url } of incidentsNow({ at, incidents }, now)) {
            expect(title.length).toBeLessThanOrEqual(200);
            expect(url ?? 'https://').toMatch(/^https?:\/\//i);
          }
        expect(incidentsNow(any, now)).toEqual([]);
        expect(popularNow({ at, popular: any }, now) ?? []).toEqual([]);
      },
    ),
  );
});

describe('a status that is built in', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const fileOf = async (text: string) => {
    folder = await mkdtemp(join(tmpdir(), 'tierline-status-'));
    await writeFile(join(folder, 'status.json'), text);
    return join(folder, 'status.json');
  };

  test('publishes its incidents and nothing else that the file says', async () => {
    const incident = { title: 'Mail is down', url: 'https://a.example/', owner: 'rita' };
    const file = await fileOf(JSON.stringify({ at, incidents: [incident], popular: ['KE-0001'], note: 'x' }));
    const { owner: _, ...told } = incident;
    expect(await readBuiltStatus(file)).toEqual({ at, incidents: [told] });
  });

  test.each([
    '{"at":"2026-11-22T06:09:00Z","incidents":[{"title":"Mail","url":"javascript:alert(1)"}]}',
    '{"at":"yesterday"}',
    'down',
  ])('stops the build when it is none: %s', async (text) => {
    const file = await fileOf(text);
    await expect(readBuiltStatus(file)).rejects.toThrow(
      `could not read the incidents from the status file ${file}`,
    );
  });

  test('says its time in each language', () => {
    expect(en.banner.asOf('2026-11-22T07:09:00+01:00')).toBe('As of 22 November 2026 at 06:09 UTC');
    expect(de.banner.asOf(at)).toBe('Stand: 22. November 2026 um 06:09 UTC');
  });
});
