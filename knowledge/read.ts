/** Reads article files: each becomes an article, or problems with their place and remedy. */
import { fieldProblems, remedyFor } from './field-problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Article, frontMatterSchema, kindOf } from './schema.ts';
import { type Place, type Problem, problemAt } from './text/problem.ts';

/** A file of the knowledge folder: its path as people should see it, and its text. */
export interface ArticleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads one file. The id must be the start of the file's name (`KE-0042-short-words.md`),
 * and a how-to or a runbook must have a body.
 */
export function readArticle(
  file: ArticleFile,
): { readonly article: Article } | { readonly problems: readonly Problem[] } {
  const { path } = file;
  const parts = splitFrontMatter(path, file.text);
  if ('problems' in parts) return parts;

  const { fields, place, body } = parts;
  const { id } = fields;
  const kind = typeof id === 'string' ? kindOf(id) : null;
  if (kind === null) return { problems: [badId(path, id, place(['id']))] };

  const { kind: written, ...own } = fields;
  const read = frontMatterSchema.safeParse({ ...own, kind }, { reportInput: true });
  const unwanted = written === undefined ? [] : [unknownKind(path, place(['kind']))];
  if (!read.success) {
    const found = read.error.issues.flatMap((issue) => fieldProblems(path, issue, place));
    return { problems: [...unwanted, ...found] };
  }
  if (unwanted.length > 0) return { problems: unwanted };

  const wrong = [nameProblem(path, read.data.id, place(['id'])), bodyProblem(path, kind, body)].filter(
    (problem) => problem !== null,
  );
  if (wrong.length > 0) return { problems: wrong };
  return { article: { ...read.data, body, path } };
}

/**
 * Reads all files. Good articles come back in the order of their ids even when others are bad;
 * of two files with one id the first by path is kept and the other is a problem.
 */
export function readArticles(files: readonly ArticleFile[]): {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
} {
  const byId = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const file of files.toSorted((a, b) => compare(a.path, b.path))) {
    const read = readArticle(file);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const { article } = read;
    const first = byId.get(article.id);
    if (first === undefined) byId.set(article.id, article);
    else problems.push(twice(article, first));
  }
  return { articles: [...byId.values()].toSorted((a, b) => compare(a.id, b.id)), problems };
}

function badId(file: string, id: unknown, at: Place): Problem {
  const message =
    id === undefined
      ? `The field id is ${at.line === 1 ? 'missing' : 'empty'}.`
      : `${typeof id === 'string' ? `“${id}”` : 'The field id'} is not an article id.`;
  return problemAt(file, at, { message, remedy: remedyFor('id') });
}

function unknownKind(file: string, at: Place): Problem {
  const message = 'There is no field “kind”: the id says what an article is.';
  return problemAt(file, at, { message, remedy: 'Take the field out.' });
}

function nameProblem(file: string, id: string, at: Place): Problem | null {
  const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.mdx?$/, '');
  if (name === id || name.startsWith(`${id}-`)) return null;
  return problemAt(file, at, {
    message: `The id is ${id}, but the file's name does not start with it.`,
    remedy: `Call the file ${id}-a-few-words.md, or correct the id.`,
  });
}

function bodyProblem(file: string, kind: Article['kind'], body: string): Problem | null {
  if (kind === 'known-error' || body !== '') return null;
  return problemAt(
    file,
    { line: 1 },
    {
      message: 'There is nothing under the front matter.',
      remedy: 'Write the steps in Markdown under the second ---.',
    },
  );
}

function twice(article: Article, first: Article): Problem {
  return problemAt(
    article.path,
    { line: 1 },
    {
      message: `${article.id} is already the id of ${first.path}.`,
      remedy: 'Give this article the next free number, in its id and in its file name.',
    },
  );
}

// Ids and paths must sort alike on every machine, whatever its language.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
