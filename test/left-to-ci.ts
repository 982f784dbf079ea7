/**
 * The files that `npm test` leaves to CI, which runs everything: what strangers, other machines and bad luck do to a desk.
 * They take half of the time and find what a change at hand seldom breaks. Named on the command line, they run here, too.
 */
import { existsSync } from 'node:fs';

const folders: Readonly<Record<string, readonly string[]>> = {
  test: ['hostile-readers'],
  'test/cli': [
    'backtest/repository',
    'export',
    'init/portal-action',
    'mcp/door',
    'mcp/tools',
    'rebuild',
    'setup/from-nothing',
    'setup/in-a-browser',
  ],
  'test/demo': ['demo', 'page-looks'],
  'test/oracle': ['oracle'],
  'test/package': ['container', 'package'],
  'test/portal': [
    'accessible',
    'brand',
    'deflection',
    'details',
    'documentation',
    'finding',
    'hostile-markup',
    'languages',
    'narrowing',
    'own-names',
    'pictures',
    'reading',
    'refused-builds',
    'report',
    'rich',
    'scripts',
    'searching',
    'status/banner',
    'status/popular',
    'valid-html',
  ],
  'test/redaction': ['hostile'],
  'test/reports': ['naive-figures'],
  'test/rules': ['storms'],
  'test/server': [
    'alerts/real-alertmanager',
    'alerts/storm',
    'answers-elsewhere',
    'articles-check',
    'busy-hour',
    'cut-short',
    'disorder',
    'downtime',
    'fold-again',
    'hostile',
    'hostile-files',
    'least-privilege',
    'level-three-disorder',
    'limits-of-github',
    'lost-answers',
    'lost-news',
    'merged-reopening',
    'metrics/real-prometheus',
    'odd-objects',
    'older-issues',
    'one-second',
    'outage',
    'policy-preview',
    'problem-refusals',
    'rate-limits',
    'real-payloads',
    'rebuild',
    'rebuild-without-records',
    'rush-of-thousands',
    'secrets',
    'several-processes',
    'shared-database',
    'slow-senders',
    'stepping-aside',
    'taken-up-again',
  ],
  'test/smoke': ['smoke'],
  'test/start': [
    'backup',
    'broken-store',
    'faults-without-secrets',
    'killed',
    'on-postgres',
    'operating',
    'operator-socket',
    'planted-secrets',
    'server',
    'unusable-app',
  ],
  'test/store': ['loads-migration', 'postgres'],
  'test/week': ['week'],
};

export const leftToCi: readonly string[] = Object.entries(folders).flatMap(([folder, names]) =>
  names.map((name) => `${folder}/${name}.test.ts`),
);

/** @param isFull CI’s run; `words` are those behind `vitest` on the command line */
export function leavesOut(isFull: boolean, words: readonly string[]): readonly string[] {
  const isNamed = words.some((word) => word.startsWith('test/') || existsSync(word));
  return isFull || isNamed ? [] : leftToCi;
}
