/** The rules that a feed is judged by find what is planted. */
import { expect, test } from 'vitest';
import { atomFeed } from '../../../portal/feeds/atom-feed.ts';
import { en } from '../../../portal/words/en.ts';
import { knownError } from '../articles/articles.ts';
import { feedFaults, readFeed } from './atom-rules.ts';

const error = knownError('KE-0001', ["title: A & B's <C>", 'lang: de', 'status: fixed', 'fixedIn: 2.1']);
const changes = (['investigating', 'fixed'] as const).map((status, at) => ({
  article: error,
  on: `2026-02-0${at + 1}`,
  status,
  note: undefined,
}));
const good = atomFeed(changes, en, 'en', {
  feed: '/changes.xml',
  home: '/changes/',
  of: (id) => `/articles/${id}/`,
  content: new Map([['KE-0001', '<p>A &amp; B</p>']]),
});

test('a feed keeps them, also where the portal does not know its site, and where nothing has changed', () => {
  expect(feedFaults(readFeed(good))).toEqual([]);
  const place = { feed: '/a.xml', home: '/', of: () => '/', content: new Map<string, string>() };
  expect(feedFaults(readFeed(atomFeed([], en, 'de', place)))).toEqual([]);
});

test.each([
  [/<id>.*?<\/id>/, '', '<feed> has 0 of <id>'],
  [/<id>urn:tierline:/, '<id>', '<id> is “/changes/”'],
  [/fixed<\/id>/g, 'x</id>', null],
  [/investigating<\/id>/, '2</id>', null],
  [
    /2026-02-01-investigating/,
    '2026-02-02-fixed',
    'two entries have the id urn:tierline:/articles/KE-0001/#2026-02-02-fixed',
  ],
  [/T00:00:00Z/, '', '<updated> is “2026-02-01”'],
  [/2026-02-01T/, '2026-02-31T', '<updated> is “2026-02-31T00:00:00Z”'],
  [/<author>.*?<\/author>/, '', 'an entry has no author'],
  [/<link rel="self"[^>]*>/, '', 'it does not say where it is'],
  [/(<link rel="alternate"[^>]*>)/, '$1$1', '<feed> has two pages of one kind'],
  [/xmlns="[^"]*"/, 'xmlns="http://purl.org/atom"', 'it is no feed of Atom'],
  [/<summary/, '<summary>One</summary><summary', '<entry> has 2 of <summary>'],
  [/<summary/, '<note>One</note><summary', '<entry> holds a <note>'],
  [/content type="html"/, 'content type="markdown"', '<content> is of the type markdown'],
  [/xml:lang="en"/, 'xml:lang="English"', '<feed> is in “English”'],
] as const)('%s as “%s” is found', (from, to, said) => {
  const faults = feedFaults(readFeed(good.replace(from, to)));
  if (said === null) expect(faults).toEqual([]);
  else expect(faults).toContainEqual(expect.stringContaining(said));
});

test.each([
  ['&amp;', '&'],
  ['</title>', ''],
  ['</feed>', '</feed><feed/>'],
  ['<summary', 'x < y <summary'],
])('a feed with %s as “%s” is no XML', (from, to) => {
  expect(() => readFeed(good.replace(from, to))).toThrow();
});
