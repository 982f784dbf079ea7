/** The pieces of Markdown in an article file, each knowing where in the file its lines stand. */
import type { Root } from 'mdast';
import { type FrontMatterText, splitFrontMatter } from '../front-matter.ts';
import { treeOf } from '../markdown-tree.ts';
import { readMdx } from '../mdx/read-mdx.ts';
import type { ArticleFile } from '../read.ts';

export interface Piece {
  /** The field it stands in, or `body`. */
  readonly field: string;
  readonly markdown: string;
  readonly tree: Root;
  /** The line of the file for a line of the piece, both counted from 1. */
  readonly lineOf: (line: number) => number;
}

/** A file cut into its fields and its Markdown. */
export interface Sheet {
  readonly path: string;
  readonly fields: FrontMatterText['fields'];
  readonly place: FrontMatterText['place'];
  readonly pieces: readonly Piece[];
}

const FIELDS = ['symptoms', 'affected', 'cause', 'workaround'] as const;

/** Null where there is no front matter to read; reading the article says why. */
export function sheetOf({ path, text }: ArticleFile): Sheet | null {
  const parts = splitFrontMatter(path, text);
  if ('problems' in parts) return null;
  const { fields, place, body, bodyLine } = parts;
  const lines = text.split(/\r\n?|\n/);
  const written = FIELDS.flatMap((field) =>
    textsIn(fields[field], [field]).map(({ text: markdown, at }) => {
      const { line, column } = place(at);
      return {
        field,
        markdown,
        tree: treeOf(markdown),
        lineOf: linesFrom(line, (lines[line - 1] ?? '').slice(column - 1)),
      };
    }),
  );
  const below: Piece = {
    field: 'body',
    markdown: body,
    tree: bodyTree(path, body),
    lineOf: (line) => bodyLine + line - 1,
  };
  return { path, fields, place, pieces: [...written, below] };
}

/** Of an `.mdx` file that is no MDX, its Markdown. */
function bodyTree(path: string, body: string): Root {
  const read = path.endsWith('.mdx') ? readMdx(body) : undefined;
  return read !== undefined && 'tree' in read ? read.tree : treeOf(body);
}

/** The texts of a field that may be one text or a list of them, each with its path. */
export function textsIn(
  value: unknown,
  at: readonly (string | number)[],
): readonly { readonly text: string; readonly at: readonly (string | number)[] }[] {
  if (typeof value === 'string') return [{ text: value, at }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => textsIn(item, [...at, index]));
}

// Under a `|` the lines stand as they are; other ways of writing text fold them, and the first line must do.
function linesFrom(start: number, source: string): Piece['lineOf'] {
  if (source.startsWith('|')) return (line) => start + line;
  return () => (source.startsWith('>') ? start + 1 : start);
}
