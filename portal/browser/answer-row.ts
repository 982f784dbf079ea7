/** One answer in the list of results: title, excerpt with the words marked, and the small print. */
import { withTrail } from '../search/draft.ts';
import { excerptOf, markWords, type Piece } from '../search/excerpt.ts';
import type { Found } from '../search/find.ts';

/** The list item for a found page; its link carries the query along. */
export function answerRow({ page, words }: Found, query: string): HTMLElement {
  const { title = page.url, id, service, status } = page.meta;
  const link = document.createElement('a');
  link.href = withTrail(page.url, { query, article: '', service: '' });
  link.append(...marked(markWords(title, words)));

  const excerpt = document.createElement('p');
  excerpt.append(...marked(excerptOf(withoutTitle(page.content, title), words)));

  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.append(
    ...[id, service, status].filter((text) => text !== undefined).map((text) => element('span', text)),
  );

  const item = document.createElement('li');
  item.append(link, excerpt, facts);
  return item;
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
