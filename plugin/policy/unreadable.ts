/** Why a policy cannot be read at all, in words with line and column. */
import type { YAMLError } from 'yaml';

/** In characters. The policy of a desk with a hundred services has about half of it. */
const LONGEST = 100_000;

/** The same desk’s has a third of it. A reader of YAML compares each name of a setting with all others. */
const MOST_LINES = 5_000;

/** Deeper nesting than any setting has; readers of YAML take minutes over it, or fail. */
const DEEP = /(?:[[{]\s*){20}|^(?:[ \t]*-[ \t]){20}|^[ ]{100,}[^ \n]/m;

/** Names for values (`&name`, `*name`); notes are left out, and words in bold count at most a few hundred. */
const NAMED = /(?:^|[\s[{,:-])[&*][^\s,\]}]/gm;
const NOTE = /(?:^|\s)#.*$/gm;
const MOST_NAMED = 500;

/** What is wrong with the text as a whole, and where it begins; null where it may be read. */
export function whyUnreadable(text: string): { readonly line: number; readonly message: string } | null {
  if (text.length > LONGEST) {
    const message = `This file has ${said(text.length)} characters; a policy has at most ${said(LONGEST)}. Take out what nobody uses, and name teams of GitHub’s instead of many people.`;
    return { line: 1, message };
  }
  const lines = text.split('\n').length;
  if (lines > MOST_LINES) {
    const message = `This file has ${said(lines)} lines; a policy has at most ${said(MOST_LINES)}. Take out what nobody uses.`;
    return { line: MOST_LINES + 1, message };
  }
  const deep = DEEP.exec(text);
  if (deep !== null)
    return {
      line: text.slice(0, deep.index + deep[0].length).split('\n').length,
      message:
        'Brackets or lists are nested here deeper than any setting is. Compare the lines around it with the example in the documentation.',
    };
  if ((text.replace(NOTE, '').match(NAMED)?.length ?? 0) > MOST_NAMED)
    return {
      line: 1,
      message: `More than ${MOST_NAMED} values of this file have names or are called by them (&name, *name). Write the values out instead.`,
    };
  return null;
}

function said(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Says why a text is no YAML, with what usually helps. */
export function sayYaml({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  return `This is not YAML: ${reason(code) ?? message.replace(/[.:]?$/, '.')} ${remedy(code)}`;
}

/** In our own words where the library’s are for programmers. */
function reason(code: YAMLError['code']): string | null {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same setting stands here twice.';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here.';
    case 'NON_STRING_KEY':
      return 'this is no name of a setting.';
    default:
      return null;
  }
}

function remedy(code: YAMLError['code']): string {
  switch (code) {
    case 'BAD_SCALAR_START':
      return "Put the value in quotes, such as '@lena'.";
    case 'TAB_AS_INDENT':
      return 'Set lines in with spaces, two for each step.';
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'MULTIPLE_DOCS':
      return 'Keep one policy in the file, and remove the line ---.';
    case 'NON_STRING_KEY':
      return 'Write a plain name before the colon.';
    case 'BAD_ALIAS':
      return 'Put the value in quotes, for * has a meaning of its own.';
    case 'MISSING_CHAR':
      return 'Close what was opened: a quote, a bracket or a brace.';
    default:
      return 'Compare the lines around it with the example in the documentation.';
  }
}
