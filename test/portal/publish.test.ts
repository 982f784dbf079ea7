/** The workflow that publishes the portal on GitHub Pages. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const text = await readFile(new URL('../../.github/workflows/portal.yml', import.meta.url), 'utf8');
const { on, concurrency, jobs, permissions } = parse(text);

test('sets nothing that the build does not read', async () => {
  const config = await readFile(new URL('../../astro.config.mjs', import.meta.url), 'utf8');
  const build = jobs.build.steps.find((step: { run?: string }) => step.run === 'npm run build');
  expect(Object.keys(build.env)).toEqual([
    'TIERLINE_ARTICLES',
    'TIERLINE_NAME',
    'TIERLINE_DESK',
    'TIERLINE_SITE',
    'TIERLINE_BASE',
    'TIERLINE_APP',
  ]);
  for (const name of Object.keys(build.env)) expect(config).toContain(name);
});

test('may read the repository and publish pages, and no more; the job that runs our code may not publish', () => {
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

test('warns that a private repository’s pages are public', () => {
  expect(text).toContain('public, also when this repository is private');
});

test('publishes from the default branch, whatever its name, and another branch stops nothing', () => {
  expect(on.push.branches).toEqual(['**']);
  expect(jobs.build.if).toBe(
    "github.event_name != 'push' || github.ref_name == github.event.repository.default_branch",
  );
  expect(jobs.publish.needs).toBe('build');
  expect(concurrency.group).toContain('github.ref_name');
});
