/** What `tierline backtest` cannot read: it says where, why, and what to do. */
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { policyText } from '../../core/sample.ts';
import { type Folder, linesOf, openFolder, solvedAfterThreeHours, stillOpen } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = openFolder();
  return () => folder.remove();
});

const twoTickets = linesOf(solvedAfterThreeHours(1), stillOpen(2));

describe('what cannot be read', () => {
  const broken = `${linesOf(stillOpen(1))}{"kind":"commented","ticket":"7#1"\n[1]\n{"kind":"shrug","id":"x","ticket":"7#1","at":1}\n{"kind":"closed","id":"x","ticket":"7#1","at":1}\n{"number":7,"opened_at":"yesterday"}\n{"number":8,"opened_at":"2026-11-20T08:00:00Z","mood":"fine"}\n{}\n${linesOf(stillOpen(2), stillOpen(1))}`;
  const asked = ['--policy', 'new.yml', '--history', 'broken.jsonl'] as const;

  test('is named line by line, and nothing is replayed', async () => {
    folder.write('broken.jsonl', broken);
    const { code, said } = await folder.backtest(...asked);
    expect(code).toBe(1);
    const lines = said.split('\n');
    expect(lines[0]).toMatch(
      /^broken\.jsonl:3: This is no JSON object\. .* A line that was cut off can be deleted\.$/,
    );
    expect(lines[1]).toMatch(/^broken\.jsonl:4: This is no JSON object\./);
    expect(lines[2]).toMatch(
      /^broken\.jsonl:5: There is no event of the kind “shrug”\. If a newer Tierline wrote/,
    );
    expect(lines[3]).toMatch(/^broken\.jsonl:6: The closed event cannot be read: by: /);
    expect(lines[4]).toMatch(
      /^broken\.jsonl:7: The ticket cannot be read: opened_at: “yesterday” is no time\. Write it as 2026-01-31T09:30:00Z\. `tierline backtest --help` shows one\.$/,
    );
    expect(lines[5]).toMatch(/^broken\.jsonl:8: The ticket cannot be read: .*mood/);
    expect(lines[6]).toMatch(/^broken\.jsonl:9: This is neither an event, a ticket nor a policy\./);
    expect(lines[7]).toMatch(
      /^broken\.jsonl:12: The ticket 7#1 comes again after another\. .* sort the file by "ticket"\.$/,
    );
    expect(lines[8]).toMatch(
      /^Nothing was replayed: 8 lines cannot be used.* leave them out with --skip-broken\.$/,
    );
  });

  test('may be left out, and is counted', async () => {
    folder.write('broken.jsonl', broken);
    const { code, said } = await folder.backtest(...asked, '--skip-broken');
    expect(code).toBe(0);
    expect(said).toContain('2 tickets opened since');
    expect(said).toContain(
      '8 lines were left out because they cannot be used; the tickets they belong to may be judged wrongly.',
    );
  });

  test('is shown twenty lines long at most', async () => {
    folder.write('broken.jsonl', 'x\n'.repeat(30));
    const { said } = await folder.backtest(...asked);
    expect(said).toContain('broken.jsonl:20: ');
    expect(said).not.toContain('broken.jsonl:21: ');
    expect(said).toContain('and 10 more like these.');
  });

  test('may be a file that is not there, holds nothing, or is cut off', async () => {
    expect(await folder.backtest(...asked)).toEqual({
      code: 1,
      said: 'There is no file broken.jsonl. --history takes JSON lines, plain or .gz.\n',
    });
    folder.write('broken.jsonl', '\n');
    expect((await folder.backtest(...asked)).said).toBe(
      'broken.jsonl holds no ticket. `tierline export` writes a history of your desk.\n',
    );
    folder.write('cut.jsonl.gz', gzipSync(twoTickets).subarray(0, 200));
    const cut = await folder.backtest('--policy', 'new.yml', '--history', 'cut.jsonl.gz');
    expect(cut.code).toBe(1);
    expect(cut.said).toMatch(/^cut\.jsonl\.gz cannot be read to its end: .* Is it a whole gzip file\?\n$/);
  });

  test('may be a policy: its problems are told with line and column', async () => {
    folder.write('history.jsonl', twoTickets);
    folder.write('new.yml', policyText.replace('calendar: office', 'calendar: offce'));
    const { code, said } = await folder.backtest('--policy', 'new.yml', '--history', 'history.jsonl');
    expect(code).toBe(1);
    expect(said).toMatch(/^new\.yml:\d+:\d+: .*“offce”/m);
    const other = await folder.backtest(
      '--policy',
      'old.yml',
      '--against',
      'new.yml',
      '--history',
      'history.jsonl',
    );
    expect(other.said).toMatch(/^new\.yml:\d+:\d+: .*“offce”/m);
    expect(await folder.backtest('--policy', 'none.yml', '--history', 'history.jsonl')).toEqual({
      code: 1,
      said: 'There is no file none.yml. Name a policy file, such as .github/tierline.yml.\n',
    });
  });

  test('may be a policy in force whose text the history does not hold', async () => {
    const inForce = { repository: 7, version: 'v0', mergedAt: 0, effectiveAt: 0, text: policyText };
    folder.write('history.jsonl', linesOf([inForce], stillOpen(2)));
    const { code, said } = await folder.backtest('--policy', 'new.yml', '--history', 'history.jsonl');
    expect(code).toBe(1);
    expect(said).toBe(
      'The replay stopped: could not replay ticket 7#2: the history names the policy “v1” and does not hold its text; compare with a file: --against FILE.\n',
    );
  });
});
