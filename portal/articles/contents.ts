/** What stands on a long page: its headings, each with an address that can be copied. */

/** A heading of a page; `html` is its words, in which nothing but entities is left of HTML. */
interface Heading {
  readonly id: string;
  readonly html: string;
  /** Whether it stands under another one of the list. */
  readonly isLower: boolean;
}

const heading = /<h([23]) id="([^"]+)">([\s\S]*?)<\/h\1>/g;

/** Fewer are seen at a glance, and a shorter text is read as a whole. */
const FEWEST = 4;
const SHORTEST = 2_500;

/** Those of the second order where there are enough of them, else of both; empty on a page that is not long. */
export function contentsOf(html: string): readonly Heading[] {
  if (html.length < SHORTEST) return [];
  const all = [...html.matchAll(heading)].map(([, order, id = '', words = '']) => ({
    id,
    html: words.replace(/<[^>]*>/g, '').trim(),
    isLower: order === '3',
  }));
  const first = all.filter(({ isLower }) => !isLower);
  if (first.length >= FEWEST) return first;
  if (all.length < FEWEST) return [];
  // Without one of the second order there is none to stand under.
  return first.length > 0 ? all : all.map((one) => ({ ...one, isLower: false }));
}

/** The same text with a link to itself behind each heading. */
export function withAnchors(html: string, label: string): string {
  return html.replace(heading, (_all, order: string, id: string, words: string) => {
    const name = `${label}: ${words.replace(/<[^>]*>/g, '').replaceAll('"', '&quot;')}`;
    return `<h${order} id="${id}">${words} <a class="anchor" href="#${id}" aria-label="${name}">#</a></h${order}>`;
  });
}
