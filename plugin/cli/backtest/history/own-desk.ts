/** The history of the desk here: written to a file of its own first, for it is read twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayError } from '../../../server/say-error.ts';
import { ownHistory } from '../../export/own-history.ts';
import { writeLines } from '../../export/write-lines.ts';
import type { Progress } from '../progress.ts';
import type { History } from './history.ts';
import { openHistory } from './history-file.ts';

export async function openOwnHistory(
  progress: Progress,
): Promise<{ readonly history: History } | { readonly refused: readonly string[] }> {
  const own = await ownHistory();
  if ('refused' in own)
    return { refused: [own.refused, 'Or name a source: --history FILE, or --repo OWNER/NAME.'] };
  const folder = mkdtempSync(join(tmpdir(), 'tierline-history-'));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'history.jsonl');
    await writeLines(file, own.lines);
    const opened = await openHistory(file, false, progress);
    if ('history' in opened) return { history: { ...opened.history, close } };
    close();
    return opened;
  } catch (error) {
    close();
    return { refused: [`The history of the desk here could not be read: ${sayError(error)}.`] };
  }
}
