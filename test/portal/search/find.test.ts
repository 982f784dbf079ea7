/** Finding articles through an index that behaves as Pagefind does. */
import { describe, expect, test } from 'vitest';
import { countChoices } from '../../../portal/search/facets/count-choices.ts';
import {
  type Engine,
  type Facets,
  findAnswers,
  findArticles,
  needsOthers,
  worthShowing,
} from '../../../portal/search/find.ts';

const shelf: Readonly<Record<string, string>> = {
  'KE-0001': 'Deliveries fail with 401 because the signature does not match',
  'KE-0002': 'Setup stops with 0x8004f016 and a bad end',
  'KE-0003': 'The clock is wrong over a holiday',
  'KE-0004': 'The clock of the office is wrong',
  'KE-0005': 'A sign of AADSTS650056 in asp.net',
  'HT-0001': 'Open a ticket that is solved quickly',
};

/**
 * In quotes words must stand as they are, side by side; without, an unknown word falls back to a shorter one. Marks
 * inside a word are dropped, as Pagefind drops them.
 */
function engineOver(pages: Readonly<Record<string, string>>, asked: string[] = []): Engine {
  const wordsIn = (text: string) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/\W/g, ''));
  const hits = (matches: (words: readonly string[]) => boolean, isMeant: (word: string) => boolean) =>
    Object.entries(pages)
      .filter(([, text]) => matches(wordsIn(text)))
      .map(([id, content]) => ({
        id,
        score: 1,
        words: wordsIn(content).flatMap((word, at) => (isMeant(word) ? [at] : [])),
        data: () => Promise.resolve({ url: `/articles/${id}/`, content, meta: { title: content } }),
      }));
  return {
    search: (asking) => {
      asked.push(asking);
      const bare = asking.replaceAll('"', '');
      const beginningWith = (start: string) => {
        const isMeant = (word: string) => word.startsWith(start);
        return hits((words) => words.some(isMeant), isMeant);
      };
      const exact = hits(
        (words) => ` ${words.join(' ')} `.includes(` ${bare} `),
        (word) => word === bare,
      );
      if (asking.startsWith('"')) return Promise.resolve({ results: exact });
      const begins = beginningWith(bare);
      return Promise.resolve({ results: begins.length > 0 ? begins : beginningWith(bare.slice(0, 3)) });
    },
    vocabulary: () => {
      asked.push('the vocabulary');
      return Promise.resolve(Object.values(pages).flatMap(wordsIn));
    },
    named: () => Promise.resolve(new Set()),
    // On this shelf the facet `word` has a value for every word.
    members: (_facet, value) => {
      const has = (text: string) => wordsIn(text).includes(value);
      const ids = Object.entries(pages).filter(([, text]) => has(text));
      return Promise.resolve(new Set(ids.map(([id]) => id)));
    },
  };
}

const find = async (query: string, most = 8) =>
  (await findArticles(engineOver(shelf), query, 6, most)).map(({ page }) => page.url);

