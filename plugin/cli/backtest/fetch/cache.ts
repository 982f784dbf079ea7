/** Fetched issues, a line each, so that an interrupted fetch goes on where it was. */
import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { linesOf } from '../../export/read-lines.ts';
import { type FetchedIssue, readFetched } from './fetched-issue.ts';

const headSchema = z.object({ fetched: z.string(), from: z.string() });

export interface Cache {
  readonly path: string;
  /** By number: GitHub’s time of the last change of what is kept. */
  readonly kept: ReadonlyMap<number, string>;
  keep(issue: FetchedIssue): void;
  /** Every issue once, as it was kept last. */
  issues(): AsyncIterable<FetchedIssue>;
}

/** Only its owner may read it: a private repository’s words are in it. */
const PRIVATE = { mode: 0o600 } as const;

/** Opens or begins the file; a line that was cut off is left out, and its issue fetched again. */
export async function openCache(
  path: string,
  repository: string,
  apiUrl: string,
): Promise<{ readonly cache: Cache } | { readonly refused: string }> {
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify({ fetched: repository, from: apiUrl })}\n`, PRIVATE);
    return { cache: cacheOn(path, []) };
  }
  const found = await headOf(path);
  if (found?.fetched !== repository || found.from !== apiUrl)
    return { refused: sayStrange(path, found?.fetched ?? null) };
  return { cache: cacheOn(path, await mend(path)) };
}

/** `lines`: what the file holds, line by line, below its head. */
function cacheOn(path: string, lines: readonly Kept[]): Cache {
  const kept = new Map(lines.map(({ issue, updated }) => [issue, updated]));
  const places = new Map(lines.map(({ issue }, at) => [issue, at + 2]));
  let last = lines.length + 1;
  return {
    path,
    kept,
    keep: (issue) => {
      last += 1;
      places.set(issue.issue, last);
      kept.set(issue.issue, issue.updated);
      appendFileSync(path, `${JSON.stringify(issue)}\n`);
    },
    issues: () => newest(path, places),
  };
}

type Kept = Pick<FetchedIssue, 'issue' | 'updated'>;

async function headOf(path: string): Promise<z.infer<typeof headSchema> | null> {
  for await (const { text } of linesOf(path)) {
    try {
      return headSchema.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      return null;
    }
  }
  return null;
}

/** Writes the file anew without what was cut off and what is out of date, and tells what it holds. */
async function mend(path: string): Promise<readonly Kept[]> {
  const newestLine = new Map<number, number>();
  for await (const { number, text } of linesOf(path)) {
    const read = readFetched(text);
    if (read !== null) newestLine.set(read.issue, number);
  }
  const mended = `${path}.mending`;
  rmSync(mended, { force: true });
  const kept: Kept[] = [];
  for await (const { number, text } of linesOf(path)) {
    const read = number === 1 ? null : readFetched(text);
    if (number > 1 && (read === null || newestLine.get(read.issue) !== number)) continue;
    appendFileSync(mended, `${text}\n`, PRIVATE);
    if (read !== null) kept.push({ issue: read.issue, updated: read.updated });
  }
  renameSync(mended, path);
  return kept;
}

async function* newest(path: string, lines: ReadonlyMap<number, number>): AsyncGenerator<FetchedIssue> {
  for await (const { number, text } of linesOf(path)) {
    const read = number === 1 ? null : readFetched(text);
    if (read !== null && lines.get(read.issue) === number) yield read;
  }
}

function sayStrange(path: string, repository: string | null): string {
  const what = repository === null ? 'is no cache of this command' : `holds issues of ${repository}`;
  return `${path} ${what}, at another address perhaps. Name another file with --cache, or delete this one.`;
}
