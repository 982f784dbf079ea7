/** Articles for tests, as the reader gives them. */
import { readArticle } from '../../../knowledge/read.ts';
import type { Article, KnownError } from '../../../knowledge/schema.ts';

/** An article from the lines of its front matter; `id` decides its kind. */
export function article(id: string, lines: readonly string[] = [], body = 'Text.'): Article {
  const titled = lines.some((line) => line.startsWith('title:')) ? lines : [`title: ${id}`, ...lines];
  const reviewed = titled.some((line) => line.startsWith('reviewedOn:'))
    ? titled
    : ['reviewedOn: 2026-11-20', ...titled];
  const text = ['---', `id: ${id}`, ...reviewed, '---', body].join('\n');
  const read = readArticle({ path: `${id}.md`, text });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.article;
}

/** A known error with one sign; a workaround where nothing else is said. */
export function knownError(id: string, lines: readonly string[] = []): KnownError {
  const status = lines.some((line) => line.startsWith('status:'))
    ? []
    : ['status: workaround', 'workaround: Wait.'];
  const symptoms = lines.some((line) => line.startsWith('symptoms:')) ? [] : ['symptoms: [It fails.]'];
  const made = article(id, [...symptoms, ...status, ...lines]);
  if (made.kind !== 'known-error') throw new Error(`${id} is no known error`);
  return made;
}
