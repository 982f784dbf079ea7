/** What staff are told about words that could not be written because an issue is locked. */

/** The words themselves stand below it, as a quotation. */
export function sayUnsaid(place: string, body: string): string {
  const quoted = body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${place} is locked, so this could not be written there. Unlock it, or tell the people it is for in another way:\n\n${quoted}`;
}
