/** A portal with a company’s own look, from the policy of the repository that its articles are in. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildPortal } from './build-portal.ts';
import { openPortal } from './open-portal.ts';
import { filesOf } from './read-files.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const article = (id: string, title: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nservice: vpn\nreviewedOn: 2026-11-01\nreviewEvery: 100 years\n${more}---\n\nText.\n`;

const picture = await sharp({ create: { width: 120, height: 40, channels: 3, background: '#a3195b' } })
  .png()
  .toBuffer();

/** A desk’s repository with a policy and the files that it may name. */
async function repository(policy: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tierline-brand-'));
  folders.push(root);
  await mkdir(join(root, '.github'));
  await mkdir(join(root, 'knowledge', 'articles'), { recursive: true });
  await writeFile(join(root, '.github', 'tierline.yml'), policy);
  await writeFile(join(root, '.github', 'logo.png'), picture);
  await writeFile(join(root, '.github', 'no-picture.png'), 'passwords');
  await writeFile(join(root, '.github', 'letters.woff2'), 'wOF2 and the rest of a font');
  await symlink('/etc/hostname', join(root, '.github', 'outside.png'));
  const articles = join(root, 'knowledge', 'articles');
  await writeFile(join(articles, 'HT-0001-first.md'), article('HT-0001', 'First steps'));
  await writeFile(join(articles, 'HT-0002-old.md'), article('HT-0002', 'Old steps', 'status: retired\n'));
  return root;
}

const own = `portal:
  url: https://help.acme.example/
  name: Acme Helpdesk
  logo: .github/logo.png
  image: .github/logo.png
  colours: { accent: '#ffd700' }
  fonts: { text: .github/letters.woff2 }
  imprint: https://acme.example/imprint
  privacy: HT-0001
  contact: { telephone: '+49 30 123', mail: help@acme.example, chat: 'https://chat.acme.example/desk', hours: 9 to 5 }
services:
  vpn: { name: VPN and remote access, description: The way in from everywhere., developers: acme/vpn }
  mail:
`;

