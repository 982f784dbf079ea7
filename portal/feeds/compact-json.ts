/** Files of JSON are kept spread out, for those who read them here; the portal sends them without the space. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * An Astro integration that takes the white space out of the JSON that was copied from `public/schema`.
 *
 * @throws when such a file is no JSON
 */
export function compactJson(): AstroIntegration {
  return {
    name: 'tierline-compact-json',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'schema');
        const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
        await Promise.all(names.map((name) => compact(join(folder, name))));
      },
    },
  };
}

async function compact(file: string): Promise<void> {
  try {
    await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    throw new Error(`could not take the space out of ${file}`, { cause });
  }
}
