/** Files that nobody would write on purpose: each is told in a sentence with its place, and none stops the reader. */
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../knowledge/read.ts';
import { problemLine } from '../../knowledge/text/problem.ts';
import { longest } from '../../knowledge/unreadable.ts';
import { aFile } from './check/a-file.ts';

function saidOf(text: string): readonly string[] {
  const read = readArticle({ path: 'KE-0042-vpn.md', text });
  return 'problems' in read ? read.problems.map(problemLine) : [];
}

const good = aFile().text;
const having = (more: Readonly<Record<string, string>>) => aFile(more).text;

describe('a file as a whole', () => {
  test.each([
    ['nothing in it', '\n \n', '1 The file is empty. Write the article, or delete the file'],
    [
      'an encoding of two bytes',
      [...good].join('\0'),
      '1 The file is not plain text in UTF-8. Save it as text',
    ],
    [
      'a whole log',
      good + 'word '.repeat(50_000),
      ' characters; an article has at most 250,000. Divide it into',
    ],
    [
      'a bracket that nobody closes',
      having({ title: '{'.repeat(100_000) }),
      '3 Brackets, quotations or lists are nested',
    ],
    [
      'quotations in quotations',
      `${good}\n${'> '.repeat(50_000)}`,
      '10 Brackets, quotations or lists are nested here',
    ],
  ])('with %s', (_name, text, expected) => {
    const [first = '', ...more] = saidOf(text);
    expect(first).toMatch(/^KE-0042-vpn\.md:\d+ /);
    expect(first).toContain(expected);
    expect(more).toEqual([]);
  });

  test('as long as the longest real one is read, and so are long lines of code', () => {
    expect(saidOf(good + 'word '.repeat(41_000))).toEqual([]);
    expect(saidOf(`${good}\n    ${'[0, [1, [2, [3]]]], '.repeat(2_000)}`)).toEqual([]);
    expect(longest).toBeGreaterThan(205_000);
  });
});

describe('a second front matter', () => {
  const second = '---\nid: KE-0043\ntitle: Another\n---\n';
  const line = 'A second front matter begins here, and would be shown as text. Bring its fields';

  test('is named at its line, below the first or below a text', () => {
    expect(saidOf(good + second)).toEqual([expect.stringContaining(`KE-0042-vpn.md:9 ${line}`)]);
    expect(saidOf(`${good}\nText.\n\n${second}`)).toEqual([
      expect.stringContaining(`KE-0042-vpn.md:12 ${line}`),
    ]);
  });

  test('in a code block is an example, and a rule above a list is a rule', () => {
    expect(saidOf(`${good}\n\`\`\`markdown\n${second}\`\`\`\n`)).toEqual([]);
    expect(saidOf(`${good}\nText.\n\n---\n\nstatus: this is prose\n`)).toEqual([]);
  });
});

