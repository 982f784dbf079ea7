/** The words of the articles' titles in a form that is small to send: sorted, each without what it shares with the one before. */

/** Longer words of more than this many letters in common are rare; one character tells how many. */
const MOST_SHARED = 35;

/** Packs words; the order and doubles do not matter. */
export function packWords(words: Iterable<string>): string {
  const sorted = [...new Set(words)].toSorted();
  return sorted
    .map((word, at) => {
      const shared = Math.min(sharedLength(sorted[at - 1] ?? '', word), MOST_SHARED);
      return shared.toString(36) + word.slice(shared);
    })
    .join('\n');
}

/** The words again, sorted. */
export function unpackWords(packed: string): readonly string[] {
  if (packed === '') return [];
  let last = '';
  return packed.split('\n').map((line) => {
    last = last.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1);
    return last;
  });
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
