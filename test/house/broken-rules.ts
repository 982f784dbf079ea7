/** Files that break the house’s rules, one rule each. */

interface BrokenRule {
  readonly file: string;
  readonly text: string;
  /** The rule of the linter that must refuse it. */
  readonly rule: string;
}

export const brokenRules: readonly BrokenRule[] = [
  {
    file: 'plugin/core/a.ts',
    text: "import { a } from '../rules/free.ts';\nexport const b = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/core/b.ts',
    text: "import type { A } from '../server/free.ts';\nexport type B = A;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/core/c.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const c = readFileSync;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/words/a.ts',
    text: "import { a } from '../core/free.ts';\nexport const aa = a;\n",
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
    file: 'plugin/core/d.ts',
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
    file: 'plugin/core/knowledge.ts',
    text: "import { a } from '../../knowledge/free.ts';\nexport const h = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/features/matching.ts',
    text: "import { a } from '../../knowledge/matching/free.ts';\nexport const h = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'knowledge/text/up.ts',
    text: "import { a } from '../free.ts';\nexport const h = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'knowledge/text/now.ts',
    text: 'export const now = (): number => Date.now();\n',
    rule: 'noRestrictedGlobals',
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
    file: 'plugin/server/m.ts',
    text: "import { a } from '../commands/free.ts';\nexport const m = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/redaction/store.ts',
    text: "import { a } from '../store/free.ts';\nexport const n = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/redaction/now.ts',
    text: 'export const now = (): number => Date.now();\n',
    rule: 'noRestrictedGlobals',
  },
  {
    file: 'plugin/rules/redaction.ts',
    text: "import { a } from '../redaction/free.ts';\nexport const n = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/monitoring/reply.ts',
    text: "import { a } from '../reply/free.ts';\nexport const n = a;\n",
    rule: 'noRestrictedImports',
  },
  {
    file: 'plugin/rules/monitoring.ts',
    text: "import { a } from '../monitoring/free.ts';\nexport const n = a;\n",
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
  { file: 'plugin/server/s.ts', text: 'export const s = (x: any): unknown => x;\n', rule: 'noExplicitAny' },
  { file: 'plugin/server/t.ts', text: "export const t = process.env['HOME'];\n", rule: 'noProcessEnv' },
  {
    file: 'plugin/server/u.ts',
    text: "import { a } from './free';\nexport const u = a;\n",
    rule: 'useImportExtensions',
  },
  { file: 'plugin/server/v.ts', text: 'export default 1;\n', rule: 'noDefaultExport' },
  {
    file: 'plugin/server/w.ts',
    text: "export { a } from './free.ts';\nexport { b } from './also-free.ts';\n",
    rule: 'noBarrelFile',
  },
  {
    file: 'portal/shape.ts',
    text: 'export type Shape = { readonly a: number };\n',
    rule: 'useConsistentTypeDefinitions',
  },
  { file: 'plugin/server/likeThis.ts', text: 'export const x = 1;\n', rule: 'useFilenamingConvention' },
  {
    file: 'plugin/server/y.ts',
    text: "import { z } from './z.ts';\nexport const y = (): number => z();\n",
    rule: 'noImportCycles',
  },
  {
    file: 'plugin/server/z.ts',
    text: "import type { y } from './y.ts';\nexport const z = (): number => 1 as unknown as ReturnType<typeof y>;\n",
    rule: 'noImportCycles',
  },
  {
    file: 'plugin/server/long.ts',
    text: `${'// one more\n'.repeat(251)}export const long = 1;\n`,
    rule: 'noExcessiveLinesPerFile',
  },
];
