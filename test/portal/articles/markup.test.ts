/** The text and the markup of articles, made shorter without losing anything. */
import { describe, expect, test } from 'vitest';
import { inShort } from '../../../portal/articles/in-short.ts';
import { closeSet, renderMarkdown } from '../../../portal/markdown.ts';
import { plainText } from '../../../portal/plain-text.ts';

const rendered = (markdown: string) => renderMarkdown(markdown, (target) => target);

describe('an article’s markup', () => {
  test('ends no paragraph or entry that what follows ends too', async () => {
    expect(closeSet(await rendered('One.\n\nTwo.\n\n- a\n- b\n\nThree.'))).toBe(
      '<p>One.<p>Two.<ul><li>a<li>b</ul><p>Three.</p>',
    );
    expect(closeSet(await rendered('1. a\n\n   b\n\n2. c\n\n> d'))).toBe(
      '<ol><li><p>a<p>b<li><p>c</ol><blockquote><p>d</blockquote>',
    );
  });

  test('keeps the lines of a paragraph, of code, and of markup that is only shown', async () => {
    expect(closeSet(await rendered('One\n*two*'))).toBe('<p>One\n<em>two</em></p>');
    const code = '```html\n<p>a</p>\n<p>b</p>\n\n<li>c</li>\n<li>d</li>\n```';
    expect(closeSet(await rendered(code)).trim()).toBe((await rendered(code)).trim());
  });
});

describe('a text with few marks', () => {
  const placed = (markdown: string) => renderMarkdown(markdown, (target) => `to:${target}`, { taken: [] });

  test('has its links placed, also addresses that are only written out', async () => {
    for (const written of [
      'WWW.acme.example',
      'http://acme.example',
      'a@acme.example',
      '<http://acme.example>',
    ])
      expect(await placed(`See ${written} now`)).toContain('href="to:');
  });

  test('has a table that scrolls, also one of a single column without bars', async () => {
    expect(await placed('Port\n:---\n443')).toContain('<table tabindex="0">');
  });

  test('has headings with ids, also underlined ones and the one over footnotes', async () => {
    expect(await placed('Steps\n-\n\ntext')).toContain('<h2 id="steps">');
    expect(await placed('Titles\n=\n\ntext')).toContain('<h2 id="titles">');
    expect(await placed('One[^1]\n\n[^1]: note')).toContain('id="footnote-label"');
  });
});

describe('a text in short', () => {
  test('stays whole where there is room', () => {
    expect(inShort('It fails.', 9)).toBe('It fails.');
  });

  test('ends after a whole word, and is never longer than asked', () => {
    expect(inShort('It fails, and nobody knows why', 13)).toBe('It fails…');
    for (let most = 2; most < 30; most += 1)
      expect(inShort('It fails, and nobody knows why', most).length).toBeLessThanOrEqual(most);
  });

  test('ends within a script that has no spaces, but never within a character', () => {
    expect(inShort('接続できません', 4)).toBe('接続で…');
    expect(inShort('a😀😀😀', 4).isWellFormed()).toBe(true);
  });
});

describe('a line without its marks', () => {
  test.each([
    ['It fails. ', 'It fails.'],
    ['Press **Go** or `x`', 'Press Go or x'],
    ['A &amp; B', 'A & B'],
    ['one\n===', 'one'],
    ['1. first', 'first'],
  ])('%j is read as %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
