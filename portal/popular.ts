/** What many people meet now, as the App wrote it into the `status.json` that a portal is built with. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../knowledge/schema.ts';

const status = z.object({ popular: z.array(z.string()).default([]) });

/**
 * The articles that the file names under `popular` (`{ "popular": ["KE-0042"] }`), in its order. Without
 * a file there are none, and ids that are not published are passed over.
 *
 * @throws when the file cannot be read or is not such a `status.json`
 */
export async function popularIn<A extends Article>(
  file: string | undefined,
  articles: readonly A[],
): Promise<readonly A[]> {
  if (file === undefined || file === '') return [];
  const { popular } = await readStatus(file);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return popular.flatMap((id) => byId.get(id) ?? []);
}

async function readStatus(file: string): Promise<z.output<typeof status>> {
  try {
    return status.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(`could not read what is popular from ${file}`, { cause });
  }
}
