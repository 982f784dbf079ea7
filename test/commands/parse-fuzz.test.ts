/**
 * The reader of commands against an eye of its own: another Markdown engine renders the text, and what runs must
 * stand there as a line that begins with a slash, in plain sight. It is GitHub’s rule, not our reader’s code.
 */
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../plugin/commands/parse.ts';
import { fewOrAll } from '../full.ts';

/** More by hand: `FUZZ_RUNS=30000 FUZZ_SEED=7 npx vitest run test/commands/parse-fuzz.test.ts`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? fewOrAll(800, 3_000));
/** The same texts each time, for the two engines differ in corners that GitHub’s own would have to decide. */
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The lines that a reader sees outside code, quotations, lists, tables and links, as far as they are text. */
function linesInSight(body: string): readonly string[] {
  const html = micromark(body, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const root: Node = JSON.parse(JSON.stringify(htmlToHast(html)));
  return blocksOf(root)
    .flatMap((block) => inline(block).split('\n'))
    .map((line) => line.replace(/^[\s\u200f\ufeff]+/, '').trim());
}

/** Where GitHub shows text as something else than plain words of the author. */
const boxes =
  /^(?:a|blockquote|code|del|details|dl|kbd|li|ol|picture|pre|q|s|samp|strike|summary|table|tt|ul|h[1-6])$/;

function blocksOf({ children = [] }: Node): readonly Node[] {
  return children.flatMap((node) => {
    if (node.tagName === 'p') return [node];
    return node.tagName === undefined || boxes.test(node.tagName) ? [] : blocksOf(node);
  });
}

function inline(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.tagName === 'br') return '\n';
  const inside = (node.children ?? []).map(inline).join('');
  // A mark in place of what is no plain text, so that a line which begins with it does not begin with a slash.
  return boxes.test(node.tagName ?? '') ? `\u0001${inside.replaceAll('\n', '\n\u0001')}` : inside;
}

function verbsInSight(body: string): readonly string[] {
  return linesInSight(body).flatMap(
    (line) => /^\/([a-z][a-z-]*)[.,:;!]?(?:\s|$)/i.exec(line)?.[1]?.toLowerCase() ?? [],
  );
}

const verbs = [
  '/take',
  '/own @lena',
  '/priority P1',
  '/solved it works',
  '/wait user why',
  '/confirm.',
  '/Reopen',
];
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...verbs) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Hello,',
      'it fails',
      'see /var/log',
      'a | b',
      '--- | ---',
      'http://a.example/take',
      '',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '```',
      '~~~',
      '````',
      '<!--',
      '-->',
      '<details>',
      '</details>',
      '<pre>',
      '<b>',
      '[a]:',
      '[x',
      '](y)',
      '***',
      '===',
      '---',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' ',
  '   ',
  '    ',
  '\t',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  '# ',
  '`',
  '\\',
  '**',
  '[',
  '\u200f',
  '\ufeff',
  '&#47;',
);
const body = fc
  .tuple(fc.array(fc.tuple(prefix, line), { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.map(([before, text]) => before + text).join(end))
  // A line above a row of dashes is a heading to Markdown, and a line to whoever drew the row.
  .filter((text) => !/^\s*(?:=+|-+)\s*$/m.test(text))
  // Whether a table in a quotation goes on below it, they do not agree.
  .filter((text) => !/^>[^\n]*(?:\||\n[^\n]*\|)/m.test(text))
  // A box that opens amid a line ends the paragraph for a browser, and our eye looks at paragraphs alone.
  .filter((text) => !/[^\n][ \t]*<\/?(?:details|pre)/.test(text));

describe('whatever somebody writes', () => {
  it('only runs what stands as a command in plain sight', () => {
    fc.assert(
      fc.property(body, (text) => {
        const seen = [...verbsInSight(text)];
        for (const { verb } of parseCommands(text).commands) {
          const at = seen.indexOf(verb);
          expect(at, `ran /${verb}, which nobody sees in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(0);
          seen.splice(0, at + 1);
        }
      }),
      { numRuns, seed },
    );
  });

  it('runs what stands as a command in plain sight', () => {
    fc.assert(
      fc.property(body, (text) => {
        const ran = parseCommands(text).commands.map(({ verb }) => verb);
        // An escaped slash looks like a command and is meant to be none; a line in bold is speech, too.
        fc.pre(!/[\\*_~]\/|&#47;/.test(text));
        expect(ran, `of ${JSON.stringify(text)}`).toEqual(verbsInSight(text));
      }),
      { numRuns, seed },
    );
  });
});
