/** Files that are no text of an article at all, found before anything tries to read them. */
import { type Complaint, type Problem, problemAt } from './text/problem.ts';

/** In characters. The longest real article we know has 205,000; a page beyond that helps nobody. */
export const longest = 250_000;

/** Deeper nesting than anybody writes by hand; readers of Markdown and YAML take minutes over it, or fail. */
const DEEP = /(?:[[{]\s*){20}|^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m;

/** What is wrong with the file as a whole; null where it may be read. */
export function unreadable(file: string, content: string): Problem | null {
  if (content.trim() === '') return problemAt(file, { line: 1 }, EMPTY);
  if (content.length > longest) return problemAt(file, { line: 1 }, tooLong(content.length));
  if (content.includes('\0')) return problemAt(file, lineOf(content, content.indexOf('\0')), NOT_TEXT);
  const deep = DEEP.exec(content);
  return deep === null ? null : problemAt(file, lineOf(content, deep.index), TOO_DEEP);
}

const EMPTY: Complaint = {
  message: 'The file is empty.',
  remedy: 'Write the article, or delete the file; `tierline new` makes one with every field in it.',
};
const NOT_TEXT: Complaint = {
  message: 'The file is not plain text in UTF-8.',
  remedy: 'Save it as text, with the encoding UTF-8.',
};
const TOO_DEEP: Complaint = {
  message: 'Brackets, quotations or lists are nested here deeper than anybody can read.',
  remedy: 'Put the text in a code block, or leave it out.',
};

function tooLong(length: number): Complaint {
  const count = (number: number) => number.toLocaleString('en-GB');
  return {
    message: `The file has ${count(length)} characters; an article has at most ${count(longest)}.`,
    remedy: 'Divide it into several articles, and leave whole logs out.',
  };
}

function lineOf(content: string, index: number): { readonly line: number } {
  return { line: content.slice(0, index).split(/\r\n?|\n/).length };
}
