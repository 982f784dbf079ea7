/** A published portal, as an address or a folder: the only place from which assistants are told anything of articles. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A file of the portal by its path from the home page on; null where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

/** What `portal.json` says. */
const about = z.object({
  version: z.literal(1),
  name: z.string().max(200),
  home: z.string(),
  desk: z.url({ protocol: /^https?$/ }).nullable(),
  languages: z
    .array(z.object({ lang: z.string().regex(/^[A-Za-z0-9-]{2,40}$/), total: z.int().min(0) }))
    .max(200),
});
export type About = z.output<typeof about>;

export interface Portal {
  /** With a slash at its end: where people read it. */
  readonly home: string;
  readonly about: About;
  readonly read: ReadFile;
}

const PATIENCE_MS = 20_000;
/** The largest file that a portal has for machines is a piece of its search index. */
const MOST_BYTES = 20_000_000;

/**
 * Looks at the portal once.
 *
 * @param where its address, or the folder of a built one
 * @throws with the remedy where there is none that could be asked
 */
export async function openPortal(where: string): Promise<Portal> {
  const isAddress = /^https?:\/\//i.test(where);
  const home = `${where.replace(/[?#].*$/, '').replace(/\/*$/, '')}/`;
  const read = isAddress ? overHttp(new URL(home)) : fromFolder(resolve(where));
  const bytes = await read('portal.json');
  if (bytes === null)
    throw new Error(
      `${where} has no portal.json. Name a portal that was built by this version of Tierline, or a later one.`,
    );
  const said = about.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  if (!said.success)
    throw new Error(
      `portal.json of ${where} cannot be understood. Build the portal anew, with this version of Tierline.`,
    );
  return { home: isAddress ? home : said.data.home, about: said.data, read };
}

/** Only the portal’s own files, whatever a name in its index says. */
const isPlain = (path: string): boolean => /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.includes('..');

function fromFolder(folder: string): ReadFile {
  return async (path) => {
    if (!isPlain(path)) return null;
    try {
      return await readFile(join(folder, path));
    } catch {
      return null;
    }
  };
}

function overHttp(home: URL): ReadFile {
  return async (path) => {
    if (!isPlain(path)) return null;
    const response = await fetch(new URL(path, home), { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status === 404) return null;
    if (!response.ok || response.body === null)
      throw new Error(`the portal answered ${response.status} for ${path}`);
    if (new URL(response.url).origin !== home.origin)
      throw new Error(`the portal leads elsewhere for ${path}`);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body) {
      bytes += piece.length;
      if (bytes > MOST_BYTES)
        throw new Error(`${path} of the portal is larger than ${MOST_BYTES / 1_000_000} MB`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  };
}
