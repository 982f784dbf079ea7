/** Other people’s words, quoted so that they ping nobody, link nothing by accident and break no layout. */

/** Defuses mentions, cross-references and HTML comments, in which the desk keeps its own marks. */
export function quiet(text: string): string {
  return text.replace(/([@#])(?=[\w-])/g, '$1\u2060').replaceAll('<!--', '<\u2060!--');
}

/** One line of a table or a sentence: no line breaks, no pipes, cut at `most` characters. */
export function oneLine(text: string, most = 200): string {
  const flat = quiet(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).trimEnd()}…`;
}

/** A Markdown quotation, cut at `most` characters with a word that says so. */
export function quoted(text: string, most = 4_000): string {
  const kept =
    text.length <= most
      ? text
      : `${text.slice(0, most).trimEnd()}\n\n(cut here; the whole text is in the ticket)`;
  return quiet(kept)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
