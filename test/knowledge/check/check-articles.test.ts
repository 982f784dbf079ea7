/** The check of a folder of articles: each thing an author should hear, with its line and what to do. */
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../../knowledge/check/check-articles.ts';
import type { ArticleFile } from '../../../knowledge/read.ts';
import { findingLine } from '../finding-line.ts';
import { aFile } from './a-file.ts';

const today = '2026-11-22';

function said(files: readonly ArticleFile[], services: readonly string[] = []): readonly string[] {
  return checkArticles(files, { today, services }).map(findingLine);
}

function saidOf(body: string, path = 'KE-0042-vpn.md', more: Readonly<Record<string, string>> = {}) {
  return said([aFile(more, body, path)]);
}

describe('a link that leads nowhere', () => {
  const howTo = (path = 'HT-0007-reset.md', more = {}) =>
    aFile(
      { id: 'HT-0007', title: 'Reset', symptoms: undefined, status: undefined, ...more },
      '## First steps\n\nA.\n\n## First steps',
      path,
    );
  const linking = (link: string, more = {}) => aFile(more, `One\n\nSee [it](${link}).`);

  test.each([
    [
      'to no article',
      './KE-0999-gone.md',
      'The link “./KE-0999-gone.md” leads nowhere: there is no article KE-0999. Correct the number, or take the link out.',
    ],
    [
      'by a wrong name',
      './HT-0007-set-back.md',
      'leads nowhere on GitHub: the file has another name. Write ./HT-0007-reset.md.',
    ],
    [
      'to a file that is none',
      '../README.md',
      'The link “../README.md” leads to neither the web nor an article.',
    ],
    [
      'to a program',
      'javascript:alert(1)',
      'The link “javascript:alert(1)” leads to neither the web nor an article.',
    ],
    ['to no heading of its own', '#nowhere', 'KE-0042 has no heading for the link “#nowhere”.'],
    [
      'to no heading of another',
      './HT-0007-reset.md#last-steps',
      'HT-0007 has no heading for the link “#last-steps”. Write one of #first-steps, #first-steps-1, or take it out.',
    ],
  ])('%s', (_name, link, expected) => {
    const lines = said([howTo(), linking(link)]);
    expect(lines).toEqual([expect.stringContaining(expected)]);
    expect(lines[0]).toMatch(/^KE-0042-vpn\.md:11:1: /);
  });

  test('good ones are left alone', () => {
    for (const link of [
      './HT-0007-reset.md',
      'HT-0007-reset.md#first-steps-1',
      '#symptoms',
      'mailto:a@example.com',
    ])
      expect(said([howTo(), linking(link)])).toEqual([]);
  });

  test('into another folder, as the files lie', () => {
    const there = howTo('docs/HT-0007-reset.md');
    const from = (link: string) => said([there, aFile({}, `See [it](${link}).`, 'articles/KE-0042-vpn.md')]);
    expect(from('../docs/HT-0007-reset.md#first-steps')).toEqual([]);
    expect(from('./../docs/HT-0007-reset.md')).toEqual([]);
    for (const link of ['./HT-0007-reset.md', 'docs/HT-0007-reset.md', '../../docs/HT-0007-reset.md'])
      expect(from(link), link).toEqual([
        expect.stringContaining(
          'leads nowhere on GitHub: the file is in another folder. Write ../docs/HT-0007-reset.md.',
        ),
      ]);
    expect(from('../docs/HT-0007-set-back.md')).toEqual([
      expect.stringContaining('the file has another name. Write ../docs/HT-0007-reset.md.'),
    ]);
    expect(from('..\\docs\\HT-0007-reset.md')).toEqual([
      expect.stringContaining('neither the web nor an article'),
    ]);
  });

  test('from a public article to one for staff; among staff it is fine', () => {
    const staff = howTo('HT-0007-reset.md', { audience: 'staff' });
    expect(said([staff, linking('./HT-0007-reset.md')])).toEqual([
      expect.stringContaining('leads nowhere on the portal: HT-0007 is for staff.'),
    ]);
    expect(said([staff, linking('./HT-0007-reset.md', { audience: 'staff' })])).toEqual([]);
  });

  test('in a workaround, which is posted as a comment', () => {
    const workaround = '|\n  1. Try again.\n  2. See [it](./HT-0007-reset.md).';
    expect(said([howTo(), aFile({ workaround })])).toEqual([
      'KE-0042-vpn.md:9:1: The workaround is posted as a comment, where the link “./HT-0007-reset.md” leads nowhere. Write the whole web address, or move the link into the text under the front matter.',
    ]);
  });

  test('a picture that is none', () => {
    expect(saidOf('![The dialog](media/dialog.psd)')).toEqual([
      expect.stringContaining('“media/dialog.psd” cannot be published'),
    ]);
  });

  test('a mention of an article that there is not is a warning', () => {
    expect(saidOf('As in KE-0042 and KE-0999.')).toEqual([
      'KE-0042-vpn.md:9:1: Warning: There is no article KE-0999. Correct the number, or put it in backticks if it is an example.',
    ]);
  });
});

