/** Every page of a portal, as html-validate and the Nu HTML checker read it: what is written down as HTML is HTML. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { layOutLook } from '../demo/setting/look.ts';
import { buildPortal } from './build-portal.ts';
import { everyKind } from './every-kind.ts';
import { filesOf, folderWith } from './read-files.ts';

const rich = `---
id: HT-0970
title: Set up the client
reviewedOn: 2026-11-20
---
<Aside type="warning" title="Before you begin">Save your work.</Aside>

<Tabs>
  <Tab label="Windows">

  <Steps>

  1. Press <kbd>Ctrl</kbd> + <kbd>R</kbd>.
  2. Wait.

  </Steps>

  </Tab>
  <Tab label="macOS">

  \`\`\`sh
  brew install --cask client # as yourself
  \`\`\`

  </Tab>
</Tabs>

<Details summary="The whole log">Nothing.</Details>

<Figure src="./shot.svg" alt="A green lamp" caption="It is on." />

<Versions only="5.2 and newer">Run <Copy>clientctl</Copy>.</Versions>

<Video href="https://video.example/w/7" title="Two minutes" />

> [!TIP]
> A footnote helps.[^1]

| Port | Use |
|-----:|:---:|
| 443 | TLS |

- [x] tried

[^1]: As here.
`;

/** What we do otherwise, and why. */
const waived = {
  // Optional end tags are left out: fewer bytes, and the standard’s own rule for where they end.
  'no-implicit-close': 'off',
  // The search has one field, and Enter sends it; a button would be one more stop on every page.
  'wcag/h32': 'off',
  // Authors choose titles, and operators write their telephone number as they want it read.
  'long-title': 'off',
  'tel-non-breaking': 'off',
  // A heading has the anchor that GitHub gives it, which may begin with a figure, as HTML allows.
  'valid-id': ['error', { relaxed: true }],
} satisfies ConfigData['rules'];

const folder = await folderWith({
  ...everyKind,
  'HT-0970-client.mdx': rich,
  'shot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#080"/></svg>',
});
const look = await layOutLook('https://help.acme.example/');
const built = await buildPortal({ TIERLINE_ARTICLES: folder, TIERLINE_POLICY: look.policy });
afterAll(() => Promise.all([built.remove(), look.remove(), rm(folder, { recursive: true, force: true })]));

test('no page has a fault', async () => {
  const files = await filesOf(built.dist);
  expect(built.code, built.output).toBe(0);
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: waived });
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const faults: string[] = [];
  for (const [path, html] of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      for (const { message, ruleId, selector } of messages)
        faults.push(`${path} ${ruleId}: ${message} (${selector ?? ''})`);
  }
  expect(pages.map(([path]) => path)).toContain('/articles/HT-0970/index.html');
  expect(pages.length).toBeGreaterThan(30);
  expect([...new Set(faults)].slice(0, 30)).toEqual([]);
});

const { VNU_JAR: jar } = process.env;
if (jar === undefined)
  console.warn(
    'Skipped: the Nu HTML checker is not at hand; VNU_JAR names its vnu.jar, of the npm package vnu-jar.',
  );

const said = z.object({
  messages: z.array(
    z.object({ url: z.string().default(''), message: z.string(), subType: z.string().default('') }),
  ),
});

/** It reads files, which have no origin that `'self'` could be; the page’s policy is tried in a real browser. */
const ofNoOrigin = /violates Content Security Policy/;

async function nuSays(jarFile: string, folders: readonly string[]): Promise<readonly string[]> {
  const run = promisify(execFile);
  const words = ['-jar', jarFile, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html'];
  const { stdout } = await run('java', [...words, ...folders], { maxBuffer: 2 ** 26 });
  return said
    .parse(JSON.parse(stdout))
    .messages.filter(({ message }) => !ofNoOrigin.test(message))
    .map(({ url, message }) => `${url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}: ${message}`);
}

test.skipIf(jar === undefined)(
  'the Nu HTML checker finds none either, and sees one that is planted',
  async () => {
    expect(await nuSays(jar ?? '', [built.dist])).toEqual([]);
    const planted = await folderWith({
      'bad.html': '<!doctype html><html lang="en"><title>A</title><p><b>One</p></b>',
    });
    const faults = await nuSays(jar ?? '', [join(planted, 'bad.html')]);
    await rm(planted, { recursive: true, force: true });
    expect(faults).toContainEqual(expect.stringContaining('End tag “p” seen, but there were open elements'));
  },
);
