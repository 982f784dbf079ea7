/** Finds the file on disk that an article links to, and lets none through that the folder of articles does not hold itself. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type LinkedFile, readFileLink, tooBig } from '../../knowledge/file-link.ts';
import type { Article } from '../../knowledge/schema.ts';
import type { Complaint } from '../../knowledge/text/problem.ts';
import { BadArticle } from '../bad-article.ts';
import { folderOf } from '../published.ts';

interface FoundFile extends LinkedFile {
  /** Where it lies on this machine. */
  readonly place: string;
  /** Of its bytes: the same file has the same one, wherever it lies. */
  readonly hash: string;
}

const hashes = new Map<string, string | null>();

/**
 * The file that a link leads to. A symbolic link on the way to it is refused, wherever it leads: what a portal publishes
 * lies in its folder, where reviewers see it.
 *
 * @throws BadArticle with the article, the file and the remedy
 */
export function foundFile(article: Article, target: string): FoundFile {
  const folder = folderOf(article);
  const read = readFileLink(target, relative(folder, resolve(article.path)));
  const found = 'message' in read ? read : readInside(folder, read);
  if ('message' in found) throw new BadArticle(`${article.path}: ${found.message} ${found.remedy}`);
  return found;
}

function readInside(folder: string, file: LinkedFile): FoundFile | Complaint {
  const { path } = file;
  const place = join(folder, path);
  const real = realOf(place);
  if (real === null)
    return { message: `There is no file ${path}.`, remedy: 'Correct the name, or add the file.' };
  if (real !== join(realpathSync.native(folder), path))
    return {
      message: `${path} leads to another file: by a symbolic link, or because that is written otherwise.`,
      remedy: 'Put the file itself into the folder, and write its name as it stands there.',
    };
  const state = statSync(place);
  // A pipe or a device would hold the build for ever.
  if (!state.isFile()) return { message: `${path} is no file.`, remedy: 'Name a file.' };
  const big = tooBig(file, state.size);
  if (big !== null) return big;
  const hash = hashOf(place, state);
  if (hash === null)
    return {
      message: `${path} is Git LFS’s note of where the file is, and not the file.`,
      remedy: 'Fetch it before the build: “lfs: true” in the step of actions/checkout.',
    };
  return { ...file, place, hash };
}

/** Null for a note of Git LFS’s. A page, its Markdown and the feed ask for the same file, which is read once. */
function hashOf(place: string, { size, mtimeMs }: Stats): string | null {
  const version = `${place} of ${size} bytes at ${mtimeMs}`;
  const before = hashes.get(version);
  if (before !== undefined) return before;
  const bytes = readFileSync(place);
  const isNote = bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs');
  const hash = isNote ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  hashes.set(version, hash);
  return hash;
}

function realOf(place: string): string | null {
  try {
    return realpathSync.native(place);
  } catch {
    return null;
  }
}
