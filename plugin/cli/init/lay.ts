/** Lays the files of a desk, notes what it wrote, and says which were there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Policy } from '../../policy/policy.ts';
import { guideFor, readers } from '../../reply/notices.ts';
import type { DeskFile } from './desk-files.ts';

/** Puts a file into the desk’s folder, unless another one lies there that somebody has changed. */
type Laid =
  | { readonly outcome: 'written' | 'same' }
  | { readonly outcome: 'updated' | 'replaced' | 'left'; readonly changes: Changes }
  | { readonly outcome: 'refused'; readonly why: string };

/** Where it is noted what was written. */
const recordPath = '.github/tierline-init.json';

/** What was written here before, by path: the hash of its text. */
type WrittenBefore = Readonly<Record<string, string>>;

export interface Laying {
  readonly folder: string;
  /** Replaces also what somebody has changed; else that is left as it is. */
  readonly force: boolean;
  /** Nothing is written, and all the same is said. */
  readonly dry: boolean;
  readonly before: WrittenBefore;
}

export function layFile({ path, text }: DeskFile, laying: Laying): Laid {
  try {
    return lay(join(laying.folder, path), text, laying.before[path] ?? null, laying);
  } catch (error) {
    // No right to write here, or a folder of that name: the machine says which.
    return { outcome: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

/** @param hash of what was written there before; null where nothing was, or nobody knows */
function lay(place: string, text: string, hash: string | null, { force, dry }: Laying): Laid {
  if (!existsSync(place)) {
    if (!dry) write(place, text);
    return { outcome: 'written' };
  }
  const present = readFileSync(place, 'utf8');
  const changes = countChanges(present, text);
  if (changes.added + changes.removed === 0) return { outcome: 'same' };
  const isOurs = hashOf(present) === hash;
  if (!isOurs && !force) return { outcome: 'left', changes };
  if (!dry) write(place, text);
  return { outcome: isOurs ? 'updated' : 'replaced', changes };
}

function write(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

const recordSchema = z.object({ files: z.record(z.string(), z.string()) });

/** Nothing where nobody has noted it, or the note cannot be read: then every file is taken for somebody’s own. */
export function writtenBefore(folder: string): WrittenBefore {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(join(folder, recordPath), 'utf8'))).files;
  } catch {
    return {};
  }
}

/** Notes what lies there as it was written; what somebody has changed keeps its former note. */
export function noteWritten(
  laid: readonly { readonly file: DeskFile; readonly laid: Laid }[],
  { folder, before }: Laying,
): void {
  const ours = laid.filter((one) => ['written', 'same', 'updated', 'replaced'].includes(one.laid.outcome));
  const files = { ...before, ...Object.fromEntries(ours.map(({ file }) => [file.path, hashOf(file.text)])) };
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ note: NOTE, files: sorted }, null, 2)}\n`;
  const place = join(folder, recordPath);
  if (!existsSync(place) || readFileSync(place, 'utf8') !== text) write(place, text);
}

const NOTE =
  'What `tierline init` wrote, so that it renews the files that nobody has changed since. Please commit it, too.';

/** Windows line ends are no change. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
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

/** What `tierline init` says of each file, and to do next. @param dry says what would be done */
export function sayLaid(path: string, laid: Laid, dry: boolean): string {
  switch (laid.outcome) {
    case 'written':
      return `${dry ? 'Would be written' : 'Written'}: ${path}`;
    case 'same':
      return `The same already: ${path}`;
    case 'updated':
      return `${dry ? 'Would be updated' : 'Updated'}: ${path} (${sayChanges(laid.changes)}), which nobody had changed`;
    case 'replaced':
      return `${dry ? 'Would be replaced' : 'Replaced'}: ${path} (${sayChanges(laid.changes)})`;
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
  { backOffice, language }: Pick<Policy, 'backOffice' | 'language'>,
): readonly string[] {
  const pages = readers.map((reader) => `${readerNames[reader]} ${guideFor(reader, language)}`).join(', ');
  const commit = repository
    ? 'Next: look through the files, and commit them to the default branch.'
    : 'This folder is no Git repository: put the files into the root of the desk’s, on its default branch. GitHub reads them there only.';
  return [
    commit,
    `Then install the App on the repository${backOffice === null ? '' : `, and on ${backOffice}`}. It makes the labels that the forms name, and the desk is open.`,
    '`tierline check` says at any time whether the policy is good.',
    `A page for each of you, with one ticket from start to end: ${pages}.`,
  ];
}

/** `3 lines new, 1 line gone`. */
function sayChanges({ added, removed }: Changes): string {
  const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
  return `${lines(added)} new, ${lines(removed)} gone`;
}
