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
      'what the portal does not have',
      'One <font color="red">two</font>',
      'KE-0042-vpn.md:9:1: Warning: The portal shows the HTML <font> as text. Write it in Markdown.',
    ],
    [
      'a handler on what is allowed',
      'One <b onclick="x()">two</b>',
      'KE-0042-vpn.md:9:1: <b> does not work in an article: the portal shows it as text, and GitHub takes it out.',
    ],
    [
      'a style',
      '<p style="color: red">One</p>',
      'KE-0042-vpn.md:9:1: Warning: The portal takes “style” out of <p>. Take it out here, too.',
    ],
  ])('%s is named with its line', (_name, body, expected) => {
    expect(saidOf(body).join('\n')).toContain(expected);
  });

  test('is fine where the portal shows it as GitHub does', () => {
    const body =
      'Press <kbd>Ctrl</kbd><br>\n\n<!-- later -->\n\n<details><summary>More</summary>\n\nTwo\n\n</details>';
    expect(saidOf(body)).toEqual([]);
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
      'MDX takes <NAME> for a component, and cannot read the article. Put it in backticks: `<NAME>`. Or call the file .md.',
    ],
    ['an open tag', 'Less <5 than', 'MDX takes <5 for a component'],
    [
      'a raw brace',
      'The key {6B29FC40-CA47} is gone',
      'MDX takes {6B29FC40-CA47} for a program, and articles hold none. Put it in backticks: `{6B29FC40-CA47}`.',
    ],
    ['an open brace', 'The key { is gone', 'MDX takes { is gone for a program'],
    ['an import', "import Steps from './steps'", 'is a program to MDX, and articles hold none'],
    ['an export', 'export const a = 1', 'is a program to MDX, and articles hold none'],
    [
      'an expression in braces',
      'Now {1 + 1}',
      'MDX takes {1 + 1} for a program, and articles hold none. Put it in backticks: `{1 + 1}`. Or call the file .md.',
    ],
    [
      'an unknown component',
      '<Card>\n\nOne\n\n</Card>',
      'There is no component <Card>. Write one of Steps, Tabs, Tab, Aside, Details, Figure, Video, Versions, or Copy',
    ],
    ['a component of another file', 'An <Icons.Bell />', 'There is no component <Icons.Bell>.'],
    ['a script', '<script>alert(1)</script>', 'There is no component <script>.'],
    ['a handler', '<b onclick="x()">One</b>', '<b> would run a program, and articles hold none.'],
    ['an address that is a program', '<a href="&#106;avascript:x()">One</a>', '<a> would run a program'],
    ['a fragment', '<>One</>', 'There is no component <>. Take the <> and </> out.'],
    ['a value in braces', '<Aside type={kind}>One</Aside>', 'Write it between quotes: name="value".'],
    ['attributes that a program spreads', '<b {...all}>One</b>', '<b> is told something by a program'],
    [
      'a component that lacks what it needs',
      '<Details>One</Details>',
      '<Details> lacks its “summary”. Write <Details',
    ],
    ['an attribute that is not known', '<Copy text="a">One</Copy>', '<Copy> has no “text”. Write <Copy>'],
    [
      'a value that is not known',
      '<Aside type="loud">One</Aside>',
      'Write one of note, tip, important, warning',
    ],
    ['a tab by itself', '<Tab label="One">Two</Tab>', '<Tab> stands outside of <Tabs>. Put <Tabs> around'],
    ['text between tabs', '<Tabs>\n\nOne\n\n</Tabs>', '<Tabs> holds more than <Tab>. Put <Tabs> around'],
    ['steps without a list', '<Steps>\n\nOne\n\n</Steps>', '<Steps> holds no numbered list.'],
    [
      'a block within a line',
      'Now <Aside>see</Aside> this',
      '<Aside> stands within a line. Give it lines of its own.',
    ],
    [
      'a video from nowhere',
      '<Video href="./a.mp4" title="One" />',
      'Write a whole web address that begins with https://.',
    ],
    ['an element without its end', 'One<br>two', 'MDX waits for the end of <br>. Write <br />.'],
    [
      'a component without its end',
      '<Details summary="One">\n\nTwo',
      'Expected a closing tag for `<Details>`',
    ],
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
    expect(first).toContain('Until then the portal shows the article as plain Markdown');
    expect(more).toEqual([]);
  });

  test('may have each of the components, GitHub’s HTML, and comments that nobody sees', () => {
    const body = [
      '<Tabs>',
      '  <Tab label="Windows">',
      '',
      '  1. One',
      '',
      '  </Tab>',
      '  {/* as on the other one */}',
      '  <Tab label="On a phone" os="android">Two</Tab>',
      '</Tabs>',
      '',
      '<Steps>',
      '',
      '1. Press <kbd>Ctrl</kbd>.<br />',
      '',
      '   <Aside type="tip" title="Or">Both</Aside>',
      '',
      '</Steps>',
      '',
      '- <Details summary="More" open>Three</Details>',
      '',
      '<Versions only="5.2">Four <Copy>vpnctl</Copy></Versions>',
      '',
      '<Video href="https://acme.example/v" title="Five" />',
    ].join('\n');
    expect(saidOf(body, 'KE-0042-vpn.mdx')).toEqual([]);
  });

  test('may hold all of it in code, or escaped', () => {
    const body = 'A `<NAME>`, a `{GUID}`, \\<NAME\\> and \\{GUID\\}.\n\n```\nimport x {y} <Z>\n```\n\n5 < 6';
    expect(saidOf(body, 'KE-0042-vpn.mdx')).toEqual([]);
  });
});
