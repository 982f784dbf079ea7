/** Raw HTML, MDX and broken code blocks in articles, each with its line and the way out. */
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../../knowledge/check/check-articles.ts';
import type { ArticleFile } from '../../../knowledge/read.ts';
import { findingLine } from '../finding-line.ts';
import { aFile } from './a-file.ts';

const today = '2026-11-22';

function said(files: readonly ArticleFile[]): readonly string[] {
  return checkArticles(files, { today, services: [] }).map(findingLine);
}

function saidOf(body: string, path = 'KE-0042-vpn.md', more: Readonly<Record<string, string>> = {}) {
  return said([aFile(more, body, path)]);
}

describe('a good article', () => {
  test('has nothing said of it', () => {
    const body = [
      'Type `<NAME>` and `{GUID}`, then see <https://example.com> or [here](https://example.com/a).',
      '',
      '```html',
      '<script>alert(1)</script> TODO KE-9999',
      '```',
      '',
      'Less than 5 < 6, a \\<b\\>, and [below](#the-end).',
      '',
      '## The end',
    ].join('\n');
    expect(saidOf(body)).toEqual([]);
  });
});

describe('HTML in a Markdown article', () => {
  test.each([
    [
      'a',
      'Run `x`.\n\nDelete <NAME> now.',
      'KE-0042-vpn.md:11:1: <NAME> counts as HTML, and on GitHub readers never see it. Put it in backticks: `<NAME>`.',
    ],
    [
      'a script',
      '<script>\nalert(1)\n</script>',
      'KE-0042-vpn.md:9:1: <script> does not work in an article: the portal shows it as text, and GitHub takes it out. Take it out. To show it, put it in backticks: `<script>`.',
    ],
    ['a handler', 'A <img src=x onerror=alert(1)>', 'KE-0042-vpn.md:9:1: <img> does not work in an article'],
    [
      'a frame in a block',
      '<div>\n\n<iframe src="https://example.com"></iframe>',
      'KE-0042-vpn.md:11:1: <iframe> does not work',
    ],
    [
      'a line break',
      'One<br>two',
      'KE-0042-vpn.md:9:1: Warning: The portal shows the HTML <br> as text. Write it in Markdown.',
    ],
    [
      'a comment',
      '<!-- later -->',
      'KE-0042-vpn.md:9:1: Warning: The portal shows this comment to its readers. Take it out.',
    ],
  ])('%s is named with its line', (_name, body, expected) => {
    expect(saidOf(body).join('\n')).toContain(expected);
  });

  test('is found in the fields of the front matter, too, at its own line', () => {
    expect(saidOf('', 'KE-0042-vpn.md', { cause: '|\n  The router\n  drops <TOKEN> at night.' })).toEqual([
      'KE-0042-vpn.md:9:1: <TOKEN> counts as HTML, and on GitHub readers never see it. Put it in backticks: `<TOKEN>`.',
    ]);
    expect(saidOf('', 'KE-0042-vpn.md', { symptoms: '\n  - one\n  - two <ID>' })).toEqual([
      expect.stringContaining('KE-0042-vpn.md:6:1: <ID> counts as HTML'),
    ]);
  });

  test('a code block without an end is named where it begins', () => {
    expect(saidOf('One\n\n```sh\nrun it')).toEqual([
      'KE-0042-vpn.md:11:1: The code block that begins here never ends. Put ``` alone on a line under it.',
    ]);
    expect(saidOf('- One\n\n  ```sh\n  run it\n  ```\n\n> ~~~\n> quoted\n> ~~~')).toEqual([]);
  });
});

describe('an .mdx article', () => {
  test.each([
    [
      'a raw tag',
      'Delete <NAME> now.',
      'MDX takes <NAME> for a component, and a build with MDX fails at it. Put it in backticks: `<NAME>`. Or call the file .md.',
    ],
    ['an open tag', 'Less <5 than', 'MDX takes <5 for a component'],
    [
      'a raw brace',
      'The key {6B29FC40-CA47} is gone',
      'MDX takes {6B29FC40-CA47} for a program, and a build with MDX fails at it. Put it in backticks: `{6B29FC40-CA47}`.',
    ],
    ['an open brace', 'The key { is gone', 'MDX takes { is gone for a program'],
    ['an import', "import Steps from './steps'", 'is a program to MDX, and articles hold none'],
    ['a component', '<Steps>\n\nOne\n\n</Steps>', 'MDX takes <Steps> for a component'],
    ['a comment', '<!-- later -->', 'MDX knows no <!-- comments -->'],
    [
      'an address in angle brackets',
      'See <https://example.com>.',
      'Write https://example.com without the < and >.',
    ],
  ])('%s is named with its line and the way out', (_name, body, expected) => {
    const [first, ...more] = saidOf(`One\n\n${body}`, 'KE-0042-vpn.mdx');
    expect(first).toContain('KE-0042-vpn.mdx:11:1: ');
    expect(first).toContain(expected);
    expect(more).toEqual([]);
  });

  test('may hold all of it in code, or escaped', () => {
    const body = 'A `<NAME>`, a `{GUID}`, \\<NAME\\> and \\{GUID\\}.\n\n```\nimport x {y} <Z>\n```\n\n5 < 6';
    expect(saidOf(body, 'KE-0042-vpn.mdx')).toEqual([]);
  });
});
