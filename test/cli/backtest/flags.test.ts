/** What may stand after `tierline backtest`, and what is said of anything else. */
import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { startChild } from '../../start/child.ts';
import { type Folder, openFolder } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = openFolder();
  return () => folder.remove();
});

describe('the flags', () => {
  test.each([
    [[], 'Which policy? Name its file'],
    [['--policy'], "--policy <value>' argument missing"],
    [['--polcy', 'x'], "Unknown option '--polcy'. Known: --policy, "],
    [['--policy', 'new.yml', 'more'], "Unexpected argument 'more'"],
    [['--policy', 'new.yml', '--history', 'a', '--repo', 'a/b'], '--history and --repo are two sources.'],
    [['--policy', 'new.yml', '--since', '2026-01-01'], '--since goes with --repo owner/name.'],
    [['--policy', 'new.yml', '--cache', 'x'], '--cache goes with --repo owner/name.'],
    [['--policy', 'new.yml', '--skip-broken'], '--skip-broken goes with --history FILE.'],
    [['--policy', 'new.yml', '--repo', 'acme'], '--repo is “acme”. Write owner/name'],
    [['--policy', 'new.yml', '--repo', 'a/b', '--since', 'May'], '--since is “May”. Write a date such as'],
    [['--policy', 'new.yml', '--until', 'May'], '--until is “May”. Write a date such as'],
    [['--policy', 'new.yml', '--list', 'all'], '--list is “all”. Write how many'],
  ])('%j is refused: %s', async (words, said) => {
    const told = await folder.backtest(...words);
    expect(told.code).toBe(2);
    expect(told.said).toContain(said);
    expect(told.said).not.toContain('    at ');
  });

  test('are explained by --help, in eighty columns, with the plain form', async () => {
    const { code, said } = await folder.backtest('--help');
    expect(code).toBe(0);
    for (const flag of [
      '--policy',
      '--against',
      '--history',
      '--repo',
      '--since',
      '--cache',
      '--until',
      '--svg',
      '--list',
      '--json',
      '--skip-broken',
    ])
      expect(said).toContain(`  ${flag}`);
    for (const line of said.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    const example = /\{"number"[\s\S]*\]\}/.exec(said)?.[0].replaceAll('\n', ' ') ?? '';
    folder.write('plain.jsonl', `${example}\n`);
    expect((await folder.backtest('--policy', 'new.yml', '--history', 'plain.jsonl')).code).toBe(0);
  });
});

describe('typed in a terminal, without what it needs', () => {
  test.each([
    [['--repo', 'a/b'], 'GITHUB_TOKEN is missing. Make a token'],
    [[], 'There is no desk here: there is no file tierline.sqlite.'],
  ])('%j is refused: %s', async (words, said) => {
    const asked = ['backtest', '--policy', 'new.yml', ...words];
    const child = startChild(resolve('plugin/cli.ts'), asked, {}, folder.path);
    expect(await child.ended()).toBe(1);
    expect(child.said()).toContain(said);
    expect(child.said()).not.toContain('    at ');
  });
});
