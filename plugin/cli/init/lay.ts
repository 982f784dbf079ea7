/** Lays the files of a desk, and says which were there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Policy } from '../../policy/policy.ts';
import { guideFor, readers } from '../../reply/notices.ts';
import type { DeskFile } from './desk-files.ts';

/** Puts a file into the desk’s folder, unless another one lies there. */
type Laid =
  | { readonly outcome: 'written' | 'same' }
  | { readonly outcome: 'replaced' | 'left'; readonly changes: Changes }
  | { readonly outcome: 'refused'; readonly why: string };

/** @param force replaces what differs; else it is left as it is */
export function layFile(folder: string, { path, text }: DeskFile, force: boolean): Laid {
  try {
    return lay(join(folder, path), text, force);
  } catch (error) {
    // No right to write here, or a folder of that name: the machine says which.
    return { outcome: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

function lay(place: string, text: string, force: boolean): Laid {
  if (!existsSync(place)) {
    write(place, text);
    return { outcome: 'written' };
  }
  const changes = countChanges(readFileSync(place, 'utf8'), text);
  if (changes.added + changes.removed === 0) return { outcome: 'same' };
  if (!force) return { outcome: 'left', changes };
  write(place, text);
  return { outcome: 'replaced', changes };
}

function write(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

/** How far a text is from another, in lines. */
interface Changes {
  readonly added: number;
  readonly removed: number;
}

/** How many lines `to` has that `from` has not, and the other way round, in order. Windows line ends are no change. */
export function countChanges(from: string, to: string): Changes {
  const before = linesOf(from);
  const after = linesOf(to);
  const common = longestCommon(before, after);
  return { added: after.length - common, removed: before.length - common };
}

function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** The length of the longest run of lines that both have in the same order, gaps allowed. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row: readonly number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const line of one) {
    const next = [0];
    for (const [at, against] of other.entries()) {
      const best = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(line === against ? (row[at] ?? 0) + 1 : best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What `tierline init` says of each file, and what to do next. */
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

const readerNames = {
  'level-1': 'level 1',
  'level-2': 'level 2',
  developer: 'developers',
  requester: 'requesters',
} as const;

/** @param repository whether the folder is one */
export function sayNext(
  repository: boolean,
  { backOffice, portal, language }: Pick<Policy, 'backOffice' | 'portal' | 'language'>,
): readonly string[] {
  const pages = readers
    .map((reader) => `${readerNames[reader]} ${guideFor(reader, language, portal)}`)
    .join(', ');
  const commit = repository
    ? 'Next: look through the files, and commit them to the default branch.'
    : 'This folder is no Git repository: put the files into the root of the desk’s, on its default branch. GitHub reads them there only.';
  return [
    commit,
    `Then install the App on the repository${backOffice === null ? '' : `, and on ${backOffice}`}. It makes the labels that the forms name, and the desk is open.`,
    '`tierline check` says at any time whether the policy is good.',
    `A page for each of you, with one ticket from start to end${portal === null ? ', in knowledge/articles' : ''}: ${pages}.`,
  ];
}

/** `3 lines new, 1 line gone`. */
function sayChanges({ added, removed }: Changes): string {
  const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
  return `${lines(added)} new, ${lines(removed)} gone`;
}
