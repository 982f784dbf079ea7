/** Which runs the bench `search` makes, and that several of them become one report. */
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../knowledge/folder.ts';
import { readArticles } from '../../../knowledge/read.ts';
import { findable } from '../../../portal/articles/findable.ts';
import type { Report } from '../bench.ts';
import { readQueries } from './corpus.ts';
import { runsFor } from './runs.ts';
import { together } from './together.ts';

const report = (value: number): Report => ({
  setting: { articles: value, queries: 2, node: 'v26' },
  figures: [
    { name: 'first', value, unit: '%', peerName: 'x', peer: 1, ratio: value, goal: '≥ 1', met: value >= 1 },
  ],
  tables: [{ title: 'Queries answered', columns: [], rows: [] }],
  more: { n: value },
});

describe('the runs of the bench', () => {
  it('are the one that was asked for', () => {
    expect(runsFor({ articles: 'here', queries: 'these.json', size: '' })).toEqual([
      { name: 'asked', articles: 'here', queries: 'these.json', size: 0 },
    ]);
    expect(runsFor({ articles: '', queries: '', size: '200' })).toMatchObject([{ size: 200 }]);
  });

  it('are all of the usual ones where nothing was asked for, and the shipped articles always', () => {
    expect(runsFor({ articles: '', queries: '', size: '' }).at(-1)?.name).toBe('the shipped articles');
  });

  it('ask the shipped articles at least thirty times for something that is there', async () => {
    const shipped = runsFor({ articles: '', queries: '', size: '' }).at(-1);
    const { articles } = readArticles(await readFolder(shipped?.articles ?? ''));
    const ids = new Set(findable(articles).map(({ id }) => id));
    const queries = await readQueries(shipped?.queries ?? '');
    expect(queries.length).toBeGreaterThanOrEqual(30);
    expect(queries.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});

describe('the report', () => {
  it('of one run is that run’s', () => {
    expect(together([['asked', report(5)]])).toEqual(report(5));
  });

  it('of several has every goal under the name of its run, and each run in full for machines', () => {
    const { figures, tables, more } = together([
      ['few', report(1)],
      ['many', report(0)],
    ]);
    expect(figures.map(({ name, met }) => [name, met])).toEqual([
      ['few: first', true],
      ['many: first', false],
    ]);
    expect(tables.map(({ title }) => title)).toEqual(['few: Queries answered', 'many: Queries answered']);
    expect(more).toMatchObject({ runs: { few: { n: 1 }, many: { n: 0 } } });
  });

  it('of none is an error', () => {
    expect(() => together([])).toThrow('there was nothing to run');
  });
});
