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

test.each([
  [
    { TIERLINE_DESK: 'acme/desk' },
    'TIERLINE_DESK is “acme/desk”, which is no repository’s address. Write it in full: https://github.com/OWNER/NAME.',
  ],
  [{ TIERLINE_DESK: 'https://github.com/acme' }, 'TIERLINE_DESK is “https://github.com/acme”, which is no'],
  [
    { TIERLINE_LANG: 'fr' },
    'TIERLINE_LANG is “fr”, and the portal’s own words are there in en and de only. Write one of them; articles may be in any language.',
  ],
  [{ TIERLINE_APP: 'desk.acme.example' }, 'TIERLINE_APP is “desk.acme.example”, which is no address.'],
  [{ TIERLINE_SITE: 'acme.github.io' }, 'TIERLINE_SITE is “acme.github.io”, which is no address.'],
  [
    { TIERLINE_BASE: 'desk' },
    'TIERLINE_BASE is “desk”, which is no path. Write what stands behind the host, as in /desk.',
  ],
  [
    { TIERLINE_DESK: 'https://github.com:acme/desk/x' },
    'TIERLINE_DESK is “https://github.com:acme/desk/x”, which is no',
  ],
  [{ TIERLINE_STATUS: 'no/status.json' }, 'TIERLINE_STATUS is “no/status.json”, and there is no such file.'],
  [
    { TIERLINE_STATUS: 'README.md' },
    'TIERLINE_STATUS is “README.md”, which holds no JSON. Write it like this: {',
  ],
  [
    { TIERLINE_STATUS: 'package.json' },
    '“package.json”, and in that file “at” is missing or wrong. Write it',
  ],
  [
    { TIERLINE_ARTICLES: 'no/such/folder' },
    'TIERLINE_ARTICLES is “no/such/folder”, and there is no such folder.',
  ],
])('a build with %j is refused with the remedy, at once and without a trace', async (settings, said) => {
  const built = await buildPortal(settings);
  await built.remove();
  expect(built.code).toBe(2);
  expect(built.output).toContain(said);
  expect(built.output).not.toMatch(/^\s+at /m);
});
