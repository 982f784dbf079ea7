/** Commands are found where a person would see them, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import { fewOrAll } from '../full.ts';

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
    ['\ufeff/take', ['take']],
    ['\u200f/take\u200f', ['take']],
    ['مرحبا\n\u200f/take', ['take']],
    ['/take\n[http://a.example/take', ['take']],
    ['<details>\n\nlog\n\n</details>\n\n/take', ['take']],
    ['<!-- a template’s hint -->\n/take', ['take']],
    ['/take\n--\n/own', ['take', 'own']],
    ['/take\n\nSent from my iPhone', ['take']],
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
    ['one of Outlook whose heads are bold', 'Thanks\n\n**From:** Lena\n**Sent:** Friday\n\n/take'],
    ['a German one of Outlook', 'Danke\n\n-----Ursprüngliche Nachricht-----\nVon: Lena\n\n/take'],
    ['another German one of Outlook', 'Danke\n\nVon: Lena\nGesendet: Freitag\nAn: Rita\n\n/take'],
    ['one of Apple Mail', 'Thanks\n\nOn 20 Nov 2026, at 09:10, Lena <l@a.example> wrote:\n\n/take'],
    ['a German one of Apple Mail', 'Danke\n\nAm 20.11.2026 um 09:10 schrieb Lena <l@a.example>:\n\n/take'],
    ['one of Thunderbird', 'Thanks\n\nOn 20/11/2026 09:10, Lena wrote:\n/take'],
    [
      'one of Yahoo',
      'Thanks\n\nOn Friday, 20 November 2026 at 09:10:00 GMT+1, Lena <l@a.example> wrote:\n\n/take',
    ],
    ['one of Notes', 'Thanks\n\n-----Lena <l@a.example> wrote: -----\n/take'],
    ['a forwarded one', 'See below\n\n---------- Forwarded message ---------\nFrom: Lena\n\n/take'],
    ['a Spanish one', 'Gracias\n\nEl vie, 20 nov 2026 a las 9:10, Lena (<l@a.example>) escribió:\n\n/take'],
    [
      'an Italian one',
      'Grazie\n\nIl giorno ven 20 nov 2026 alle ore 09:10 Lena <l@a.example> ha scritto:\n\n/take',
    ],
    ['a Portuguese one', 'Obrigado\n\nEm sex., 20 de nov. de 2026 às 09:10, Lena escreveu:\n\n/take'],
    ['a Dutch one', 'Bedankt\n\nOp vr 20 nov 2026 om 09:10 schreef Lena <l@a.example>:\n\n/take'],
    ['a Polish one', 'Dzięki\n\npt., 20 lis 2026 o 09:10 Lena <l@a.example> napisał(a):\n\n/take'],
    ['a Japanese one', 'ありがとう\n\n2026年11月20日(金) 9:10 Lena <l@a.example>:\n\n/take'],
    ['a Chinese one', '谢谢\n\n在 2026年11月20日星期五，Lena 写道：\n\n/take'],
    ['a quotation in HTML', '<blockquote>\n\n/take\n\n</blockquote>'],
    ['a fold', '<details>\n<summary>Log</summary>\n\n/take\n\n</details>'],
    ['what a browser takes for a comment', '- <!--\n/take'],
    ['bold type', '**/take**'],
    ['a footnote', 'Hello[^1]\n\n[^1]: /take'],
    ['a slash that was written as a number', '&#47;take'],
    ['text that reads backwards', '\u202e/ekat\u202c'],
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
    ['/take\n-- \nRita Example\nAcme', ''],
    ['/take\n\nSent from my iPhone', ''],
    ['Danke\n\nVon meinem iPhone gesendet', 'Danke'],
    ['I am on it.\n\nGet Outlook for iOS', 'I am on it.'],
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
      { numRuns: fewOrAll(150, 500) },
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
    ['the first lines of quotations', 'On 1 \n'.repeat(11_000)],
    ['signatures', '\n-- \n'.repeat(13_000)],
    ['boxes within boxes', '<details>\n\n'.repeat(6_000)],
    ['comments without end', '<!-- '.repeat(13_000)],
  ])('%s is read to its end', (_, body) => {
    // Each takes well under a second here, and some took half a minute before they were bounded: the test would time out.
    expect(verbs(body)).toEqual([]);
  });

  it('what GitHub itself would never let through is not read', () => {
    expect(verbs(`/take\n${'x'.repeat(65_536)}\n/own`)).toEqual(['take']);
  });

  it('and below four thousand lines, for each costs everybody’s time', () => {
    expect(verbs(`${'x\n\n'.repeat(1_990)}/take`)).toEqual(['take']);
    expect(verbs(`/take\n\n${'x\n\n'.repeat(2_000)}/own`)).toEqual(['take']);
  });
});
