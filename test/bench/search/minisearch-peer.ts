/** MiniSearch as it comes, over the same titles and text. */
import MiniSearch from 'minisearch';
import type { Query } from './corpus.ts';
import type { PlainPage } from './same-text.ts';
import type { Answered } from './score.ts';

export function askMiniSearch(pages: readonly PlainPage[], queries: readonly Query[]): readonly Answered[] {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(pages);
  return queries.map((query) => ({ query, ids: index.search(query.q).map(({ id }) => String(id)) }));
}
