/** The next free number of an article. */
import { splitFrontMatter } from './front-matter.ts';
import type { ArticleFile } from './read.ts';
import type { ArticleKind } from './schema.ts';

const letters: Readonly<Record<ArticleKind, string>> = { 'known-error': 'KE', 'how-to': 'HT', runbook: 'RB' };

/** One more than the highest in use, by a file’s name or by the id in it: `KE-0043` after `KE-0042`. */
export function nextId(kind: ArticleKind, files: readonly ArticleFile[]): string {
  const taken = files.flatMap(({ path, text }) => {
    const parts = splitFrontMatter(path, text);
    const written = 'problems' in parts ? undefined : parts.fields['id'];
    return [path.split(/[/\\]/).at(-1) ?? '', typeof written === 'string' ? written : ''];
  });
  const numbers = taken.map((name) => Number(new RegExp(`^${letters[kind]}-(\\d{4,})`).exec(name)?.[1] ?? 0));
  return `${letters[kind]}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}
