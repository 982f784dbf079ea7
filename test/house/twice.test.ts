/** What the product says, it says once: no two places of it share a stretch of equal lines. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** In lines that say something; a longer stretch that stands twice wants to be a function. */
const MOST = 12;

interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly at: number;
}

const files = execFileSync('git', ['ls-files', 'plugin', 'knowledge', 'portal'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:ts|astro|css)$/.test(file) && existsSync(file));

/** The lines of a file without imports, comments, and brackets that stand alone, however far they are set in. */
function linesOf(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .replaceAll(/^import\b[^;]*;$|^\s*\/\*[\s\S]*?\*\//gm, (text) => text.replaceAll(/[^\n]/g, ''))
    .split('\n')
    .map((text, index) => ({ text: text.trim(), at: index + 1 }))
    .filter(({ text }) => /\p{L}/u.test(text) && !text.startsWith('//'));
}

/** Every place at which a longer stretch begins that began elsewhere before. */
function standingTwice(): readonly string[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const lines = linesOf(file);
    return lines.slice(0, Math.max(0, lines.length - MOST)).flatMap(({ at }, index) => {
      const stretch = lines.slice(index, index + MOST + 1).map(({ text }) => text);
      const [here, before] = [`${file}:${at}`, first.get(stretch.join('\n'))];
      if (before !== undefined) return [`${here} says what ${before} says: make one function of it`];
      first.set(stretch.join('\n'), here);
      return [];
    });
  });
}

test(`no two places of the product share more than ${MOST} equal lines`, () => {
  expect(standingTwice()).toEqual([]);
});
