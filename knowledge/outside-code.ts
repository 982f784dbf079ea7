/** The lines of a Markdown text that are not code, where what stands is meant as it stands. */

/** Each line's number, from 1, and what is left of it without `code`; the lines of code blocks are left out. */
export function linesOutsideCode(text: string): readonly { readonly line: number; readonly text: string }[] {
  let fence = '';
  return text.split(/\r\n?|\n/).flatMap((written, index) => {
    const [mark = ''] = /^\s*(`{3,}|~{3,})/.exec(written) ?? [];
    if (fence === '' && mark !== '') fence = mark.trim();
    else if (fence !== '' && written.trim().startsWith(fence)) fence = '';
    else if (fence === '') return [{ line: index + 1, text: written.replace(/(`+).*?\1/g, '') }];
    return [];
  });
}