describe('a search over the articles', () => {
  test('finds an article by a sentence of which not every word stands in it', async () => {
    expect(await find('signature of my deliveries somehow differs')).toEqual(['/articles/KE-0001/']);
  });

  test('finds a code however it is written', async () => {
    expect(await find('8004F016')).toEqual(['/articles/KE-0002/']);
    expect(await find('0x8004F016')).toEqual(['/articles/KE-0002/']);
    expect(await find('-2147160042')).toEqual(['/articles/KE-0002/']);
    expect(await find('AADSTS 650056')).toEqual(['/articles/KE-0005/']);
    expect(await find('aadsts-650056')).toEqual(['/articles/KE-0005/']);
    expect(await find('error401')).toContain('/articles/KE-0001/');
  });

  test('finds a name with a dot inside', async () => {
    expect(await find('ASP.NET')).toEqual(['/articles/KE-0005/']);
  });

  test('finds the beginning of a word while it is being typed', async () => {
    expect(await find('signat')).toEqual(['/articles/KE-0001/']);
  });

  test('finds a name that the index keeps with what is glued to it, beside pages that have it alone', async () => {
    const tools = {
      'KE-0001': 'Registering a library with Regsvr32.exe fails',
      'KE-0002': 'The update runs regsvr32 and stops',
      'KE-0003': 'Printing stops',
    };
    const found = await findArticles(engineOver(tools), 'regsvr32 library', 3, 5);
    expect(found.map(({ page }) => page.url)).toEqual(['/articles/KE-0001/', '/articles/KE-0002/']);
  });

  test('prefers the page that has a pasted message’s words as far apart as the message has them', async () => {
    const messages = {
      'KE-0001': 'This organization sets which action is allowed here',
      'KE-0002': 'It says this action is not allowed by your organization',
      'KE-0003': 'Printing stops',
    };
    const pasted = 'Action is not allowed by your organization';
    const found = await findArticles(engineOver(messages), pasted, 3, 5);
    expect(found[0]?.page.url).toBe('/articles/KE-0002/');
  });

  test('finds nothing where the index only fell back to another word', async () => {
    expect(await find('badge')).toEqual([]);
  });

  test('puts the title that the words say in full before one that says more', async () => {
    const titles = {
      'KE-0001': 'Printer offline after the update of the driver',
      'KE-0002': 'Printer offline',
    };
    const found = await findArticles(engineOver(titles), 'printer offline', 2, 5);
    expect(found.map(({ page }) => page.meta['title'])).toEqual([titles['KE-0002'], titles['KE-0001']]);
  });

  test('mends a slip, and says so', async () => {
    const { found, repairs } = await findAnswers(engineOver(shelf), {
      query: 'wrong holidya',
      total: 6,
      most: 5,
      facets: {},
    });
    expect(found[0]?.page.url).toBe('/articles/KE-0003/');
    expect(found[0]?.words).toContain('holiday');
    expect(repairs).toEqual([{ typed: 'holidya', meant: ['holiday'] }]);
  });

  test('gives back no more than was asked for, the best first, and counts the rest', async () => {
    const search = { query: 'clock wrong holiday', total: 6, most: 1, facets: {} };
    const { found, count } = await findAnswers(engineOver(shelf), search);
    expect(found.map(({ page }) => page.url)).toEqual(['/articles/KE-0003/']);
    expect(count).toBe(2);
  });

  test('asks for every word once, and for the vocabulary only when a word is unknown', async () => {
    const asked: string[] = [];
    await findArticles(engineOver(shelf, asked), 'the clock, the clock!', 6, 8);
    expect(asked).toEqual(['"clock"', 'clock']);
    await findArticles(engineOver(shelf, asked), 'clokc', 6, 8);
    expect(asked).toContain('the vocabulary');
  });

  test('keeps of the answers only those that have all that was chosen, and still knows the others', async () => {
    const search = { query: 'wrong clock holiday', total: 6, most: 5, facets: { word: 'office' } };
    const { found, count, fitting } = await findAnswers(engineOver(shelf), search);
    expect(found.map(({ page }) => page.url)).toEqual(['/articles/KE-0004/']);
    expect(count).toBe(1);
    expect(fitting).toEqual(['KE-0003', 'KE-0004']);
  });

  test('does not mend a word because of what was chosen', async () => {
    const search = { query: 'holiday', total: 6, most: 5, facets: { word: 'office' } };
    const { found, count, repairs } = await findAnswers(engineOver(shelf), search);
    expect({ found, count, repairs }).toEqual({ found: [], count: 0, repairs: [] });
  });

  test('counts what each choice would leave, in place of what is chosen there and beside what is chosen elsewhere', async () => {
    const engine = engineOver(shelf);
    const search = { query: 'clock', total: 6, most: 5, facets: {} };
    const { fitting } = await findAnswers(engine, search);
    const choices = ['', 'office', 'holiday', 'signature'].map((value) => ({ facet: 'word', value }));
    const counted = (facets: Facets) => countChoices(engine, fitting, facets, choices);
    expect(await counted({})).toEqual([2, 1, 1, 0]);
    expect(await counted({ word: 'office' })).toEqual([2, 1, 1, 0]);
    expect(await counted({ other: 'office' })).toEqual([1, 1, 0, 0]);
  });

  test('counts nothing that the index only fell back to', async () => {
    const search = { query: 'badge', total: 6, most: 5, facets: {} };
    expect(await findAnswers(engineOver(shelf), search)).toMatchObject({ count: 0, fitting: [] });
  });

  test('says whether it is sure', async () => {
    const [sure] = await findArticles(engineOver(shelf), 'wrong clock on a holiday', 6, 8);
    const [unsure] = await findArticles(engineOver(shelf), 'holiday pay', 6, 8);
    expect([sure?.sure, unsure?.sure]).toEqual([true, false]);
  });
});

describe('a search in several languages', () => {
  const german = {
    'KE-0101': 'Das Kennwort wird nicht angenommen',
    'KE-0102': 'Signatur passt nicht',
    'KE-0103': 'Drucker druckt leer',
    'KE-0104': 'Telefon bleibt stumm',
    'KE-0105': 'Bildschirm flackert',
    'KE-0106': 'Tastatur klemmt',
  };
  const ask = (pages: Readonly<Record<string, string>>, query: string) =>
    findAnswers(engineOver(pages), { query, total: Object.keys(pages).length, most: 5, facets: {} });
  const elsewhere = async (query: string) => {
    const own = await ask(shelf, query);
    return needsOthers(own) ? worthShowing(own, await ask(german, query)).length : 'not asked';
  };

  test('asks no other language where the page’s own has a good answer', async () => {
    expect(await elsewhere('signature does not match')).toBe('not asked');
    expect(await elsewhere('signat')).toBe('not asked');
  });

  test('asks the others where there is nothing, or only something near', async () => {
    expect(await elsewhere('Kennwort')).toBe(1);
    expect(await elsewhere('clock angenommen kennwort')).toBe(1);
    expect(await elsewhere('badge')).toBe(0);
  });

  test('asks the others for a word that was mended, and shows what has the word itself', async () => {
    expect(await elsewhere('signatur')).toBe('not asked');
    expect(await elsewhere('signaturr')).toBe(0);
    expect(await elsewhere('kenwort')).toBe(1);
  });
});
