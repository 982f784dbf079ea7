/** Folders of articles for a test's build, and the files that a build wrote, as text. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const shipped = fileURLToPath(new URL('../../knowledge/articles', import.meta.url));

/** Every file of a built portal by its path, e.g. `/articles/KE-0001/index.html`. */
export async function filesOf(dist: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const read = await Promise.all(
    files.map(async (path) => [path.slice(dist.length), await textOf(path)] as const),
  );
  return new Map(read);
}

/** A new folder with these files, and the shipped articles beside them unless told `alone`. */
export async function folderWith(
  files: Readonly<Record<string, string>>,
  options: { readonly alone?: boolean } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-articles-'));
  if (options.alone !== true) await cp(shipped, folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

// Pagefind packs what it writes; what is hidden in there can still be read by anybody.
async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}
