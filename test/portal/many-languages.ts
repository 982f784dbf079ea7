/** Small shelves of articles in many languages and scripts, and what their readers would type to find each. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const entry = z.object({
  title: z.string(),
  symptom: z.string(),
  alias: z.string(),
  /** Each of them means this article. */
  queries: z.array(z.string()),
});

/** By language: the three articles are about the same three troubles everywhere. */
export const caches = z
  .record(z.string(), z.array(entry))
  .parse(JSON.parse(await readFile(new URL('./fixtures/many-languages.json', import.meta.url), 'utf8')));

/** The files of all shelves. */
export function filesOf(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(caches).flatMap(([lang, entries], shelf) =>
      entries.map((one, at) => [`${idAt(shelf, at)}.md`, fileOf(idAt(shelf, at), lang, one)]),
    ),
  );
}

/** The id of an article by its place on its shelf. */
export function idAt(shelf: number, at: number): string {
  return `KE-${String(1000 + shelf * 10 + at)}`;
}

function fileOf(id: string, lang: string, { title, symptom, alias }: z.infer<typeof entry>): string {
  const status = 'investigating';
  const head = { id, title, lang, aliases: [alias], symptoms: [symptom], status, reviewedOn: '2026-11-01' };
  const lines = Object.entries(head).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}
