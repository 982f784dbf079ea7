/** Finding articles through an index that behaves as Pagefind does. */
import { describe, expect, test } from 'vitest';
import { type Engine, findArticles } from '../../../portal/search/find.ts';

const shelf: Readonly<Record<string, string>> = {
  'KE-0001': 'Deliveries fail with 401 because the signature does not match',
  'KE-0002': 'Setup stops with 0x8004f016 and a bad end',
  'KE-0003': 'The clock is wrong over a holiday',
  'KE-0004': 'The clock of the office is wrong',
  'HT-0001': 'Open a ticket that is solved quickly',
};

/** Every word in it must match; an unknown word falls back to a shorter one, as in Pagefind. */
function engineOver(pages: Readonly<Record<string, string>>, asked: string[] = []): Engine {
  const has = (text: string, word: string) => text.toLowerCase().split(/\W+/).includes(word);
  return {
    search: (word) => {
      asked.push(word);
      const known = Object.entries(pages).filter(([, text]) => has(text, word));
      const found =
        known.length > 0 ? known : Object.entries(pages).filter(([, text]) => has(text, word.slice(0, 3)));
      return Promise.resolve({
        results: found.map(([id, content]) => ({
          id,
          score: 1,
          data: () => Promise.resolve({ url: `/articles/${id}/`, content, meta: { title: content } }),
        })),
      });
    },
  };
}

const find = async (query: string, most = 8) =>
  (await findArticles(engineOver(shelf), query, 5, most)).map(({ page }) => page.url);

describe('a search over the articles', () => {
  test('finds an article by a sentence of which not every word stands in it', async () => {
    expect(await find('signature of my deliveries somehow differs')).toEqual(['/articles/KE-0001/']);
  });

  test('finds a code however it is written', async () => {
    expect(await find('8004F016')).toEqual(['/articles/KE-0002/']);
    expect(await find('0x8004F016')).toEqual(['/articles/KE-0002/']);
  });

  test('finds nothing where the index only fell back to another word', async () => {
    expect(await find('badge')).toEqual([]);
  });

  test('gives back no more than was asked for, the best first', async () => {
    expect(await find('clock wrong holiday', 1)).toEqual(['/articles/KE-0003/']);
  });

  test('asks for every word once', async () => {
    const asked: string[] = [];
    await findArticles(engineOver(shelf, asked), 'the clock, the clock!', 5, 8);
    expect(asked).toEqual(['clock']);
  });

  test('says whether it is sure', async () => {
    const [sure] = await findArticles(engineOver(shelf), 'wrong clock on a holiday', 5, 8);
    const [unsure] = await findArticles(engineOver(shelf), 'holiday pay', 5, 8);
    expect([sure?.sure, unsure?.sure]).toEqual([true, false]);
  });
});
