/** Which peers are installed under test/bench; the product itself never installs any. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Those of the packages that are not there. */
export function missing(packages: readonly string[]): readonly string[] {
  return packages.filter((name) => !existsSync(manifestOf(name)));
}

/** The version of an installed peer. */
export function versionOf(name: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(manifestOf(name), 'utf8')));
  return version;
}

function manifestOf(name: string): URL {
  return new URL(`./node_modules/${name}/package.json`, import.meta.url);
}