describe('YAML that says something else than its author', () => {
  test.each([
    [
      'a colon',
      { title: 'Error: it: drops' },
      '3:8 This value holds a colon and a space. Put the whole value in quotes.',
    ],
    [
      'a bracket at the beginning',
      { title: '[VPN] drops' },
      '3:14 A value goes on after its closing bracket or quote.',
    ],
    [
      'a list that never ends',
      { symptoms: '[one, two' },
      '4:11 The [ that opens here is never closed. Close it',
    ],
    ['a quote that never ends', { title: '"VPN drops' }, '3:8 The quote that opens here is never closed.'],
    [
      'an at sign',
      { title: '@lena drops' },
      '3:8 A value cannot begin with @ in YAML. Put the whole value in quotes.',
    ],
    ['a star', { title: '*urgent* drops' }, '3:8 A value that begins with * means something else in YAML.'],
    ['an ampersand', { title: '&more drops' }, '3:8 A value that begins with & means something else'],
    ['an exclamation mark', { title: '!drops it' }, '3:8 A value that begins with ! means something else'],
    [
      'a bare issue',
      { problem: '#7' },
      '7:10 YAML takes # and what stands behind it for a note, and leaves it out.',
    ],
    ['a number sign', { title: 'VPN #3 drops' }, '3:12 YAML takes # and what stands behind it for a note'],
    ['a tab', { symptoms: '\n\t- one' }, '5:1 This line is indented with a tab. Indent it with spaces.'],
    ['a tab in a text', { cause: '|\n\tOne' }, '8:1 This line is indented with a tab.'],
    ['a backslash', { title: '"C:\\q"' }, '3:11 A backslash in double quotes has a meaning of its own'],
    [
      'no space',
      { cause: 'x\nfixedIn:2' },
      '8:1 This line is no field. Write the field’s name, a colon, a space',
    ],
    [
      'too much space',
      { cause: 'x\n  fixedIn: 2' },
      '7:8 The line under this one is indented as if it belonged to it.',
    ],
    [
      'a field twice',
      { cause: 'x\ntitle: Again' },
      '8:1 The field title is written twice. Take one of them out.',
    ],
  ])('is told in one sentence: %s', (_name, more, expected) => {
    const [first, ...rest] = saidOf(having(more));
    expect(first).toContain(`KE-0042-vpn.md:${expected}`);
    expect(rest).toEqual([]);
  });

  test('a note with a space behind its # is a note', () => {
    expect(saidOf(having({ cause: '# nobody knows yet', status: 'investigating # since Monday' }))).toEqual(
      [],
    );
    expect(saidOf(having({ symptoms: '\n  - one\n  #- old\n  - "two"' }))).toEqual([]);
  });
});

describe('a field that is nearly right', () => {
  test.each([
    [
      'a slip of the pen',
      { symptons: '[x]' },
      '7:11 There is no field “symptons” in this kind of article. Write symptoms, or',
    ],
    [
      'a colon in a list',
      { symptoms: '\n  - Error: it drops' },
      '5:5 A line of symptoms holds a colon and a space, at which YAML divides it. Put the whole line',
    ],
    ['an empty line of a list', { symptoms: '\n  - one\n  -' }, '6:4 A line of symptoms is empty.'],
    ['an empty value', { title: '""' }, '3:8 The field title is empty.'],
    ['a list as id', { id: '[KE-0042]' }, '2:5 The field id is not an article id. Write KE-0042'],
    [
      'a review in a million years',
      { reviewEvery: '9999999 years' },
      '7:14 The field reviewEvery cannot be read.',
    ],
    ['a status that lacks its fix', { status: 'fixed' }, '5:9 The status is fixed, but fixedIn does not say'],
    [
      'an unknown word in the history',
      { history: '\n  - { on: 2026-01-01, status: fixed, why: x }' },
      '8:43 An entry of history has no “why”. Write a list',
    ],
    [
      'no day in the history',
      { history: '\n  - { on: soon, status: fixed }' },
      '8:11 The on of an entry of history cannot be read.',
    ],
  ])('is told with its line: %s', (_name, more, expected) => {
    const [first, ...rest] = saidOf(having(more));
    expect(first).toContain(`KE-0042-vpn.md:${expected}`);
    expect(rest).toEqual([]);
  });
});

describe('lists and quotations within each other', () => {
  test.each(['- ', '+ ', '* ', '1. ', '12) ', '> ', '- > ', '> 1. '])(
    'deeper than anybody can read are told: “%s” over and over',
    (mark) => {
      expect(saidOf(`${good}\n${mark.repeat(60)}deep\n`)).toEqual([
        expect.stringContaining(
          'Brackets, quotations or lists are nested here deeper than anybody can read.',
        ),
      ]);
    },
  );

  test('as deep as people go, and a rule of stars, may be read', () => {
    expect(saidOf(`${good}\n${'- '.repeat(6)}deep\n\n${'* '.repeat(20)}\n\n> > > quoted\n`)).toEqual([]);
  });
});
