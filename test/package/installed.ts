/** The npm package as somebody has it: packed, and installed into an empty folder; and Nodes of other years to run it on. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Child, hear } from '../start/child.ts';

const run = promisify(execFile);

/** What the machine needs to reach a registry differs; nothing of the tests’ own. */
export const around: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value = '']) =>
    /^(NODE_ENV|NODE_OPTIONS|NODE_COMPILE_CACHE|FULL|VITEST.*)$/.test(name) ? [] : [[name, value] as const],
  ),
);

export interface Installed {
  /** Where it was installed: an empty folder before. */
  readonly folder: string;
  /** A folder to work in, empty too. */
  readonly desk: string;
  /** `tierline …` in that folder, on this Node or on the one of that year. */
  tierline(node: string, ...words: readonly string[]): Child;
  remove(): Promise<void>;
}

/** Says why where it cannot be installed, which is where no registry answers. */
export async function installPackage(
  settings: Readonly<Record<string, string>>,
  pack: (folder: string) => Promise<string>,
): Promise<Installed | { readonly none: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-package-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const desk = join(folder, 'desk');
  await mkdir(desk);
  const none = await install(folder, await pack(folder));
  if (none !== null) {
    await remove();
    return { none };
  }
  const program = join(folder, 'node_modules/.bin/tierline');
  return {
    folder,
    desk,
    tierline: (node, ...words) => hear(node, [program, ...words], { ...around, ...settings }, desk),
    remove,
  };
}

/** Resolves to the path of the tarball that `npm pack` makes there. */
export async function packInto(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: resolve('.'), env: around });
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  return join(folder, tarball);
}

/** The binary of a Node of that year; null where npm cannot fetch it. */
export async function olderNode(folder: string, version: string): Promise<string | null> {
  const own = join(folder, `node-${version}`);
  await mkdir(own);
  return (await install(own, `node@${version}`)) === null ? join(own, 'node_modules/node/bin/node') : null;
}

/** Into a folder that npm takes for a project of its own; null where it went well, else why not. */
export async function install(folder: string, what: string): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"somebody","private":true}\n');
  try {
    await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', what], {
      cwd: folder,
      env: around,
    });
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Anything else is a fault of the package.
    if (!/E?NOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED|E404|ETARGET/.test(said))
      throw error;
    return said.split('\n').find((line) => line.includes('npm error')) ?? said;
  }
}

export interface Weight {
  readonly name: string;
  /** In bytes, as its files have it. */
  readonly bytes: number;
}

/** What is in `node_modules`, the heaviest first. */
export async function weights(folder: string): Promise<readonly Weight[]> {
  const modules = join(folder, 'node_modules');
  const names = await readdir(modules);
  const packages = await Promise.all(
    names.map(async (name) =>
      name.startsWith('@') ? (await readdir(join(modules, name))).map((one) => `${name}/${one}`) : [name],
    ),
  );
  const found = await Promise.all(
    packages.flat().map(async (name) => ({ name, bytes: await bytesIn(join(modules, name)) })),
  );
  return found.toSorted((one, other) => other.bytes - one.bytes);
}

async function bytesIn(path: string): Promise<number> {
  const at = await stat(path);
  if (!at.isDirectory()) return at.size;
  const names = await readdir(path, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const one = await stat(join(path, name));
      return one.isFile() ? one.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
