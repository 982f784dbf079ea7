/** Lines of a new article that nobody has written yet. */
import type { ArticleFile } from '../read.ts';
import type { Finding } from './finding.ts';

/** How `tierline new` marks what is to be written. */
export const placeholder = 'TODO';

/** A mistake for each line that still says TODO outside of code. */
export function placeholderFindings({ path, text }: ArticleFile): readonly Finding[] {
  let fence = '';
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const [mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '' && mark !== '') fence = mark.trim();
    else if (fence !== '' && line.trim().startsWith(fence)) fence = '';
    if (fence !== '' || !/\bTODO\b/.test(line.replace(/(`+).*?\1/g, ''))) return [];
    return [
      {
        file: path,
        line: index + 1,
        column: line.indexOf(placeholder) + 1,
        level: 'mistake' as const,
        message: 'This line is yet to be written.',
        remedy: `Write it instead of ${placeholder} and what stands behind it, or take the line out.`,
      },
    ];
  });
}