describe('a review', () => {
  test.each([
    [
      '2026-05-22',
      'Warning: The article is due for review since 2026-11-22. See that every line is still true, then write reviewedOn: 2026-11-22.',
    ],
    ['2026-11-23', 'Warning: The review of 2026-11-23 is yet to come.'],
  ])('of %s is warned of', (reviewedOn, expected) => {
    const [line] = said([aFile({ reviewedOn })]);
    expect(line).toContain('KE-0042-vpn.md:6:13: ');
    expect(line).toContain(expected);
  });

  test('is good until the day before it is due, and a retired article needs none', () => {
    expect(said([aFile({ reviewedOn: '2026-05-23' })])).toEqual([]);
    expect(said([aFile({ reviewedOn: '2020-01-01', status: 'retired' })])).toEqual([]);
  });

  test('that is missing is a mistake', () => {
    expect(said([aFile({ reviewedOn: undefined })])).toEqual([
      expect.stringContaining('The field reviewedOn is missing. Write the day of the last check'),
    ]);
  });
});

describe('what stands in two articles', () => {
  const other = (more: Readonly<Record<string, string>>) =>
    aFile({ id: 'KE-0043', title: 'Another', ...more }, '', 'KE-0043-b.md');

  test('a code is warned of at both places, however it is written', () => {
    const lines = said([aFile({ codes: '[0x8004F016]' }), other({ codes: '[E1, 8004f016]' })]);
    expect(lines).toEqual([
      'KE-0042-vpn.md:7:9: Warning: The code “0x8004F016” is also in KE-0043. If both are about one trouble, make one article of them; if not, say here what tells them apart.',
      'KE-0043-b.md:7:13: Warning: The code “8004f016” is also in KE-0042. If both are about one trouble, make one article of them; if not, say here what tells them apart.',
    ]);
  });

  test('so is an alias, and a title', () => {
    const lines = said([
      aFile({ aliases: '[tunnel  drops]' }),
      other({ aliases: '[Tunnel drops]', title: 'VPN disconnects after two minutes' }),
    ]);
    expect(lines.filter((line) => line.includes('The alias'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('The title'))).toHaveLength(2);
  });

  test('so is the alias of one that is the title of another, or its code', () => {
    const lines = said([aFile({ aliases: '[another, e809]' }), other({ codes: '[E809]' })]);
    expect(lines.map((line) => line.split('. ')[0])).toEqual([
      'KE-0042-vpn.md:7:11: Warning: The alias “another” is also in KE-0043',
      'KE-0042-vpn.md:7:20: Warning: The alias “e809” is also in KE-0043',
      'KE-0043-b.md:3:8: Warning: The title “Another” is also in KE-0042',
      'KE-0043-b.md:7:9: Warning: The code “E809” is also in KE-0042',
    ]);
  });

  test('a code twice in one article is warned of once', () => {
    expect(said([aFile({ codes: '[E809, e809]' })])).toEqual([
      'KE-0042-vpn.md:7:15: Warning: The code “e809” stands here twice. Take one out.',
    ]);
  });

  test('the same in another language, and a number of three digits, are no news', () => {
    expect(said([aFile({ codes: '[E809]' }), other({ codes: '[E809]', lang: 'de' })])).toEqual([]);
    expect(said([aFile({ codes: '[401]' }), other({ codes: '[401]' })])).toEqual([]);
  });
});

describe('the rest', () => {
  test('a line that is yet to be written is a mistake', () => {
    expect(saidOf('One\n\nTODO say what helps')).toEqual([
      'KE-0042-vpn.md:11:1: This line is yet to be written. Write it instead of TODO and what stands behind it, or take the line out.',
    ]);
  });

  test('a service that the policy does not have is warned of', () => {
    expect(said([aFile({ service: 'vpnn' })], ['vpn', 'mail'])).toEqual([
      'KE-0042-vpn.md:7:10: Warning: The policy has no service “vpnn”. Write vpn or mail, or add it under services in .github/tierline.yml.',
    ]);
    expect(said([aFile({ service: 'VPN' })], ['vpn', 'mail'])).toEqual([]);
  });

  test('findings come by file and line, and a bad article hides nothing of another', () => {
    const lines = said([
      aFile({ status: 'done' }, 'See [it](./KE-0001-x.md).'),
      aFile({ id: 'KE-0041', title: 'Another' }, '<NAME>\n\n[gone](#gone)', 'KE-0041-a.md'),
    ]);
    expect(lines.map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'KE-0041-a.md:9',
      'KE-0041-a.md:11',
      'KE-0042-vpn.md:5',
      'KE-0042-vpn.md:9',
    ]);
  });
});
