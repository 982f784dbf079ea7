/** How long the long tests run: `npm test` takes a few of their cases, `npm run check`, as CI runs it, all of them. */

/** Set by vitest.config.ts in its mode `full`. */
const isFull = process.env['FULL'] === '1';

/** One of both: what `npm test` can afford, and what proves the most. */
export function fewOrAll<Few, All>(few: Few, all: All): Few | All {
  return isFull ? all : few;
}

/** One of so many, the first among them, where there is no time for all: `npm test` sees each kind, and not each of a kind. */
export function oneInOrAll<Case>(many: number, all: readonly Case[]): readonly Case[] {
  return fewOrAll(
    all.filter((_, at) => at % many === 0),
    all,
  );
}
