/** What the portal writes for machines. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../../knowledge/schema.ts';
import { atomFeed } from '../../../portal/feeds/atom-feed.ts';
import { jsonInHtml, xmlText } from '../../../portal/feeds/escape.ts';
import { servicesWithForm } from '../../../portal/feeds/issue-forms.ts';
import { incidentsNow } from '../../../portal/feeds/service-status.ts';
import { structuredData } from '../../../portal/feeds/structured-data.ts';
import { renderBody } from '../../../portal/markdown.ts';
import { securityPolicy } from '../../../portal/security-policy.ts';
import { en } from '../../../portal/words/en.ts';
import { article, knownError } from '../articles/articles.ts';

const text = fc.string({ unit: 'binary' });

describe('text for machines', () => {
  test('as JSON in a page holds no character of markup and reads back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        const json = jsonInHtml({ value });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ value });
      }),
    );
  });

  test('as XML holds no markup and no character that XML has no room for', () => {
    fc.assert(
      fc.property(text, (value) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
        expect(xmlText(value)).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
    expect(xmlText('a\u0000 & <b> 😀')).toBe('a &amp; &lt;b&gt; 😀');
  });
});

describe('the security policy', () => {
  test('names the App’s origin alone, whatever else its address says', () => {
    expect(securityPolicy('https://app.acme.example:8443/a/b?c=d')).toContain(
      "connect-src 'self' https://app.acme.example:8443;",
    );
    expect(securityPolicy(undefined)).toContain("connect-src 'self';");
  });

  test('allows neither inline code nor eval', () => {
    expect(securityPolicy(undefined)).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  });
});

describe('the status of the services', () => {
  const now = Date.parse('2026-11-22T06:10:00Z');
  const status = (
    at: string,
    incidents: unknown = [{ title: ' Mail is down ', url: 'https://a.example/1' }],
  ) => ({
    at,
    incidents,
  });

  test('is shown for ten minutes', () => {
    const told = [{ title: 'Mail is down', url: 'https://a.example/1' }];
    expect(incidentsNow(status('2026-11-22T06:00:00Z'), now)).toEqual(told);
    expect(incidentsNow(status('2026-11-22T05:59:59Z'), now)).toEqual([]);
  });

  test('is not believed from the future, without a time, or in another shape', () => {
    const at = '2026-11-22T06:09:00Z';
    for (const bad of [
      status('2026-11-22T06:12:00Z'),
      status('yesterday'),
      { incidents: [{ title: 'a' }] },
      status(at, { title: 'a' }),
      status(at, [{ title: '' }, 'a', null, { title: 7 }]),
      null,
      'down',
      [],
    ]) {
      expect(incidentsNow(bad, now)).toEqual([]);
    }
  });

  test('leads nowhere but to the web', () => {
    const bad = status('2026-11-22T06:09:00Z', [{ title: 'a', url: 'javascript:alert(1)' }]);
    expect(incidentsNow(bad, now)).toEqual([{ title: 'a', url: undefined }]);
  });
});

describe('an article in schema.org’s words', () => {
  const nowhere = { url: undefined, desk: 'Acme', body: '' };
  const shown = async (how: Article) => ({ ...nowhere, body: await renderBody(how, (target) => target) });

  test('is a HowTo with its numbered steps, without their marks', async () => {
    const steps = 'First:\n\n1. Open **Settings**.\n2. Press `Go`,\n   twice.\n\nThen:\n\n1. Another list.';
    const how = article('HT-0001', [], steps);
    expect(structuredData(how, await shown(how))).toMatchObject({
      '@type': 'HowTo',
      step: [
        { '@type': 'HowToStep', position: 1, text: 'Open Settings.' },
        { '@type': 'HowToStep', position: 2, text: expect.stringContaining('Press Go') },
      ],
    });
  });

  test('reads steps aloud, whatever they are written with', async () => {
    const steps = [
      '10. Run this:\n\n    ```sh\n    vpnctl reset # **now**\n    ```\n\n    - as `root`\n    - or by ~~me~~ you[^1]',
      '11. > [!WARNING]\n    > It *drops*.',
      '12. ![The green lamp](https://acme.example/lamp.png)\n    | Port | Use |\n    |---|---|\n    | 443 | TLS |',
      '13. Press <kbd>Ctrl</kbd>&nbsp;+ [the key](https://acme.example/) & wait.\n',
      '[^1]: A note.',
    ];
    const how = article('HT-0001', [], steps.join('\n'));
    const { step } = z
      .object({ step: z.array(z.object({ text: z.string() })) })
      .parse(structuredData(how, await shown(how)));
    expect(step.map(({ text }) => text)).toEqual([
      'Run this: vpnctl reset # **now** as root or by me you',
      'Warning It drops.',
      'The green lamp Port Use 443 TLS',
      'Press Ctrl + the key & wait.',
    ]);
  });

  test('is a TechArticle where it has no steps, and where it is a known error', () => {
    expect(structuredData(article('HT-0001', [], 'Just do it.'), nowhere)).toHaveProperty(
      '@type',
      'TechArticle',
    );
    expect(structuredData(knownError('KE-0001', ['title: One']), nowhere)).toMatchObject({
      '@type': 'TechArticle',
      headline: 'One',
    });
  });

  test('says where it is, and nothing a second time that the page says by itself', () => {
    const error = knownError('KE-0001', ['codes: ["809"]', 'aliases: [gone]', 'symptoms: [It fails.]']);
    const said = JSON.stringify(
      structuredData(error, { ...nowhere, url: 'https://acme.example/articles/KE-0001/' }),
    );
    expect(said).toContain('"url":"https://acme.example/articles/KE-0001/"');
    expect(said).not.toMatch(/809|gone|It fails/);
  });
});

describe('the feed', () => {
  const place = {
    feed: '/changes.xml',
    home: '/changes/',
    of: (id: string) => `/articles/${id}/`,
    content: new Map([['KE-0001', '<p>A & B</p>']]),
  };

  test('gives each change an id that stays, and says what happened', () => {
    const error = knownError('KE-0001', ['title: A & B', 'status: fixed', 'fixedIn: 2.1']);
    const feed = atomFeed(
      [{ article: error, on: '2026-02-01', status: 'fixed', note: undefined }],
      en,
      'en',
      place,
    );
    expect(feed).toContain('<updated>2026-02-01T00:00:00Z</updated>');
    expect(feed).toContain('<title>KE-0001 A &amp; B</title>');
    expect(feed).toContain('<id>urn:tierline:/articles/KE-0001/#2026-02-01-fixed</id>');
    expect(feed).toContain('<entry>');
    expect(feed).toContain('<summary>Fixed in 2.1</summary>');
    expect(feed).toContain('<content type="html">&lt;p&gt;A &amp; B&lt;/p&gt;</content>');
  });

  test('says the language of an entry that is in another one than the feed', () => {
    const german = knownError('KE-0001', ['lang: de', 'status: fixed', 'fixedIn: 2.1']);
    const feed = atomFeed(
      [{ article: german, on: '2026-02-01', status: 'fixed', note: undefined }],
      en,
      'en',
      place,
    );
    expect(feed).toContain('<entry xml:lang="de">');
    expect(feed).toContain('<summary xml:lang="en">Fixed in 2.1</summary>');
  });

  test('is a feed also when nothing has changed yet', () => {
    expect(atomFeed([], en, 'en', place)).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('the issue forms of a desk', () => {
  test('are found by their file, and are none where there is no such folder', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tierline-forms-'));
    expect(servicesWithForm(root)).toEqual([]);
    expect(servicesWithForm(null)).toEqual([]);
    const folder = join(root, '.github', 'ISSUE_TEMPLATE');
    await mkdir(folder, { recursive: true });
    for (const name of ['incident.yml', 'incident-vpn.yml', 'incident-my-mail.yaml', 'request.yml']) {
      await writeFile(join(folder, name), '');
    }
    expect(servicesWithForm(root)).toEqual(['my-mail', 'vpn']);
    await rm(root, { recursive: true });
  });
});
