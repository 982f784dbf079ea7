/** Lines of a new article that nobody has written yet. */
import { linesOutsideCode } from '../outside-code.ts';
import type { ArticleFile } from '../read.ts';
import { type Finding, findingAt } from '../text/problem.ts';

/** How `tierline new` marks what is to be written. */
export const placeholder = 'TODO';

/** Where a line that nobody has written begins: after a field’s name, the sign of a list, or nothing. */
const BEGINS = /^(?:\s|[-*>]\s|\d+[.)]\s|#+\s|[a-zA-Z]+:\s|["'])*TODO\b/;

/** A mistake for each line outside of code that begins with TODO, a warning where it stands further on. */
export function placeholderFindings({ path, text }: ArticleFile): readonly Finding[] {
  const lines = text.split(/\r\n?|\n/);
  return linesOutsideCode(text).flatMap(({ line, text: prose }) => {
    if (!/\bTODO\b/.test(prose)) return [];
    const column = (lines[line - 1] ?? '').indexOf(placeholder) + 1;
    return [findingAt(path, { line, column }, BEGINS.test(prose) ? UNWRITTEN : DOUBTFUL)];
  });
}

const UNWRITTEN = {
  level: 'mistake',
  message: 'This line is yet to be written.',
  remedy: `Write it instead of ${placeholder} and what stands behind it, or take the line out.`,
} as const;

const DOUBTFUL = {
  level: 'warning',
  message: `This line says ${placeholder}.`,
  remedy: 'Write what is left to write, or put the word in backticks if it is meant.',
} as const;
