/** What the people who run a desk read of its own files, however much there is to say. */

import { expect, test } from 'vitest';
import { sayBrokenArticles, sayBrokenPolicy, sayStricterReader } from '../../plugin/reply/set-up.ts';
import { inEnglish } from '../../plugin/words/render.ts';

test('a report of 300 long mistakes lists what a reader can use, and says how many more there are', () => {
  const mistakes = Array.from(
    { length: 300 },
    (_, at) => `${at}: ${'There is no such setting. '.repeat(20)}`,
  );
  for (const { body } of [
    sayBrokenPolicy(mistakes, inEnglish),
    sayStricterReader(mistakes, inEnglish),
    sayBrokenArticles(mistakes, inEnglish),
  ]) {
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('- `0: There is no such setting.');
    expect(body).toMatch(/- and 20\d more, which `tierline check` lists, too\./);
  }
  expect(sayBrokenPolicy(mistakes.slice(0, 5), inEnglish).body).not.toContain('more, which');
});
