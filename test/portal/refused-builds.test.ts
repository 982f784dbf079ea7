/** Builds that fail, and what they say to whoever can mend it. */
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildPortal } from './build-portal.ts';
import { folderWith } from './read-files.ts';

describe('a build with bad articles', () => {
  test('fails, and names file, line and remedy for each', async () => {
    const folder = await folderWith({
      'KE-0901-no-status.md': '---\nid: KE-0901\ntitle: One\nsymptoms: [two]\nreviewedOn: 2026-11-20\n---\n',
      'HT-0901-bad-day.md': '---\nid: HT-0901\ntitle: One\nreviewedOn: 20.11.2026\n---\nText.\n',
    });
    const built = await buildPortal({ TIERLINE_ARTICLES: folder });
    await Promise.all([built.remove(), rm(folder, { recursive: true, force: true })]);
    expect(built.code).not.toBe(0);
    expect(built.output).toContain(
      'KE-0901-no-status.md:1:1 The field status is missing. Write investigating,',
    );
    expect(built.output).toContain(
      'HT-0901-bad-day.md:4:13 The field reviewedOn cannot be read. Write the day',
    );
  });

  test('fails when an article links to one that is not published', async () => {
    const folder = await folderWith({
      'HT-0902-dead.md':
        '---\nid: HT-0902\ntitle: One\nreviewedOn: 2026-11-20\n---\nSee [it](./RB-0001-recover-lost-webhooks.md).\n',
    });
    const built = await buildPortal({ TIERLINE_ARTICLES: folder });
    await Promise.all([built.remove(), rm(folder, { recursive: true, force: true })]);
    expect(built.code).not.toBe(0);
    expect(built.output).toContain('HT-0902-dead.md links to RB-0001, which the portal does not publish.');
  });
});

describe('a build for a desk that is no address', () => {
  test('is refused, and names the setting', async () => {
    const built = await buildPortal({ TIERLINE_DESK: 'acme/desk' });
    await built.remove();
    expect(built.code).not.toBe(0);
    expect(built.output).toContain('TIERLINE_DESK');
  });
});
