/** What the index learns of an article: its platforms, its words, and nothing of the page around it. */
import { expect, test } from 'vitest';
import { readArticle } from '../../../knowledge/read.ts';
import type { Article } from '../../../knowledge/schema.ts';
import { findable } from '../../../portal/articles/findable.ts';
import { vocabularies } from '../../../portal/indexing/beside-index.ts';
import { commonValues, facetNames, platformsOf, valuesOf } from '../../../portal/indexing/facet-values.ts';
import { searchRecord } from '../../../portal/indexing/search-record.ts';
import { popularIn } from '../../../portal/popular.ts';
import { packFacets, unpackFacets } from '../../../portal/search/facets/facet-file.ts';
import { unpackWords } from '../../../portal/search/vocabulary.ts';

function articleOf(id: string, fields: string): Article {
  const status = fields.startsWith('status:') ? '' : 'status: investigating\n';
  const text = `---\nid: ${id}\ntitle: Tunnel <drops>\nsymptoms: [It stops.]\nreviewedOn: 2026-01-01\n${fields}\n${status}---\n`;
  const read = readArticle({ path: `${id}.md`, text });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.article;
}

test.each([
  ['Enterprise Server 3.14 and older', ['Enterprise Server']],
  ['Windows Server >= 2019', ['Windows Server']],
  ['`macOS`', ['macOS']],
  ['People who are not named in the policy', []],
])('the platform of “%s”', (affected, platforms) => {
  expect(platformsOf(articleOf('KE-0001', `affected: ['${affected}']`))).toEqual(platforms);
});

test('the record holds the article’s own words, as text', async () => {
  const { url, content } = await searchRecord(
    articleOf('KE-0001', 'service: vpn\ncodes: [0x80]\naliases: [line drops]\naffected: [Windows 11]'),
  );
  expect(url).toBe('/articles/KE-0001/');
  expect(content).toContain('<h1>Tunnel &lt;drops></h1>');
  expect(content).toContain('data-pagefind-meta="service[content]" content="vpn"');
  expect(content).toContain('<li>0x80</li>');
  expect(content).not.toContain('What you see');
});

test('what is for staff or retired cannot be found', () => {
  const fields = ['', 'audience: staff', 'status: retired'];
  const articles = fields.map((field, at) => articleOf(`KE-000${at + 1}`, field));
  expect(findable(articles).map(({ id }) => id)).toEqual(['KE-0001']);
});

test('each language has its own words for mending', () => {
  const words = vocabularies([
    articleOf('KE-0001', 'aliases: [VPN down]'),
    articleOf('KE-0002', 'lang: de-AT\naliases: [Leitung weg]'),
  ]);
  expect([...words.keys()]).toEqual(['en', 'de']);
  expect(unpackWords(words.get('en') ?? '')).toEqual(['down', 'drops', 'tunnel', 'vpn']);
  expect(unpackWords(words.get('de') ?? '')).toContain('leitung');
});

test('without a status file nothing is popular, and a broken one is named', async () => {
  expect(await popularIn(undefined, [])).toEqual([]);
  await expect(popularIn('/nowhere/status.json', [])).rejects.toThrow(
    'could not read what is popular from /nowhere/status.json',
  );
});

test('an article’s facets are its service, platforms, status and kind; a list is offered where there is a choice', () => {
  const articles = [
    articleOf('KE-0001', 'service: vpn\naffected: [Windows 11, macOS]'),
    articleOf('KE-0002', 'service: vpn\naffected: [Windows 10]'),
  ];
  const [first] = articles;
  expect(first && facetNames.map((facet) => valuesOf(first, facet))).toEqual([
    ['vpn'],
    ['Windows', 'macOS'],
    ['investigating'],
    ['known-error'],
  ]);
  expect(facetNames.map((facet) => commonValues(articles, facet))).toEqual([
    [],
    ['Windows', 'macOS'],
    [],
    [],
  ]);
});

test('the file of facets gives back which pages have what', () => {
  const members = new Map([
    ['service', new Map([['vpn', new Set(['en_a1', 'en_b2'])]])],
    [
      'platform',
      new Map([
        ['macOS', new Set(['en_b2'])],
        ['Windows', new Set(['en_b2', 'en_c3'])],
      ]),
    ],
  ]);
  expect(unpackFacets(packFacets(members))).toEqual(members);
});
