/** The house’s rules live in the linter: each is proved here by breaking it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenRules } from './broken-rules.ts';

const clean = [
  'plugin/rules',
  'plugin/server',
  'plugin/store',
  'plugin/github',
  'plugin/outbound',
  'plugin/core',
  'plugin/words',
  'plugin/redaction',
  'knowledge',
  'knowledge/matching',
  'knowledge/text',
];

/** Rooms that may stand on the ground floor that both halves of the house share. */
const onTheGroundFloor = [
  ...['calendar', 'core', 'policy', 'reply', 'actions', 'commands', 'features'],
  ...['rules', 'reports', 'github', 'server'],
].map((room) => `plugin/${room}/ground.ts`);

let deps: string;
let found: ReadonlyMap<string, string>;

beforeAll(() => {
  deps = mkdtempSync(join(tmpdir(), 'tierline-lint-'));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(deps, file)), { recursive: true });
    writeFileSync(join(deps, file), text);
  };
  cpSync('biome.json', join(deps, 'biome.json'));
  cpSync('test/house/pure.grit', join(deps, 'test/house/pure.grit'));
  put('.gitignore', 'node_modules\n');
  put('plugin/server/also-free.ts', 'export const b = 1;\n');
  put('plugin/words/en.ts', `${'// one more\n'.repeat(251)}export const en = 1;\n`);
  for (const room of clean) put(`${room}/free.ts`, 'export const a = 1;\nexport type A = number;\n');
  for (const file of onTheGroundFloor)
    put(file, "import { a } from '../../knowledge/text/free.ts';\nexport const b = a;\n");
  for (const { file, text } of brokenRules) put(file, text);
  const ran = spawnSync(
    process.execPath,
    [
      join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--max-diagnostics=none',
      '--colors=off',
      '.',
    ],
    {
      cwd: deps,
      encoding: 'utf8',
    },
  );
  found = new Map([
    ...brokenRules.map(({ file }) => [file, ''] as const),
    ...linesByFile(`${ran.stdout}\n${ran.stderr}`),
  ]);
});

afterAll(() => rmSync(deps, { recursive: true, force: true }));

/** `plugin/core/a.ts:1:19 lint/style/noRestrictedImports ━━━` */
function linesByFile(output: string): readonly (readonly [string, string])[] {
  const byFile = new Map<string, string>();
  for (const [, file = '', rule = ''] of output.matchAll(/^(\S+?\.tsx?)(?::\d+:\d+)? (\S+)/gm)) {
    byFile.set(file, `${byFile.get(file) ?? ''} ${rule}`);
  }
  return [...byFile];
}

describe('the linter refuses', () => {
  test.each(brokenRules)('$rule in $file', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });
});

test('the linter leaves the catalogue as long as it is', () => {
  expect(found.get('plugin/words/en.ts') ?? '').toBe('');
});

test('the linter lets every room stand on knowledge/text', () => {
  for (const file of onTheGroundFloor) expect(found.get(file) ?? '').toBe('');
});

test('the linter leaves a well-built room alone', () => {
  for (const room of clean) expect(found.get(`${room}/free.ts`) ?? '').toBe('');
});
