/** What stands on a long page: its headings, each with an address that can be copied. */
import type { Article } from '../../knowledge/schema.ts';
import type { Words } from '../words/en.ts';

/** A heading of a page; `html` is its words, in which nothing but entities is left of HTML. */
interface Heading {
  readonly id: string;
  readonly html: string;
  /** Whether it stands under another one of the list. */
  readonly isLower: boolean;
  /** Whether it is one of the page’s own, in the language of its frame. */
  readonly isOwn?: boolean;
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

/**
 * The same with the parts that every page of a known error has around its text, in their order there.
 *
 * @param inText the headings of its text; a page without them needs no list
 */
export function withOwnParts(
  inText: readonly Heading[],
  article: Article,
  { article: words }: Words,
): readonly Heading[] {
  if (inText.length === 0) return [];
  const part = (id: string, html: string) => ({ id, html, isLower: false, isOwn: true });
  const isError = article.kind === 'known-error';
  const affected = part('affected', isError ? words.affected : words.appliesTo);
  const before = article.affected.length > 0 ? [affected] : [];
  if (!isError) return [...before, ...inText];
  const { status, workaround, cause, history } = article;
  return [
    part('symptoms', words.symptoms),
    ...before,
    ...(workaround ? [part('workaround', status === 'fixed' ? words.untilFixed : words.workaround)] : []),
    ...(cause ? [part('cause', words.cause)] : []),
    ...inText,
    ...(history ? [part('history', words.history)] : []),
  ];
}

/** The same text with a link to itself behind each heading. */
export function withAnchors(html: string, label: string): string {
  return html.replace(heading, (_all, order: string, id: string, words: string) => {
    const name = `${label}: ${words.replace(/<[^>]*>/g, '').replaceAll('"', '&quot;')}`;
    return `<h${order} id="${id}">${words} <a class="anchor" href="#${id}" aria-label="${name}">#</a></h${order}>`;
  });
}
