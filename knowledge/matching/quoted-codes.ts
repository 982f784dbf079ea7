/** Finds the error codes and messages of articles that a ticket quotes word for word. */

/** By their plain writing: the articles that list it, each with the way it writes it. Too short ones are left out. */
export type ListedCodes = Map<string, Map<string, string>>;

/** What is too short to be about one thing only, such as `404` or `timed out`, is left to the score. */
export function listCodes(listed: ListedCodes, id: string, codes: readonly string[]): void {
  for (const written of codes) {
    const code = plain(written);
    if (isTelling(code)) listed.set(code, (listed.get(code) ?? new Map<string, string>()).set(id, written));
  }
}

export function unlistCodes(listed: ListedCodes, id: string): void {
  for (const [code, articles] of listed) {
    if (articles.delete(id) && articles.size === 0) listed.delete(code);
  }
}

/**
 * The articles whose own code stands in the text, by id with the first such code as the article writes it.
 * What a second article lists, too, is nobody’s own.
 */
export function quotedIn(text: string, listed: ListedCodes): ReadonlyMap<string, string> {
  const within = ` ${plain(text)} `;
  const quoted = new Map<string, string>();
  for (const [code, articles] of listed) {
    if (articles.size > 1 || !within.includes(` ${code} `)) continue;
    for (const [id, written] of articles) if (!quoted.has(id)) quoted.set(id, written);
  }
  return quoted;
}

/** GitHub’s own limit for a body, in characters. */
const LONGEST = 65_536;

/** Words and numbers only, so that quotes, brackets and a missing 0x do not matter. */
function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Some letters stand for eighteen.
      .slice(0, LONGEST)
      .toLowerCase()
      .replace(/\b0x(?=[0-9a-f]{2,}\b)/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}

function isTelling(code: string): boolean {
  return code.length >= (/\p{N}/u.test(code) ? 6 : 16);
}
