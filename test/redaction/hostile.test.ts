/** Texts that were made to keep a scanner busy, or to make it fall: each ends, and none throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactForPublishing } from '../../plugin/redaction/gate.ts';
import { fewOrAll } from '../full.ts';

/** A body on GitHub has so many characters at the most. */
const LONGEST = 65_536;

const pieces = [
  'a',
  'A',
  '0',
  '@',
  '\n',
  ' ',
  '\\',
  '█',
  '\u{1D54F}',
  `${'-'.repeat(5)}BEGIN `,
  `${'-'.repeat(5)}BEGIN PRIVATE ${'KEY'}${'-'.repeat(5)}\nAAAA`,
  `${'-'.repeat(5)}END PRIVATE ${'KEY'}${'-'.repeat(5)}\n`,
  'password=',
  '--password ',
  'password is ',
  '"password" ,',
  '<password>',
  'cookie: sid=a; ',
  'curl -u ',
  '://a:',
  'eyJ',
  'AK' + 'IA',
  'gh' + 'p_',
  'ghs_1_',
  'AA11BBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJ ',
  '1.1.',
  '::1',
  '00:',
  'a.',
  'db1.',
  '+1 ',
  '(0',
] as const;

test.each(pieces)('65 kB of %j', async (piece) => {
  const text = piece.repeat(Math.ceil(LONGEST / piece.length));
  const { removed } = await redactForPublishing(text);
  expect(removed.every(({ length }) => length > 0)).toBe(true);
});

/** A key’s end, whose beginning is looked for above it. */
const end = pieces[11].trim();
const keyMatter = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'.repeat(2).slice(0, 64);

test.each(['', '\n', '\n\n', '\r\n', ' \n', '\n ', 'A\n', '>\n', '\n>'])(
  'the end of a key right after %j is no key, and is looked at once',
  async (above) => {
    const { removed } = await redactForPublishing(`${above}${end}\n`);
    expect(removed).toEqual([]);
  },
);

test.each(['', '\n', '\n\n', '\r\n', '> '])(
  'a key without its beginning, right after %j, is found whole',
  async (above) => {
    const { text, removed } = await redactForPublishing(`${above}${keyMatter}\n${end}\n`);
    expect(removed).toHaveLength(1);
    expect(text).not.toContain(keyMatter.slice(0, 20));
  },
);

const word = fc.oneof(
  fc.constantFrom(...pieces, '=', ': ', '"', "'", '\r\n', '/home/', '\\Users\\'),
  fc.string(),
);

test('whatever is written, the gate ends, and lists lines that are there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
      const text = words.join('');
      const redacted = await redactForPublishing(text);
      const count = text.split('\n').length;
      expect(redacted.removed.every(({ line }) => line >= 1 && line <= count)).toBe(true);
      expect(redacted.text === text).toBe(redacted.removed.length === 0);
    }),
    { numRuns: fewOrAll(100, 1_000) },
  );
});
