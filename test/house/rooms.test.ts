/** The house’s shape: which rooms there are, how long a file may be, and that each opens with a sentence. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = files.filter((file) => /^(plugin|knowledge|portal)\/.*\.ts$/.test(file) && existsSync(file));

test('the top level holds four rooms and the papers of the house', () => {
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
  const rooms = [...top].filter(
    (name) => files.some((file) => file.startsWith(`${name}/`)) && !name.startsWith('.'),
  );
  expect(rooms.toSorted()).toEqual(['knowledge', 'plugin', 'portal', 'test']);
});

test('the plugin has the rooms of its README, and every one is listed there', () => {
  const rooms = new Set(
    sources.filter((file) => /^plugin\/[^/]+\//.test(file)).map((file) => file.split('/')[1] ?? ''),
  );
  const map = readFileSync('plugin/README.md', 'utf8');
  for (const room of rooms)
    expect(map, `plugin/README.md does not name the room ${room}`).toContain(`\`${room}/\``);
});

function lengthOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

/** Nobody reads a catalogue from its beginning to its end; it is looked up by a sentence’s name. */
const tables = ['plugin/words/catalog.ts', 'plugin/words/en.ts', 'plugin/words/de.ts'];

test('a file is short: half have at most 80 lines, nine in ten at most 200, none more than 250', () => {
  const lengths = sources
    .filter((file) => !tables.includes(file))
    .map(lengthOf)
    .toSorted((a, b) => a - b);
  const tooLong = sources
    .filter((file) => !tables.includes(file) && lengthOf(file) > 250)
    .map(
      (file) => `${file}: ${lengthOf(file)} lines; a part that has a name of its own goes into a file of it`,
    );
  expect(tooLong).toEqual([]);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
});

test('every file opens with one plain sentence that says what it is', () => {
  const silent = sources.filter((file) => !/^(#!.*\n)?\/\*\*[\s\S]*?\*\//.test(readFileSync(file, 'utf8')));
  expect(silent, 'Begin each with /** One sentence. */').toEqual([]);
});

test('no room keeps a drawer for everything', () => {
  expect(
    files.filter(
      (file) =>
        /\/(utils?|helpers?|types|common|misc|index)\.(ts|js)$/.test(file) &&
        file !== 'knowledge/matching/index.ts',
    ),
  ).toEqual([]);
});

test('a folder has at most a dozen and a half files before it is divided', () => {
  const perFolder = Map.groupBy(sources, (file) => file.slice(0, file.lastIndexOf('/')));
  const crowded = [...perFolder]
    .filter(([, inside]) => inside.length > 18)
    .map(
      ([folder, inside]) =>
        `${folder}: ${inside.length} files; those that belong together get a folder of their own in it`,
    );
  expect(crowded).toEqual([]);
});

test('what a file exports is used by another one', () => {
  const users = files
    .filter((file) => /\.(ts|mjs|astro)$/.test(file) && existsSync(file))
    .map((file) => ({ file, words: new Set(readFileSync(file, 'utf8').match(/\w+/g)) }));
  const unused = sources.flatMap((source) => {
    const names = readFileSync(source, 'utf8').matchAll(
      /^export (?:async )?(?:const|function\*?|interface|type|class|let) (\w+)/gm,
    );
    return [...names].flatMap(([, name = '']) =>
      users.some(({ file, words }) => file !== source && words.has(name)) ? [] : [`${source}: ${name}`],
    );
  });
  expect(unused, 'Take away the word `export`, or what nobody uses').toEqual([]);
});

test('the map of the tests names every folder of them', () => {
  const map = readFileSync('test/README.md', 'utf8');
  const folders = new Set(
    files.filter((file) => /^test\/[^/]+\//.test(file)).map((file) => file.split('/')[1] ?? ''),
  );
  for (const folder of folders)
    expect(map, `test/README.md does not name the folder ${folder}`).toContain(`\`${folder}/\``);
});
