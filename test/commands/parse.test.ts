/** Commands are found where a person would see them, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';

function verbs(body: string): readonly string[] {
  return parseCommands(body).commands.map(({ verb, words }) => `${verb} ${words}`.trim());
}

describe('a command', () => {
  it.each([
    ['/take', ['take']],
    ['  /take  ', ['take']],
    ['/Take', ['take']],
    ['/not-known KE-0001', ['not-known KE-0001']],
    ['/take\n/priority P1', ['take', 'priority P1']],
    ['Hello.\n\n/take\n\nBye.', ['take']],
    ['Hello,\n/take\nbye', ['take']],
    ['/take\r\n/priority P1\r\n', ['take', 'priority P1']],
    ['Hello.\r\n\r\n/take\r\n', ['take']],
    ['/take\r/own', ['take', 'own']],
    ['/confirm.', ['confirm']],
    ['/escalate: no change', ['escalate no change']],
    ['/solved\u00a0renewed it', ['solved renewed it']],
    ['/solved see `log.txt` and <https://a.example>', ['solved see `log.txt` and <https://a.example>']],
    ['/take\n-- \nRita Example', ['take']],
    ['*Hello*,\n/take\n**bye**', ['take']],
    ['> quoted\n\n/take', ['take']],
    ['```\ncode\n```\n/take', ['take']],
  ])('is found in %j', (body, found) => expect(verbs(body)).toEqual(found));

  it.each([
    ['inline code', '`/take`'],
    ['a code block', '```\n/take\n```'],
    ['a code block without an end', '```\n/take'],
    ['an indented code block', 'Try:\n\n    /take'],
    ['a quotation', '> /take'],
    ['a quotation that goes on', '> hello\n/take'],
    ['an HTML comment', '<!-- /take -->'],
    ['an HTML comment over several lines', '<!--\n/take\n\n/take\n-->'],
    ['an HTML comment amid a paragraph', 'hello <!--\n/take\n-->'],
    ['HTML', '<details>\n/take\n</details>'],
    ['the text of a link', '[see\n/take\nthere](https://a.example)'],
    ['a list', '- /take'],
    ['a heading', '# /take'],
    ['a table', '| a | b |\n| - | - |\n/take | x'],
    ['the middle of a line', 'Please /take it'],
    ['a path', '/usr/bin/env'],
    ['a line that is escaped', '\\/take'],
    ['a bare slash', '/'],
    [
      'an e-mail reply’s quoted part',
      'Thanks\n\nOn Fri, Nov 20, 2026 at 9:10 AM Lena <n@github.com> wrote:\n\n/take',
    ],
    [
      'one whose first line is broken in two',
      'Thanks\n\nOn Fri, Nov 20, 2026 at 9:10 AM Lena\n<n@github.com> wrote:\n/take',
    ],
    ['a German one', 'Danke\n\nAm Fr., 20. Nov. 2026 um 09:10 Uhr schrieb Lena <n@github.com>:\n/take'],
    ['a French one', 'Merci\n\nLe ven. 20 nov. 2026 à 09:10, Lena <n@github.com> a écrit :\n/take'],
    ['one of Outlook', 'Thanks\n\nFrom: Lena\nSent: Friday\nTo: Rita\n\n/take'],
    ['an older one of Outlook', 'Thanks\n\n-----Original Message-----\n/take'],
    ['one below a line', 'Thanks\n\n________________________________\n/take'],
  ])('is not found in %s', (_, body) => expect(verbs(body)).toEqual([]));

  it('is found below a sentence that only looks like an e-mail’s first line', () => {
    expect(verbs('On Monday the vendor wrote:\n\nit is fixed.\n\n/take')).toEqual(['take']);
  });
});

describe('a command in backticks', () => {
  it('alone on its line deserves a hint', () =>
    expect(parseCommands('Hello\n`/take`').inCode).toEqual(['take']));
  it('amid a sentence is only spoken about', () =>
    expect(parseCommands('Please write `/confirm`.').inCode).toEqual([]));
});

describe('what is left to read', () => {
  it.each([
    ['/take', ''],
    ['/take\n\nI am on it.', 'I am on it.'],
    ['> quoted\n\n/take', ''],
    ['> quoted\n\nYes.', 'Yes.'],
    ['<!-- hidden -->', ''],
    ['hello <!-- hidden -->', 'hello '],
    ['---', ''],
    ['[a]: https://a.example', ''],
    ['- one\n- two', '- one\n- two'],
    ['# Title', '# Title'],
    ['```\nlog\n```', '```\nlog\n```'],
    ['![a picture](https://a.example/a.png)', '![a picture](https://a.example/a.png)'],
    ['Thanks!\n\nOn Fri, Nov 20, 2026 at 9:10 AM Lena <n@github.com> wrote:\n> hi', 'Thanks!'],
  ])('of %j is %j', (body, rest) => expect(parseCommands(body).rest).toBe(rest));
});

describe('whatever somebody writes', () => {
  const pieces = fc.constantFrom(
    '/take',
    '/own @a',
    '`',
    '```',
    '>',
    '- ',
    '1. ',
    '#',
    '\n',
    '\r\n',
    ' ',
    '    ',
    '<!--',
    '-->',
    '[',
    '](',
    ')',
    '*',
    '_',
    '~',
    '|',
    '-',
    'x',
    '\\',
    '&',
    '\u0000',
    '😀',
  );
  const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (body) => {
        expect(() => parseCommands(body)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('never runs what stands in a code block', () => {
    fc.assert(
      fc.property(soup, (inside) => {
        const text = inside.replaceAll('`', '');
        expect(verbs(`\`\`\`\`\n${text}\n/take\n\`\`\`\``)).toEqual([]);
      }),
    );
  });

  it('never runs what stands in a quotation', () => {
    fc.assert(
      fc.property(soup, (inside) => {
        const quoted = `${inside}\n/take`.split(/\r\n?|\n/).map((line) => `> ${line}`);
        expect(verbs(quoted.join('\n'))).toEqual([]);
      }),
    );
  });

  it.each([
    ['a very long text', 'word /take\n'.repeat(95_000)],
    ['quotations within quotations', '>'.repeat(1_000_000)],
    ['lists within quotations', '- > '.repeat(16_000)],
    ['emphasis without end', '*_'.repeat(500_000)],
    ['brackets without end', '['.repeat(1_000_000)],
    ['strikes without end', '~~a'.repeat(300_000)],
  ])('%s is read in good time', (_, body) => {
    const start = performance.now();
    expect(verbs(body)).toEqual([]);
    // Generous: each takes well under a second here, and took up to half a minute before it was bounded.
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  it('what GitHub itself would never let through is not read', () => {
    expect(verbs(`/take\n${'x'.repeat(65_536)}\n/own`)).toEqual(['take']);
  });
});
