/** Pictures and attachments beside articles: what is published of them, how a page shows them, and what never gets out. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { buildPortal } from './build-portal.ts';
import { type OpenPortal, openPortal } from './open-portal.ts';
import { filesOf } from './read-files.ts';
import { sharedBuild } from './shared-build.ts';

const head = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: The window ${id}\nreviewedOn: 2026-11-20\n${more}---\n`;

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><script>alert(1)</script><rect width="300" height="100" fill="#080"/></svg>`;

async function layOut(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-pictures-'));
  await mkdir(join(folder, 'deep', 'img'), { recursive: true });
  const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
  const moments = ['red', 'blue'].map((colour) => plain(300, 200, colour).png().toBuffer());
  await Promise.all([
    write('deep/img/wide shot.png', await plain(2816, 1408, '#357').png().toBuffer()),
    write('deep/img/phone.png', await plain(1170, 2532, '#357').png().toBuffer()),
    write('deep/img/drawing.svg', drawing),
    write(
      'place.jpg',
      await plain(400, 200, '#753')
        .withExif({
          IFD0: { Copyright: 'Quuxholder' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
        })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    ),
    sharp(await Promise.all(moments), { join: { animated: true } })
      .gif({ delay: [300, 300] })
      .toFile(join(folder, 'moves.gif')),
    write('form.pdf', '%PDF-1.4 the form'),
    write('secret.png', await plain(321, 123, '#111').png().toBuffer()),
    write('secret.txt', 'Quuxsecret'),
    write('nobody-names-it.txt', 'Quuxnobody'),
    write(
      'deep/HT-0950-window.md',
      `${head('HT-0950')}
![The window of the client](./img/wide%20shot.png)

![A telephone](<./img/phone.png>) ![A drawing](img/drawing.svg) ![The place](../place.jpg)
![It moves](../moves.gif)

Fill in the [form](../form.pdf#page=2), or see [the telephone](./img/phone.png).
[![Within a link](./img/phone.png)](https://example.org/) ![On the web](https://example.org/a.png)
`,
    ),
    write('RB-0950-staff.md', `${head('RB-0950')}![The secret](./secret.png) and [the list](./secret.txt)\n`),
  ]);
  return folder;
}

describe('a portal with pictures', () => {
  let folder = '';
  let portal: OpenPortal;
  beforeAll(async () => {
    folder = await layOut();
    portal = await openPortal({ base: '/kb/', build: { TIERLINE_ARTICLES: folder } });
  });
  afterAll(async () => {
    await portal.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('shows each in its size before it is loaded, light, and leads to the whole of it without a script', async ({
    skip,
  }) => {
    if (portal.none !== undefined) skip(portal.none);
    const page = await portal.visit('articles/HT-0950/', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const shown = await page.locator('.prose img').evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        const [alt, own, high] = ['alt', 'width', 'height'].map((name) => one.getAttribute(name));
        return { alt, own, high, ratio: Math.round((width / height) * 100) };
      }),
    );
    expect(shown).toEqual([
      { alt: 'The window of the client', own: '1440', high: '720', ratio: 200 },
      { alt: 'A telephone', own: '333', high: '721', ratio: 46 },
      { alt: 'A drawing', own: '300', high: '100', ratio: 300 },
      // The telephone lay on its side.
      { alt: 'The place', own: '200', high: '400', ratio: 50 },
      { alt: 'It moves', own: '300', high: '200', ratio: 150 },
      { alt: 'Within a link', own: '333', high: '721', ratio: 46 },
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('img[alt="The window of the client"]').scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.images[0]?.complete === true && document.images[0].naturalWidth > 0,
    );
    await page.locator('a.picture').first().click();
    const whole = await fetch(page.url());
    expect(whole.headers.get('content-type')).toBe('image/webp');
    const { format, width } = await sharp(Buffer.from(await whole.arrayBuffer())).metadata();
    expect({ format, width }).toEqual({ format: 'webp', width: 2560 });
  });

  test('publishes what public articles name, nothing else, and nothing that a file says beside the picture', async ({
    skip,
  }) => {
    if (portal.none !== undefined) skip(portal.none);
    const dist = await sharedBuild({ TIERLINE_BASE: '/kb/', TIERLINE_ARTICLES: folder });
    const names = [...(await filesOf(dist)).keys()].filter((name) => /^\/(pictures|files)\//.test(name));
    // The wide one thrice, the telephone twice, the drawing and the place once each, the moving one and its first moment.
    expect(names.filter((name) => name.startsWith('/pictures/'))).toHaveLength(9);
    expect(names.filter((name) => name.startsWith('/files/'))).toEqual([
      expect.stringMatching(/^\/files\/[0-9a-f]{16}\/form\.pdf$/),
    ]);
    const measured = await Promise.all(
      names
        .filter((name) => name.startsWith('/pictures/'))
        .map(async (name) => {
          const { width, exif, format } = await sharp(await readFile(join(dist, name))).metadata();
          return { width, exif, format };
        }),
    );
    expect(measured.every(({ format, exif }) => format === 'webp' && exif === undefined)).toBe(true);
    expect(measured.map(({ width }) => width)).not.toContain(321);
    for (const [name, text] of await filesOf(dist)) expect(text, name).not.toMatch(/Quux|alert\(1\)|secret/);
    const page = (await filesOf(dist)).get('/articles/HT-0950/index.html') ?? '';
    expect(page).toMatch(/<a href="\/kb\/files\/[0-9a-f]{16}\/form\.pdf#page=2">form<\/a>/);
    expect(page).toContain('<a href="https://example.org/a.png">On the web</a>');
    expect(page).toMatch(/<source srcset="[^"]*-still\.webp" media="\(prefers-reduced-motion: reduce\)">/);
    expect(page).not.toContain('<a href="https://example.org/"><a');
  });
});

describe('a portal is not built, and says why, when an article', () => {
  const beside = join(tmpdir(), `tierline-outside-${process.pid}`);
  beforeAll(async () => {
    await mkdir(beside, { recursive: true });
    await writeFile(join(beside, 'secret.png'), await plain(10, 10, '#111').png().toBuffer());
  });
  afterAll(() => rm(beside, { recursive: true, force: true }));

  const tooMany = () => plain(8_000, 8_000, '#111').png().toBuffer();
  const cases: readonly (readonly [string, string, (folder: string) => Promise<void>, string])[] = [
    [
      'shows a symbolic link out of the folder',
      '![The secret](./shot.png)',
      (folder) => symlink(join(beside, 'secret.png'), join(folder, 'shot.png')),
      'shot.png leads to another file',
    ],
    [
      'shows a file below a linked folder',
      '![The secret](./img/secret.png)',
      (folder) => symlink(beside, join(folder, 'img')),
      'img/secret.png leads to another file',
    ],
    [
      'climbs out of the folder, encoded',
      `![The secret](..%2f${beside.split('/').at(-1)}%2fsecret.png)`,
      () => Promise.resolve(),
      'lies outside the folder of articles, and nothing from there is published.',
    ],
    [
      'names a file of the whole machine',
      `[The secret](${beside}/secret.png)`,
      () => Promise.resolve(),
      'is no file beside an article.',
    ],
    [
      'shows a picture that would fill the memory',
      '![All of it](./huge.png)',
      async (folder) => writeFile(join(folder, 'huge.png'), await tooMany()),
      'huge.png cannot be read as a picture (',
    ],
    [
      'shows what only calls itself a picture',
      '![A page](./page.png)',
      (folder) => writeFile(join(folder, 'page.png'), '<html><script>alert(1)</script></html>'),
      'page.png cannot be read as a picture (',
    ],
    [
      'hands out a page that would run',
      '[The page](./page.html)',
      (folder) => writeFile(join(folder, 'page.html'), '<script>alert(1)</script>'),
      'the portal does not hand out files that end in .html.',
    ],
    [
      'shows what Git LFS did not fetch',
      '![The window](./shot.png)',
      (folder) =>
        writeFile(join(folder, 'shot.png'), 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n'),
      '“lfs: true” in the step of actions/checkout.',
    ],
    [
      'hands out more than 25 MB',
      '[All of it](./all.zip)',
      (folder) => writeFile(join(folder, 'all.zip'), Buffer.alloc(25_060_000)),
      'all.zip has 25.1 MB, and an attachment may have 25 MB.',
    ],
  ];
  test.each(oneInOrAll(3, cases))('%s', async (_, markdown, prepare, said) => {
    const folder = await mkdtemp(join(tmpdir(), 'tierline-refused-'));
    await writeFile(join(folder, 'HT-0951-bad.md'), `${head('HT-0951')}${markdown}\n`);
    await prepare(folder);
    const built = await buildPortal({ TIERLINE_ARTICLES: folder });
    await Promise.all([built.remove(), rm(folder, { recursive: true, force: true })]);
    expect(built.output).toContain(said);
    expect(built.output).toContain('HT-0951-bad.md: ');
    expect(built.code).toBe(1);
  });
});
