/** Texts that no person would write as a policy, found before anything tries to read them. */

/** In characters. The policy of a desk with a hundred services has about half of it. */
const LONGEST = 100_000;

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
