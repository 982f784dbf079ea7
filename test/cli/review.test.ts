/** `tierline review`: the problem review of a history, as an operator asks for it. */
import { expect, it } from 'vitest';
import { review } from '../../plugin/cli/review/review.ts';

const history = 'test/golden/histories/help-desk-1.jsonl.gz';

async function run(...words: readonly string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await review.run(words, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

it('prints what the issue would say at the end of the history', async () => {
  const { code, text } = await run('--history', history);
  expect(code).toBe(0);
  expect(text).toMatch(/^# acme\/desk: Problem review, \w{3} \d/);
  expect(text).toContain('### Where incidents come from');
});

it('is one JSON object a desk for other tools, with times that they can read', async () => {
  const { text } = await run('--history', history, '--json');
  const read = JSON.parse(text);
  expect(read).toMatchObject({ desk: 'acme/desk', problems: [], due: expect.any(Array) });
  expect(text).not.toContain('"terms"');
  expect(read.now).toMatch(/^\d{4}-\d\d-\d\dT/);
});

it('says what it lacks', async () => {
  expect(await run('--history', 'nowhere.jsonl')).toMatchObject({ code: 1 });
  expect((await run('--what')).text).toContain('`tierline review --help` lists the flags.');
  expect((await run('--help')).text).toContain('tierline export');
});
