/** Which runs the bench makes: the one that was asked for, or all of the usual ones. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One run; of the articles `size` are taken, and all with 0. */
export interface Run {
  readonly name: string;
  readonly articles: string;
  readonly queries: string;
  readonly size: number;
}

const REAL = '../shared/data/articles/s5000.tar.gz';
const REAL_QUERIES = '../shared/data/search/queries.json';

/** The run that the flags describe, or without any of them the usual ones; those without their files are left out. */
export function runsFor(flags: Readonly<Record<string, string>>): readonly Run[] {
  const { articles = '', queries = '', size = '' } = flags;
  if (articles === '' && queries === '' && size === '')
    return usual().filter((run) => existsSync(run.articles));
  return [
    { name: 'asked', articles: articles || REAL, queries: queries || REAL_QUERIES, size: Number(size) },
  ];
}

function usual(): readonly Run[] {
  const real = { articles: REAL, queries: REAL_QUERIES };
  return [
    { name: '200 articles', ...real, size: 200 },
    { name: '1,000 articles', ...real, size: 1000 },
    { name: '5,000 articles', ...real, size: 0 },
    {
      name: 'the shipped articles',
      articles: fileURLToPath(new URL('../../../knowledge/articles', import.meta.url)),
      queries: fileURLToPath(new URL('./shipped-queries.json', import.meta.url)),
      size: 0,
    },
  ];
}
