/** Reading articles, good and bad. */
import { describe, expect, test } from 'vitest';
import { readArticle, readArticles } from '../../knowledge/read.ts';
import { problemLine } from '../../knowledge/text/problem.ts';

const fields = {
  id: 'KE-0042',
  title: 'VPN disconnects after two minutes',
  symptoms: '[The client shows error 809]',
  status: 'investigating',
  reviewedOn: '2026-11-20',
};

function file(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = '',
  name = 'KE-0042-vpn.md',
) {
  const lines = Object.entries({ ...fields, ...changes }).filter(([, value]) => value !== undefined);
  return {
    path: name,
    text: ['---', ...lines.map(([key, value]) => `${key}: ${value}`), '---', body].join('\n'),
  };
}

function problemsOf(given: { readonly path: string; readonly text: string }): readonly string[] {
  const read = readArticle(given);
  return 'problems' in read ? read.problems.map(problemLine) : [];
}

describe('a good article', () => {
  test('is read with its defaults', () => {
    expect(readArticle(file({}, '\n## Steps\n\nDo this.\n'))).toEqual({
      article: {
        kind: 'known-error',
        id: 'KE-0042',
        title: 'VPN disconnects after two minutes',
        aliases: [],
        codes: [],
        affected: [],
        symptoms: ['The client shows error 809'],
        status: 'investigating',
        audience: 'public',
        reviewedOn: '2026-11-20',
        reviewEvery: '6 months',
        formerly: [],
        replaces: [],
        lang: 'en',
        body: '## Steps\n\nDo this.',
        path: 'KE-0042-vpn.md',
      },
    });
  });

  test('keeps codes as they were typed, without quotes around them', () => {
    const read = readArticle(file({ codes: '[401, 8004e016, 0x80, 1.10, no, null]' }));
    expect('article' in read && read.article.codes).toEqual([
      '401',
      '8004e016',
      '0x80',
      '1.10',
      'no',
      'null',
    ]);
  });

  test('may be written on Windows, and may leave a field empty', () => {
    const { path, text } = file({ cause: '' });
    const read = readArticle({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    expect('article' in read && 'cause' in read.article).toBe(false);
  });

  test('is for staff when it is a runbook, without saying so', () => {
    const { symptoms: _symptoms, status: _status, ...shared } = fields;
    const text = Object.entries({ ...shared, id: 'RB-0003' }).map(([key, value]) => `${key}: ${value}`);
    const read = readArticle({ path: 'RB-0003.md', text: ['---', ...text, '---', 'Steps.'].join('\n') });
    expect('article' in read && [read.article.kind, read.article.audience]).toEqual(['runbook', 'staff']);
  });
});

describe('a bad article is told with its place and a remedy', () => {
  const cases: readonly (readonly [string, ReturnType<typeof file>, string])[] = [
    [
      'no front matter',
      { path: 'a.md', text: '# Title' },
      'a.md:1 The file does not start with front matter. Make --- the',
    ],
    [
      'no end of it',
      { path: 'a.md', text: '---\nid: KE-0042\n' },
      'a.md:1 The front matter never ends. Put --- alone',
    ],
    [
      'broken YAML',
      file({ title: 'a: b: c' }),
      'KE-0042-vpn.md:3:8 This value holds a colon and a space. Put the whole value in quotes.',
    ],
    [
      'a list instead of fields',
      { path: 'a.md', text: '---\n- a\n---\n' },
      'a.md:1:1 The field id is missing. Write KE-0042',
    ],
    ['no id', file({ id: undefined }), 'KE-0042-vpn.md:1:1 The field id is missing. Write KE-0042'],
    [
      'an id of no kind',
      file({ id: 'XX-1' }),
      'KE-0042-vpn.md:2:5 “XX-1” is not an article id. Write KE-0042',
    ],
    [
      'another id than the file',
      file({ id: 'KE-0043' }),
      "KE-0042-vpn.md:2:5 The id is KE-0043, but the file's name does not",
    ],
    ['no title', file({ title: undefined }), 'KE-0042-vpn.md:1:1 The field title is missing. Write one line'],
    [
      'a title that never stops',
      file({ title: 'x'.repeat(121) }),
      'KE-0042-vpn.md:3:8 The field title is too long.',
    ],
    ['no symptom', file({ symptoms: '[]' }), 'KE-0042-vpn.md:4:11 The field symptoms is empty. Write a list'],
    [
      'a text for a list',
      file({ symptoms: 'one' }),
      'KE-0042-vpn.md:4:11 The field symptoms has the wrong shape. Write a list',
    ],
    [
      'an unknown status',
      file({ status: 'done' }),
      'KE-0042-vpn.md:5:9 The field status cannot be read. Write investigating',
    ],
    [
      'a day of no calendar',
      file({ reviewedOn: '2026-02-30' }),
      'KE-0042-vpn.md:6:13 The field reviewedOn cannot be read. Write the day',
    ],
    [
      'a field of no article',
      file({ statsu: 'x' }),
      'KE-0042-vpn.md:7:9 There is no field “statsu” in this kind of article. Write status, or take the field out.',
    ],
    [
      'a bare issue number',
      file({ problem: '7' }),
      'KE-0042-vpn.md:7:10 The field problem cannot be read. Write "#7"',
    ],
    [
      'a workaround it does not have',
      file({ status: 'workaround' }),
      'The status is workaround, but there is no workaround. Write',
    ],
    [
      'a fix of no version',
      file({ status: 'fixed' }),
      'The status is fixed, but fixedIn does not say since when. Write the version',
    ],
    [
      'a kind written by hand',
      file({ kind: 'how-to' }),
      'KE-0042-vpn.md:7:7 There is no field “kind”: the id says what an article is. Take the field out.',
    ],
  ];

  test.each(cases)('%s', (_name, given, expected) => {
    expect(problemsOf(given).join('\n')).toContain(expected);
  });

  test('a how-to with nothing to do', () => {
    const text = '---\nid: HT-0007\ntitle: One\nreviewedOn: 2026-11-20\n---\n\n';
    expect(problemsOf({ path: 'HT-0007-one.md', text })).toEqual([
      'HT-0007-one.md:1 There is nothing under the front matter. Write the steps in Markdown under the second ---.',
    ]);
  });

  test('a runbook for the public', () => {
    const text = '---\nid: RB-0003\ntitle: One\naudience: public\nreviewedOn: 2026-11-20\n---\nSteps.';
    expect(problemsOf({ path: 'RB-0003-one.md', text })).toEqual([
      'RB-0003-one.md:4:11 The field audience cannot be read. Write public or staff. A runbook is always for staff.',
    ]);
  });
});

describe('a folder of articles', () => {
  test('gives the good ones in the order of their ids, beside the problems of the bad ones', () => {
    const { articles, problems } = readArticles([
      file({ id: 'KE-0043' }, '', 'b/KE-0043-b.md'),
      file({ status: 'done' }, '', 'KE-0042-a.md'),
      file({ id: 'KE-0041' }, '', 'z/KE-0041-z.md'),
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['KE-0041', 'KE-0043']);
    expect(problems.map(({ file: name }) => name)).toEqual(['KE-0042-a.md']);
  });

  test('keeps the first of two files with one id, whatever order they come in', () => {
    const files = [file({}, '', 'KE-0042-b.md'), file({}, '', 'KE-0042-a.md')];
    for (const given of [files, files.toReversed()]) {
      const { articles, problems } = readArticles(given);
      expect(articles.map(({ path }) => path)).toEqual(['KE-0042-a.md']);
      expect(problems.map(problemLine)).toEqual([
        'KE-0042-b.md:1 KE-0042 is already the id of KE-0042-a.md. Give this article the next free number, in its id and in its file name.',
      ]);
    }
  });
});