describe('a portal whose policy says how it looks', () => {
  let built: Built;
  let files: ReadonlyMap<string, string>;
  const page = (name: string) => files.get(name) ?? '';

  beforeAll(async () => {
    const root = await repository(own);
    built = await buildPortal({
      TIERLINE_ARTICLES: join(root, 'knowledge', 'articles'),
      TIERLINE_SITE: 'https://help.acme.example',
      TIERLINE_BASE: '/kb',
    });
    files = new Map(await filesOf(built.dist));
  });
  afterAll(() => built.remove());

  test('has its name, and its logo with the size that it will have', () => {
    expect(built.code, built.output).toBe(0);
    expect(page('/index.html')).toContain('<title>Acme Helpdesk</title>');
    expect(page('/index.html')).toMatch(
      /<img src="\/kb\/brand\/logo-[0-9a-f]{8}\.png" alt width="96" height="32">Acme Helpdesk/,
    );
    expect(page('/index.html')).toMatch(/<link rel="icon" href="\/kb\/brand\/logo-/);
  });

  test('shows a colour that cannot be read in the nearest shade that can, by day and by night', () => {
    const style = [...files].find(([name]) => name.startsWith('/brand/style-'))?.[1] ?? '';
    const [, day, night] = /--accent:light-dark\((#\w+),(#\w+)\)/.exec(style) ?? [];
    expect(day).not.toBe('#ffd700');
    expect(night).toBe('#ffd700');
    expect(page('/index.html')).toMatch(/<link rel="stylesheet" href="\/kb\/brand\/style-/);
  });

  test('brings its own letters, and only from itself', () => {
    expect(page('/index.html')).toContain("font-src 'self'");
    expect(page('/index.html')).toMatch(
      /<link rel="preload" as="font" type="font\/woff2" href="\/kb\/brand\/text-/,
    );
  });

  test('leads to imprint and privacy from every page, and tells people without an account whom to ask', () => {
    for (const name of ['/index.html', '/articles/HT-0001/index.html', '/404.html']) {
      expect(page(name)).toContain('<a href="https://acme.example/imprint">Imprint</a>');
      expect(page(name)).toContain('<a href="/kb/articles/HT-0001/">Privacy</a>');
      expect(page(name)).toContain('<a href="/kb/about/#contact">Contact</a>');
    }
    for (const name of ['/ticket/index.html', '/about/index.html', '/404.html']) {
      expect(page(name)).toContain('<a href="tel:+4930123">+49 30 123</a>');
      expect(page(name)).toContain('href="mailto:help@acme.example"');
      expect(page(name)).toContain('<a href="https://chat.acme.example/desk">chat.acme.example</a>');
    }
  });

  test('says the names of services instead of their ids, and what they are', () => {
    expect(page('/services/vpn/index.html')).toContain('Answers for VPN and remote access');
    expect(page('/services/vpn/index.html')).toContain('The way in from everywhere.');
    expect(page('/articles/HT-0001/index.html')).toContain('>VPN and remote access</a>');
    expect(page('/how-tos/index.html')).toContain('<span class="service">VPN and remote access</span>');
  });

  test('tells messengers what a page is, and search engines what to leave out', () => {
    const shown = page('/articles/HT-0001/index.html');
    expect(shown).toContain('<meta property="og:title" content="First steps">');
    expect(shown).toContain('<meta property="og:site_name" content="Acme Helpdesk">');
    expect(shown).toMatch(/og:image" content="https:\/\/help\.acme\.example\/kb\/brand\/image-/);
    expect(shown).not.toContain('noindex');
    expect(page('/articles/HT-0002/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(page('/404.html')).toContain('<meta name="robots" content="noindex">');
    expect(page('/robots.txt')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://help.acme.example/kb/sitemap.xml\n',
    );
  });
});

test('a portal for the house alone is listed nowhere, and an address alone is a look as before', async () => {
  const root = await repository('portal:\n  search-engines: false\n');
  const built = await buildPortal({ TIERLINE_ARTICLES: join(root, 'knowledge', 'articles') });
  const files = new Map(await filesOf(built.dist));
  expect(files.get('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(files.get('/index.html')).toContain('<meta name="robots" content="noindex">');
  await built.remove();
  const before = await repository('portal: https://help.acme.example/\n');
  const plain = await buildPortal({
    TIERLINE_ARTICLES: join(root, 'knowledge', 'articles'),
    TIERLINE_POLICY: join(before, '.github', 'tierline.yml'),
  });
  const home = new Map(await filesOf(plain.dist)).get('/index.html') ?? '';
  await plain.remove();
  expect(home).toContain('<title>Help desk</title>');
  expect(home).not.toContain('/brand/');
});

test.each([
  ['portal: { logo: ../secret.png }', '1:17 Write the path of a file in this repository'],
  ['portal: { logo: /etc/secret.png }', '1:17 Write the path of a file in this repository'],
  ['portal: { logo: .github/tierline.yml }', 'that ends in .svg, .png, .webp, .jpg.'],
  ['portal: { logo: .github/missing.svg }', '1:17 There is no file .github/missing.svg.'],
  ['portal: { logo: .github/no-picture.png }', 'does not hold what its ending says'],
  ['portal: { logo: .github/outside.png }', 'leads out of the repository'],
  ['portal:\n  colours: { accent: red }', '2:22 Write the colour in quotes, as #RRGGBB'],
  ['portal:\n  colours: [', 'This is not YAML'],
])('a policy that says “%s” stops the build with its place and the remedy', async (policy, said) => {
  const root = await repository(policy);
  const { code, output, remove } = await buildPortal({
    TIERLINE_ARTICLES: join(root, 'knowledge', 'articles'),
  });
  await remove();
  expect([code, output]).toEqual([1, expect.stringContaining(said)]);
});

const named = await repository(own);
const portal = await openPortal({ build: { TIERLINE_ARTICLES: join(named, 'knowledge', 'articles') } });
afterAll(portal.close);

describe.skipIf(portal.none !== undefined)('a ticket for a service that has a name', () => {
  test('is drafted and opened with the name, and carries the id for the desk', async () => {
    const page = await portal.visit('ticket/?service=vpn&article=HT-0001');
    const link = async () => new URL((await page.getAttribute('#open-ticket', 'href')) ?? '').searchParams;
    await page.locator('#open-ticket[href*="HT-0001"]').waitFor();
    expect(await page.inputValue('#draft-service')).toBe('VPN and remote access');
    expect((await link()).get('service')).toBe('VPN and remote access');
    expect((await link()).get('context')).toBe('service=vpn&article=HT-0001');
    for (const [typed, context] of [
      ['mail', 'service=mail&article=HT-0001'],
      ['vpn and REMOTE access ', 'service=vpn&article=HT-0001'],
      ['Coffee', 'service=Coffee&article=HT-0001'],
      ['', 'article=HT-0001'],
    ]) {
      await page.fill('#draft-service', typed ?? '');
      expect((await link()).get('context')).toBe(context);
      expect((await link()).get('service') ?? '').toBe((typed ?? '').trim());
    }
  });
});
