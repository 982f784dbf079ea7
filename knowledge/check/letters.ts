/** Letters that were lost when a file was saved or read with another encoding than UTF-8. */
import { linesOutsideCode } from '../outside-code.ts';
import type { ArticleFile } from '../read.ts';
import { type Finding, findingAt } from '../text/problem.ts';

const LOST = '\uFFFD';

/** One mistake for a file, at the first line with such a letter outside of code. */
export function letterFindings({ path, text }: ArticleFile): readonly Finding[] {
  if (!text.includes(LOST)) return [];
  const first = linesOutsideCode(text).find((line) => line.text.includes(LOST));
  if (first === undefined) return [];
  const column = (text.split(/\r\n?|\n/)[first.line - 1] ?? '').indexOf(LOST) + 1;
  return [
    findingAt(
      path,
      { line: first.line, column },
      {
        level: 'mistake',
        message: `A letter was lost here and shows as ${LOST}: the file is not in UTF-8.`,
        remedy: `Save it with the encoding UTF-8, and write the letter again if it does not come back.`,
      },
    ),
  ];
}
