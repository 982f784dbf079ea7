/** The articles that come with Tierline, read as the portal and the desk read them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../knowledge/check/check-articles.ts';
import { readFolder } from '../../knowledge/folder.ts';
import { readArticles } from '../../knowledge/read.ts';
import { problemLine } from '../../knowledge/text/problem.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { findingLine } from './finding-line.ts';

const folder = fileURLToPath(new URL('../../knowledge/articles', import.meta.url));
const { articles, problems } = readArticles(await readFolder(folder));
const errors = articles.filter((article) => article.kind === 'known-error');

describe('the shipped articles', () => {
  test('are all good', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  test('have nothing that the check would say of them, on the day of the last review', async () => {
    const today =
      articles
        .map(({ reviewedOn }) => reviewedOn)
        .toSorted()
        .at(-1) ?? '';
    const findings = checkArticles(await readFolder(folder), { today, services: [] });
    expect(findings.map(findingLine)).toEqual([]);
  });

  test('are enough to begin with', () => {
    expect(errors.length).toBeGreaterThanOrEqual(22);
    expect(articles.filter((article) => article.kind === 'how-to').length).toBeGreaterThanOrEqual(13);
    expect(articles.filter((article) => article.kind === 'runbook').length).toBeGreaterThanOrEqual(3);
  });

  test('have workarounds that stand alone in a comment', () => {
    const alone = (text: string) => !/\]\((?!https?:)/.test(text) && !/^#/m.test(text);
    expect(errors.filter(({ workaround }) => workaround === undefined || !alone(workaround))).toEqual([]);
  });

  test('contain no line that the desk would take for a command of the person who posts it', () => {
    const commandLike = errors.filter(({ workaround = '' }) => /^\s*\/[a-z]/m.test(workaround));
    expect(commandLike.map(({ id }) => id)).toEqual([]);
  });

  test('begin their headings under the title', () => {
    expect(
      articles
        .filter(({ body }) => /^# /m.test(body.replaceAll(/^```[\s\S]*?^```/gm, '')))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test('show a policy that the desk accepts', () => {
    const howTo = articles.find(({ id }) => id === 'HT-0003');
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(howTo?.body ?? '') ?? [];
    expect(text).toContain('first-response');
    expect(readPolicy({ text, version: 'test' })).not.toHaveProperty('problems');
  });

  test('show an example article that would be accepted', () => {
    const howTo = articles.find(({ id }) => id === 'HT-0005');
    const [, text = ''] = /```markdown\n([\s\S]*?)```/.exec(howTo?.body ?? '') ?? [];
    const example = readArticles([{ path: 'KE-0042-vpn-drops-after-two-minutes.md', text }]);
    expect(example.problems).toEqual([]);
    expect(example.articles).toHaveLength(1);
  });
});

describe('the documentation', () => {
  const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

  test('and the articles that it leads to are all good, as one site', async () => {
    const files = await readFolder(knowledge);
    expect(readArticles(files).problems.map(problemLine)).toEqual([]);
    const findings = checkArticles(files, { today: '2026-11-30', services: [] });
    expect(findings.map(findingLine)).toEqual([]);
  });

  test('has a way to each of its pages from the first', async () => {
    const pages = await readFolder(join(knowledge, 'docs'));
    const [first, ...others] = pages.map(({ path, text }) => ({ name: basename(path), text }));
    expect(others.length).toBeGreaterThanOrEqual(8);
    expect(others.filter(({ name }) => !first?.text.includes(`](./${name})`))).toEqual([]);
  });
});

describe('a folder on disk', () => {
  test('gives every article in it and below it, and nothing else', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tierline-folder-'));
    await mkdir(join(root, 'vpn'));
    const names = ['KE-0002.md', 'vpn/KE-0001.mdx', 'README.md', '_draft.md', '.hidden.md', 'picture.png'];
    await Promise.all(names.map((name) => writeFile(join(root, name), name)));
    const files = await readFolder(root);
    await rm(root, { recursive: true });
    expect(files).toEqual([
      { path: join(root, 'KE-0002.md'), text: 'KE-0002.md' },
      { path: join(root, 'vpn/KE-0001.mdx'), text: 'vpn/KE-0001.mdx' },
    ]);
  });

  test('that is not there is named', async () => {
    await expect(readFolder(join(tmpdir(), 'tierline-nowhere'))).rejects.toThrow(
      /could not read the folder of articles .*tierline-nowhere/,
    );
  });
});
