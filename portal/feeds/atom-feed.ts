/** The Atom feed of what changed. */
import { changeWords } from '../articles/change-words.ts';
import type { Change } from '../articles/changes.ts';
import type { Words } from '../words/en.ts';
import { xmlText } from './escape.ts';

/**
 * The feed as XML (RFC 4287). A change is an entry of its own, so that a reader shows it as new.
 *
 * @param place.feed the feed's own address
 * @param place.home the address of the page with the same changes
 * @param place.of the address of an article's page
 * @param place.content the whole of an article as HTML, by its id
 */
export function atomFeed(
  changes: readonly Change[],
  words: Words,
  lang: string,
  place: {
    readonly feed: string;
    readonly home: string;
    readonly of: (id: string) => string;
    readonly content: ReadonlyMap<string, string>;
  },
): string {
  // A feed must say when it was updated; one without entries never was.
  const updated = changes[0]?.on ?? '1970-01-01';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(lang)}">`,
    `<title>${xmlText(`${words.desk}: ${words.changes.title}`)}</title>`,
    `<id>${xmlText(idOf(place.home))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(place.feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(place.home)}"/>`,
    `<author><name>${xmlText(words.desk)}</name></author>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    ...changes.map((change) =>
      entryOf(change, words, lang, {
        address: place.of(change.article.id),
        content: place.content.get(change.article.id) ?? '',
      }),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(
  change: Change,
  words: Words,
  lang: string,
  { address, content }: { readonly address: string; readonly content: string },
): string {
  const { article, on, status } = change;
  // What stands in the feed’s own language needs no mark.
  const mark = (own: string, around: string) => (own === around ? '' : ` xml:lang="${xmlText(own)}"`);
  return [
    `<entry${mark(article.lang, lang)}>`,
    `<title>${xmlText(`${article.id} ${article.title}`)}</title>`,
    `<id>${xmlText(idOf(`${address}#${on}-${status ?? 'changed'}`))}</id>`,
    `<link href="${xmlText(address)}"/>`,
    `<updated>${on}T00:00:00Z</updated>`,
    `<summary${mark(lang, article.lang)}>${xmlText(changeWords(change, words))}</summary>`,
    `<content type="html">${xmlText(content)}</content>`,
    '</entry>',
  ].join('\n');
}

// An id must be a whole IRI, also where the portal does not know where it will be served.
function idOf(address: string): string {
  return /^https?:/.test(address) ? address : `urn:tierline:${encodeURI(address)}`;
}
