/** The house’s rules live in the linter: each is proved here by breaking it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** File by file: what is written there, and the rule that must refuse it. */
const broken: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  {
    file: 'plugin/desk/a.ts',
    text: "import { a } from '../rules/free.ts';\nexport const b = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/desk/b.ts',
    text: "import type { A } from '../flow/free.ts';\nexport type B = A;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/desk/c.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const c = readFileSync;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/words/a.ts',
    text: "import { a } from '../desk/free.ts';\nexport const aa = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/words/b.ts',
    text: 'export const bb = (): number => Date.now();\n',
    rule: 'noRestrictedGlobals',
  },
  {
    file: 'plugin/words/other.ts',
    text: `${'// one more\n'.repeat(251)}export const other = 1;\n`,
    rule: 'noExcessiveLinesPerFile',
  },
  {
    file: 'plugin/desk/d.ts',
    text: 'export const d = (): number => Date.now();\n',
    rule: 'noRestrictedGlobals',
  },
  { file: 'plugin/rules/e.ts', text: 'export const e = () => Temporal.Now.instant();\n', rule: 'plugin' },
  { file: 'plugin/reports/f.ts', text: 'export const f = (): number => Math.random();\n', rule: 'plugin' },
  {
    file: 'plugin/commands/g.ts',
    text: "import { a } from '../rules/free.ts';\nexport const g = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/commands/features.ts',
    text: "import { a } from '../features/free.ts';\nexport const g = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/actions/commands.ts',
    text: "import { a } from '../commands/free.ts';\nexport const g = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/features/rules.ts',
    text: "import { a } from '../rules/free.ts';\nexport const g = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/features/now.ts',
    text: 'export const now = (): number => Date.now();\n',
    rule: 'noRestrictedGlobals',
  },
  {
    file: 'plugin/commands/h.ts',
    text: "import { a } from '../../knowledge/free.ts';\nexport const h = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/rules/i.ts',
    text: "import { a } from '../store/free.ts';\nexport const i = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/store/j.ts',
    text: "import { a } from '../github/free.ts';\nexport const j = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/github/k.ts',
    text: "import { a } from '../outbound/free.ts';\nexport const k = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/outbound/l.ts',
    text: "import { a } from '../store/free.ts';\nexport const l = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/flow/m.ts',
    text: "import { a } from '../commands/free.ts';\nexport const m = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/reports/n.ts',
    text: "import { a } from '../rules/free.ts';\nexport const n = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'knowledge/o.ts',
    text: "import { a } from '../plugin/desk/free.ts';\nexport const o = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'knowledge/matching/p.ts',
    text: 'export const p = (): Promise<Response> => fetch("x");\n',
    rule: 'noRestrictedGlobals',
  },
  {
    file: 'portal/q.ts',
    text: "import { a } from '../plugin/desk/free.ts';\nexport const q = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'portal/search/r.ts',
    text: 'export const r = (): string => document.title;\n',
    rule: 'noRestrictedGlobals',
  },
  { file: 'plugin/flow/s.ts', text: 'export const s = (x: any): unknown => x;\n', rule: 'noExplicitAny' },
  { file: 'plugin/flow/t.ts', text: "export const t = process.env['HOME'];\n", rule: 'noProcessEnv' },
  {
    file: 'plugin/flow/u.ts',
    text: "import { a } from './free';\nexport const u = a;\n",
    rule: 'useImportExtensions',
  },
  { file: 'plugin/flow/v.ts', text: 'export default 1;\n', rule: 'noDefaultExport' },
  {
    file: 'plugin/flow/w.ts',
    text: "export { a } from './free.ts';\nexport { b } from './also-free.ts';\n",
    rule: 'noBarrelFile',
  },
  { file: 'plugin/flow/likeThis.ts', text: 'export const x = 1;\n', rule: 'useFilenamingConvention' },
  {
    file: 'plugin/flow/y.ts',
    text: "import { z } from './z.ts';\nexport const y = (): number => z();\n",
    rule: 'noImportCycles',
  },
  {
    file: 'plugin/flow/z.ts',
    text: "import type { y } from './y.ts';\nexport const z = (): number => 1 as unknown as ReturnType<typeof y>;\n",
    rule: 'noImportCycles',
  },
  {
    file: 'plugin/flow/long.ts',
    text: `${'// one more\n'.repeat(251)}export const long = 1;\n`,
    rule: 'noExcessiveLinesPerFile',
  },
];

const clean = [
  'plugin/rules',
  'plugin/flow',
  'plugin/store',
  'plugin/github',
  'plugin/outbound',
  'plugin/desk',
  'plugin/words',
  'knowledge',
];

let house: string;
let found: ReadonlyMap<string, string>;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tierline-lint-'));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  cpSync('biome.json', join(house, 'biome.json'));
  cpSync('test/house/pure.grit', join(house, 'test/house/pure.grit'));
  put('.gitignore', 'node_modules\n');
  put('plugin/flow/also-free.ts', 'export const b = 1;\n');
  put('plugin/words/en.ts', `${'// one more\n'.repeat(251)}export const en = 1;\n`);
  for (const room of clean) put(`${room}/free.ts`, 'export const a = 1;\nexport type A = number;\n');
  for (const { file, text } of broken) put(file, text);
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
      cwd: house,
      encoding: 'utf8',
    },
  );
  found = new Map([
    ...broken.map(({ file }) => [file, ''] as const),
    ...linesByFile(`${ran.stdout}\n${ran.stderr}`),
  ]);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** `plugin/desk/a.ts:1:19 lint/style/noRestrictedImports ━━━` */
function linesByFile(output: string): readonly (readonly [string, string])[] {
  const byFile = new Map<string, string>();
  for (const [, file = '', rule = ''] of output.matchAll(/^(\S+?\.tsx?)(?::\d+:\d+)? (\S+)/gm)) {
    byFile.set(file, `${byFile.get(file) ?? ''} ${rule}`);
  }
  return [...byFile];
}

describe('the linter refuses', () => {
  test.each(broken)('$rule in $file', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });
});

test('the linter leaves the catalogue as long as it is', () => {
  expect(found.get('plugin/words/en.ts') ?? '').toBe('');
});

test('the linter leaves a well-built room alone', () => {
  for (const room of clean) expect(found.get(`${room}/free.ts`) ?? '').toBe('');
});
