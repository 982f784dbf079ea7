/** Pictures that GitHub draws from text: Mermaid’s charts with two axes. */

/** Of bars and lines, in their order. Mermaid’s own first colour cannot be seen on white; these are seen on white and on black. */
const COLOURS = '#2f81f7, #e16f24';

/** As a block of Markdown; `most` is where the upright axis ends. */
export function xyChart(
  title: string,
  names: readonly string[],
  most: number,
  marks: readonly (readonly ['bar' | 'line', readonly number[]])[],
): string {
  return [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${COLOURS}"}}}}%%`,
    'xychart-beta',
    `    title "${title}"`,
    `    x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `    y-axis 0 --> ${most}`,
    ...marks.map(([mark, values]) => `    ${mark} [${values.join(', ')}]`),
    '```',
  ].join('\n');
}
