/** What `tierline init` says of each file, and what to do next. */
import type { Changes } from './count-changes.ts';
import type { Laid } from './lay-file.ts';

export function sayLaid(path: string, laid: Laid): string {
  switch (laid.outcome) {
    case 'written':
      return `Written: ${path}`;
    case 'same':
      return `The same already: ${path}`;
    case 'replaced':
      return `Replaced: ${path} (${sayChanges(laid.changes)})`;
    case 'left':
      return `Left as it is: ${path} differs (${sayChanges(laid.changes)}). Delete it to have it anew; --force replaces all that differ.`;
    case 'refused':
      return `Not written: ${path} (${laid.why})`;
    default:
      return laid satisfies never;
  }
}

/** What else lies among the forms: whoever wrote it knows why. */
export function sayOthers(names: readonly string[]): string {
  const which = names.length === 1 ? 'is no form of this policy' : 'are no forms of this policy';
  return `Not touched: ${names.join(', ')}, which ${which}. Delete what you do not want to offer.`;
}

export function sayNext(repository: boolean): readonly string[] {
  const commit = repository
    ? 'Next: look through the files, and commit them to the default branch.'
    : 'This folder is no Git repository: put the files into the root of the desk’s, on its default branch. GitHub reads them there only.';
  return [
    commit,
    'Then install the App on the repository. It makes the labels that the forms name, and the desk is open.',
    '`tierline check` says at any time whether the policy is good.',
  ];
}

/** `3 lines new, 1 line gone`. */
function sayChanges({ added, removed }: Changes): string {
  const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
  return `${lines(added)} new, ${lines(removed)} gone`;
}
