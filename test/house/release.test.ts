/** A release is made of what the repository says: tag, package and CHANGELOG agree, and only the publishing job may publish. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

/** The notes of a tag, in a repository with this version and this CHANGELOG. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-release-'));
  mkdirSync(join(folder, '.ci'));
  cpSync('.ci/notes', join(folder, '.ci/notes'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function notesOf(tag: string, changelog: string, version = '1.2.0') {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  const { status, stdout, stderr } = spawnSync(join(folder, '.ci/notes'), tag === '' ? [] : [tag], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const ready = '# Changelog\n\n## 1.2.0 (2027-01-02)\n\nNew.\n\n- **A**: b\n\n## 1.1.0 (2026-12-01)\n\nOld.\n';

describe('the notes of a release', () => {
  test('are the part of the CHANGELOG that is about its version', () => {
    expect(notesOf('v1.2.0', ready)).toEqual({ status: 0, said: 'New.\n\n- **A**: b\n' });
  });

  test.each([
    ['', ready, '“” is no tag of a release. Name one like v0.1.0.'],
    ['1.2.0', ready, '“1.2.0” is no tag of a release.'],
    ['v1.2', ready, '“v1.2” is no tag of a release.'],
    ['v1.1.0', ready, 'package.json says 1.2.0. Set its version to 1.1.0, or tag v1.2.0.'],
    ['v1.2.0', '# Changelog\n\n## 1.2.01 (2027-01-02)\n\nNew.\n', 'the CHANGELOG has nothing of 1.2.0.'],
    [
      'v1.2.0',
      ready.replace('2027-01-02', 'unreleased'),
      'Write the day of the release: ## 1.2.0 (YYYY-MM-DD).',
    ],
    ['v1.2.0', '## 1.2.0 (2027-01-02)\n\n\n## 1.1.0 (2026-12-01)\n', 'nothing stands under'],
  ])('of %j are refused where the tag is not ready (%#)', (tag, changelog, said) => {
    const answer = notesOf(tag, changelog);
    expect(answer).toEqual({ status: 1, said: expect.stringContaining(said) });
    expect(answer.said).toMatch(/^notes: .*\n$/);
  });

  test('of this version are ready, as far as its heading says so', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    const { status, said } = notesOf(`v${manifest.version}`, changelog, manifest.version);
    expect(status === 0 || said.includes('(unreleased)'), said).toBe(true);
  });
});

const workflow = (name: string) => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8'));

test('CI runs .ci/run on the oldest Node that can start the project and on the one that it runs on', () => {
  const { jobs, permissions } = workflow('ci');
  expect(permissions).toEqual({ contents: 'read' });
  const oldest = Number(manifest.engines.node.replace('>=', ''));
  const own = Number(manifest.devDependencies.node.split('.')[0]);
  expect(jobs.check.strategy.matrix.node).toEqual([oldest, own]);
  expect(jobs.check.steps.map(({ run }: { readonly run?: string }) => run)).toContain('.ci/run');
});

test('the job of a release that runs our code may not publish, and the one that publishes does not run it', () => {
  const { on, jobs, permissions } = workflow('release');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.build.permissions).toBeUndefined();
  expect(jobs.publish.permissions).toEqual({ contents: 'write', packages: 'write' });
  expect(jobs.publish.needs).toBe('build');
  const runs = (steps: readonly { readonly run?: string }[]) =>
    steps.flatMap(({ run }) => run ?? []).join('\n');
  expect(runs(jobs.build.steps)).toMatch(/\.ci\/notes "\$GITHUB_REF_NAME"[\s\S]*\.ci\/run[\s\S]*npm pack/);
  expect(runs(jobs.publish.steps)).not.toMatch(/npm|node|\.ci\//);
  expect(runs(jobs.publish.steps)).toMatch(/docker push[\s\S]*gh release create/);
  // What a tag or a branch is called is a variable, never a part of the script.
  for (const { steps } of Object.values<{ readonly steps: readonly object[] }>(jobs))
    expect(runs(steps)).not.toContain('${{');
});
