/** `tierline conform`: holds the desk’s calendar and clocks against files of facts from other desks. */
import { existsSync, readFileSync } from 'node:fs';
import { judgeFile } from './conform/judge-file.ts';
import type { Verdict } from './conform/verdict.ts';
import type { Deed } from './verb.ts';

export const conform: Deed = {
  run: (files, print) => {
    if (files.length === 0) {
      print('Which files? Name one or more, such as test/calendar/fixtures/business-time.json.');
      return Promise.resolve(2);
    }
    const verdicts: Verdict[] = [];
    for (const file of files) {
      const judged = existsSync(file)
        ? judgeFile(readFileSync(file, 'utf8'))
        : { refused: 'There is no such file.' };
      if ('refused' in judged) {
        print(`${file}: ${judged.refused}`);
        return Promise.resolve(1);
      }
      verdicts.push(...judged);
    }
    return Promise.resolve(sayVerdicts(verdicts, print));
  },
};

/** Counts facts, of which a scenario asserts several. Prints what differs and what was passed over; 1 when anything differs, or more than a tenth was passed over. */
function sayVerdicts(verdicts: readonly Verdict[], print: (line: string) => void): number {
  for (const { id, differences } of verdicts) {
    for (const { key, expected, got } of differences)
      print(`${id}: ${key}: expected ${expected}, got ${got}`);
  }
  const skips = verdicts.flatMap(({ id, skipped }) => skipped.map((name) => ({ id, name })));
  for (const [name, among] of Map.groupBy(skips, ({ name }) => name))
    print(`skipped: ${name}: ${among.map(({ id }) => id).join(', ')}`);
  const passed = sum(verdicts.map(({ agreed }) => agreed));
  const failed = sum(verdicts.map(({ differences }) => differences.length));
  const skipped = skips.length;
  print(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || skipped * 10 > passed + failed + skipped ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
