/** `tierline check` over a whole folder: policy warnings and articles, mistakes first. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check } from '../../plugin/cli/check.ts';
import { aFile } from '../knowledge/check/a-file.ts';

const policy = 'timezone: Europe/Berlin\nclocks:\n  tier:\n    targets: { P1: 1h }\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-check-'));
  write('.github/tierline.yml', policy);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function run() {
  const said: string[] = [];
  const code = await check.run([folder], (line) => said.push(line));
  return { code, said };
}

it('warns of what the policy may mean otherwise than its writer thinks', async () => {
  expect(await run()).toEqual({
    code: 0,
    said: [
      expect.stringMatching(
        /^\.github\/tierline\.yml:1:1: Warning: There is no back office, .* The clocks of tiers are counted, .*Name a private repository under back-office\.$/,
      ),
      'The policy is good; mind the warning above. There is no article in knowledge/articles yet.',
    ],
  });
});

it('names mistakes of .md and .mdx files first, then the warnings, and ends with 1', async () => {
  const reviewedOn = '2020-01-01';
  write('knowledge/articles/KE-0042-vpn.md', aFile({ reviewedOn }, 'See [it](./KE-0999-x.md).').text);
  write('knowledge/articles/deep/KE-0043-b.mdx', aFile({ id: 'KE-0043', title: 'B' }, 'A {GUID}').text);
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(
      /^knowledge\/articles\/KE-0042-vpn\.md:9:1: The link “\.\/KE-0999-x\.md” leads nowhere/,
    ),
    expect.stringMatching(/^knowledge\/articles\/deep\/KE-0043-b\.mdx:9:1: MDX takes \{GUID\} for a program/),
    expect.stringContaining('.github/tierline.yml:1:1: Warning: '),
    expect.stringContaining('KE-0042-vpn.md:6:13: Warning: The article is due for review since 2020-07-01.'),
  ]);
});

it('leaves README files and drafts alone, as the portal does', async () => {
  write('knowledge/articles/README.md', '# About');
  write('knowledge/articles/_draft.md', 'Nothing yet');
  expect((await run()).code).toBe(0);
});

it('names a file that is called like an article and that nothing reads', async () => {
  for (const name of [
    'KE-0042-a.MD',
    'KE-0043-b.markdown',
    'HT-0001-c.txt',
    '_drafts/KE-0050.txt',
    'notes.txt',
  ])
    write(`knowledge/articles/${name}`, aFile().text);
  const { code, said } = await run();
  expect(code).toBe(0);
  expect(
    said.filter((line) => line.includes('Nobody reads this file')).map((line) => line.split(':')[0]),
  ).toEqual(
    ['HT-0001-c.txt', 'KE-0042-a.MD', 'KE-0043-b.markdown'].map((name) => `knowledge/articles/${name}`),
  );
});

it('checks the articles even where the policy is broken', async () => {
  write('.github/tierline.yml', 'people: 5');
  write('knowledge/articles/KE-0042-vpn.md', aFile({}, '<NAME>').text);
  expect((await run()).said).toEqual([
    expect.stringContaining('.github/tierline.yml:1:'),
    expect.stringContaining('KE-0042-vpn.md:9:1: <NAME> counts as HTML'),
  ]);
});
