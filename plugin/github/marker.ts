/** Hidden marks in what the App writes, by which a retry finds its own earlier success. */

const pattern = /<!-- tierline:([^\s>]+) -->/g;

/** The text with its mark; the mark holds no spaces and cannot end the HTML comment. */
export function marked(body: string, key: string): string {
  return `${body}\n\n<!-- tierline:${encodeURIComponent(key)} -->`;
}

/**
 * The mark in a text: the last one, for what the App writes may quote people, and they may write marks of their own.
 * It counts only where the App itself is the author: ask for that, too.
 */
export function readMark(body: string): string | null {
  const found = [...body.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}
