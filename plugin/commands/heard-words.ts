/** Tells words from what only looks like text: tags, comments, lines that are drawn. */
import type { Stretch } from './stretches.ts';

/** Stands for a sign that nobody is to read. No text holds it: it is no character. */
const BLOT = '\uffff';

/** A text of the same length, so that offsets mean the same in it. */
export function withoutHidden(text: string, hidden: readonly Stretch[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to } of hidden) {
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, BLOT));
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}

/** The lines that say something, as written; a picture does. */
export function wordsOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.replaceAll(BLOT, ''))
    .filter(saysSomething)
    .join('\n');
}

const picture = /<(?:img|video|audio|picture|svg|object|embed)\b/i;

function saysSomething(source: string): boolean {
  const words = source
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;|[\u00ad\u200b-\u200f\u2060\ufeff]/gi, '');
  return /[^\s=-]/.test(words) || picture.test(source);
}
