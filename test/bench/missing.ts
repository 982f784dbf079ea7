/** Which peers are installed, under test/bench or for the product’s own tests; the product itself never installs any. */
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

/** As Node looks for it: here, else in the packages of the product, whose own tests need some of the peers. */
function manifestOf(name: string): URL {
  const here = new URL(`./node_modules/${name}/package.json`, import.meta.url);
  return existsSync(here) ? here : new URL(`../../node_modules/${name}/package.json`, import.meta.url);
}
