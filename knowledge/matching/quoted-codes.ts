/** Finds the error codes and messages of articles that a ticket quotes word for word. */

export interface OwnCode {
  /** The place of the one article that lists it. */
  readonly place: number;
  /** As that article writes it. */
  readonly written: string;
}

/**
 * The codes and messages that one article lists and no other, by their plain writing. What is too short to
 * be about one thing only, such as `404` or `timed out`, is left to the score.
 */
export function ownCodes(codesByPlace: readonly (readonly string[])[]): ReadonlyMap<string, OwnCode> {
  const own = new Map<string, OwnCode>();
  const shared = new Set<string>();
  for (const [place, codes] of codesByPlace.entries()) {
    for (const written of codes) {
      const code = plain(written);
      if (!isTelling(code)) continue;
      if ((own.get(code)?.place ?? place) !== place) shared.add(code);
      own.set(code, { place, written });
    }
  }
  return new Map([...own].filter(([code]) => !shared.has(code)));
}

/** The articles whose own code stands in the text: by place, the first such code as the article writes it. */
export function quotedIn(text: string, codes: ReadonlyMap<string, OwnCode>): ReadonlyMap<number, string> {
  const within = ` ${plain(text)} `;
  const quoted = new Map<number, string>();
  for (const [code, { place, written }] of codes) {
    if (!quoted.has(place) && within.includes(` ${code} `)) quoted.set(place, written);
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
