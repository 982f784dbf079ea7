/** Articles drafted from problems: whatever people wrote, the file can be read, and says what they wrote. */
import { describe, expect, it } from 'vitest';
import { draftArticle, fixedArticle } from '../../knowledge/draft-article.ts';
import { readArticles } from '../../knowledge/read.ts';

const draft = {
  title: 'Printing fails',
  aliases: ['No printing at home'],
  codes: ['error 4711'],
  service: 'vpn',
  cause: 'The name of the spooler is wrong.',
  workaround: '1. Open **Settings**.\n2. Choose the printer again.',
  problem: '#12',
  fix: 'acme/vpn-client#7',
  today: '2026-11-29',
};

const read = (change: Partial<typeof draft>) => {
  const { name, text } = draftArticle('KE-0043', { ...draft, ...change }, 'en');
  const { articles, problems } = readArticles([{ path: `knowledge/articles/${name}`, text }]);
  expect(problems).toEqual([]);
  const [article] = articles;
  if (article?.kind !== 'known-error') throw new Error('no known error');
  return article;
};

describe('a drafted article', () => {
  it('can be read, and says what the problem knows', () => {
    expect(read({})).toMatchObject({
      id: 'KE-0043',
      title: 'Printing fails',
      codes: ['error 4711'],
      status: 'workaround',
      workaround: draft.workaround,
      problem: '#12',
      fix: 'acme/vpn-client#7',
      reviewedOn: '2026-11-29',
    });
  });

  it.each([
    ['quotes, colons and hashes', { title: 'It says: "no #1" & ’yes’ - [x]: {y}' }],
    ['a line of dashes', { workaround: 'First:\n\n---\n\nthen the rest\n...\n' }],
    ['YAML’s own words', { title: 'no', cause: 'yes: [1, 2', workaround: '- &a *b !c %d @e `f`' }],
    ['tabs, returns and no end', { cause: '\tcode\r\n\r\n\r\nmore', workaround: 'x'.repeat(20_000) }],
    [
      'other scripts',
      { title: '打印失败 🖨️', aliases: ['الطباعة لا تعمل'], cause: '\u202eabc', workaround: '再接続' },
    ],
    ['tags and comments', { cause: '<script>alert(1)</script> <!-- tierline:x -->' }],
  ])('can be read with %s', (_, change) => {
    const article = read(change);
    for (const text of Object.values(change).flat()) {
      const said = [article.title, ...article.aliases, article.cause, article.workaround];
      expect(said.map((one) => one?.replace(/\r\n/g, '\n').trim())).toContain(
        text.replace(/\r\n/g, '\n').trim(),
      );
    }
  });

  it('cuts a title that is longer than any', () => {
    expect(read({ title: 'long '.repeat(60) }).title.length).toBeLessThanOrEqual(120);
  });
});

describe('an article whose trouble is fixed', () => {
  const { text } = draftArticle('KE-0043', draft, 'en');

  it('says so, and nothing else of it is changed', () => {
    const fixed = fixedArticle(text, 'v2.5.0', '2026-12-18') ?? '';
    const lines = fixed.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(lines).toEqual(['status: fixed', '  - on: 2026-12-18', '    status: fixed', 'fixedIn: v2.5.0']);
    expect(readArticles([{ path: 'KE-0043-x.md', text: fixed }]).problems).toEqual([]);
  });

  it('is left alone where it says so already, or cannot be read', () => {
    const fixed = fixedArticle(text, 'v2.5.0', '2026-12-18') ?? '';
    expect(fixedArticle(fixed, 'v2.6.0', '2026-12-20')).toBeNull();
    expect(fixedArticle('no front matter', 'v1', '2026-12-20')).toBeNull();
    expect(fixedArticle('---\nid: [\n---\n', 'v1', '2026-12-20')).toBeNull();
  });
});
