/** The thread that looks through a database file, and says what SQLite finds wrong first. */
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Seen } from './page-check.ts';

/** The desk holds the file locked; `immutable` reads it all the same, without locks and without its log. */
function firstWrong(path: string): string | null {
  const url = pathToFileURL(path);
  url.search = '?mode=ro&immutable=1';
  const database = new DatabaseSync(url, { readOnly: true });
  try {
    const row = database.prepare('pragma quick_check(1)').get();
    const said = String(row?.['quick_check'] ?? '');
    return said === 'ok' ? null : said;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}

const begun = performance.now();
const wrong = firstWrong(String(workerData));
parentPort?.postMessage({ wrong, took: performance.now() - begun } satisfies Seen);
