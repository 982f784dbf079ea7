/** Keeps the history of a desk that a test has run, in the folder that `KEEP_HISTORIES` names; without it, nothing. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyLines } from '../../plugin/server/history-lines.ts';
import type { Store } from '../../plugin/store/store.ts';

export async function keepHistory(store: Store): Promise<void> {
  const folder = process.env['KEEP_HISTORIES'];
  if (folder === undefined) return;
  const lines: string[] = [];
  for await (const line of historyLines(store)) lines.push(line);
  if (lines.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${readdirSync(folder).length + 1}.jsonl`), `${lines.join('\n')}\n`);
}
