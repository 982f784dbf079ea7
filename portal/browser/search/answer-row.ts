/** One answer in the list of results: title, excerpt with the words marked, and the small print. */
import { withTrail } from '../../search/draft.ts';
import { excerptOf, markWords, type Piece } from '../../search/excerpt.ts';
import { fill } from '../../search/fill.ts';
import type { Found } from '../../search/find.ts';
import type { BoxWords } from './search-words.ts';

/** The list item for a found page; its link carries the query along. */
export function answerRow({ page, words, lacks }: Found, query: string, said: BoxWords): HTMLElement {
  const { title = page.url, id, service } = page.meta;
  const link = document.createElement('a');
  link.href = withTrail(page.url, { query, article: '', service: '' });
  link.append(...marked(markWords(title, words)));

  const excerpt = document.createElement('p');
  excerpt.append(...marked(excerptOf(withoutTitle(page.content, title), words)));

  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.append(...[id, service].filter((text) => text !== undefined).map((text) => element('span', text)));
  const status = statusOf(page.meta, said);
  if (status !== null) {
    const badge = element('span', status);
    badge.className = `badge ${page.meta['status'] ?? ''}`;
    // The article around it may be in another language.
    badge.lang = said.lang;
    facts.append(badge);
  }
  if (lacks.length > 0) facts.append(element('span', fill(said.lacks, { codes: lacks.join(', ') })));

  const item = document.createElement('li');
  item.append(link, excerpt, facts);
  return item;
}

function statusOf(meta: Found['page']['meta'], said: BoxWords): string | null {
  const { status = '', fixedIn } = meta;
  if (status === 'fixed' && fixedIn !== undefined) {
    return fill(said.status['fixedIn'] ?? '', { version: fixedIn });
  }
  return said.status[status] ?? null;
}

// The title stands above the excerpt already.
function withoutTitle(content: string, title: string): string {
  return content.startsWith(`${title}.`) ? content.slice(title.length + 1) : content;
}

function marked(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', text) : text));
}

// Text content only: what an article says can never become markup here.
function element(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
