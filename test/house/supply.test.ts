/** What the desk is built with and runs on: workflows use no code that can change under a name, and known weaknesses fail CI. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Workflows and actions, and the source of those that `tierline init` writes. */
const sources = [...globSync('.github/**/*.{yml,yaml}'), 'plugin/cli/init/desk-files.ts'];

test('every action of others’ is pinned by its commit, with the version in words', () => {
  const uses = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, used = '']) => ({
      file,
      used,
    })),
  );
  expect(uses.length).toBeGreaterThan(5);
  // Tierline’s own, at the version that wrote the file.
  const others = uses.filter(({ used }) => !used.startsWith('./') && !used.includes('/.github/actions/'));
  const loose = others.filter(({ used }) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used));
  expect(loose).toEqual([]);
  // One action, one commit: a version that stands for two was mistyped.
  const commits = Map.groupBy(others, ({ used }) => used.replace(/@[0-9a-f]+/, ''));
  for (const [action, all] of commits) expect(new Set(all.map(({ used }) => used)).size, action).toBe(1);
});

test.each([
  [
    {
      metadata: { vulnerabilities: { high: 1 } },
      vulnerabilities: { x: { name: 'x', severity: 'high', range: '<2' } },
    },
    1,
    'audit: high: x <2',
  ],
  [
    {
      metadata: { vulnerabilities: { low: 1 } },
      vulnerabilities: { x: { name: 'x', severity: 'low', range: '<2' } },
    },
    0,
    'audit: nothing grave',
  ],
  [{ metadata: { vulnerabilities: {} }, vulnerabilities: {} }, 0, 'audit: nothing grave'],
  [
    { message: '405 Method Not Allowed', statusCode: 405 },
    0,
    'audit: SKIPPED, this registry cannot be asked',
  ],
  ['', 0, 'audit: SKIPPED'],
])('where npm audit says %j, CI ends with %i', (said, code, line) => {
  const folder = mkdtempSync(join(tmpdir(), 'tierline-audit-'));
  try {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${text}'\nexit 1\n`, { mode: 0o755 });
    const { status, stdout } = spawnSync('.ci/audit', {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH']}` },
    });
    expect([status, stdout]).toEqual([code, expect.stringContaining(line)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('CI asks for known weaknesses, and lists what the desk is made of', () => {
  const steps = readFileSync('.ci/run', 'utf8');
  expect(steps).toContain('.ci/audit');
  expect(steps).toContain('npm sbom --sbom-format cyclonedx >');
});

test('the list of what the desk is made of has every package that it runs on', () => {
  const { stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
  });
  const bom = z
    .object({
      bomFormat: z.literal('CycloneDX'),
      components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
    })
    .parse(JSON.parse(stdout));
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const listed = new Set(
    bom.components.map(({ purl }) => decodeURIComponent(purl).replace(/^pkg:npm\/(.+)@.*$/, '$1')),
  );
  expect(Object.keys(dependencies).filter((name) => !listed.has(name))).toEqual([]);
});
