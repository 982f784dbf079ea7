/** The action of Tierline builds the portal of a desk that `tierline init` has just written: its steps are followed here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPortal } from '../../portal/build-portal.ts';
import { type Folder, makeFolder } from './a-folder.ts';

const action = parse(readFileSync('.github/actions/portal/action.yml', 'utf8'));

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** The variables of a step as GitHub fills them in. */
function filledIn(env: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
  const known: Readonly<Record<string, string>> = {
    'github.workspace': folder.path,
    'github.server_url': 'https://github.com',
    'github.repository': 'acme/desk',
    'steps.pages.outputs.origin': 'https://acme.github.io',
    'steps.pages.outputs.base_path': '/desk',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
  };
  const fill = (text: string): string =>
    text.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_all, name: string) => {
      const value = known[name];
      if (value === undefined) throw new Error(`GitHub knows no ${name} here`);
      return value;
    });
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text)]));
}

test('the desk’s own articles become its portal, at the address of its Pages and in its language', async () => {
  await folder.init('--language', 'de');
  const workflow = parse(folder.read('.github/workflows/portal.yml'));
  const [, use] = workflow.jobs.build.steps;
  const defaults = Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
    name,
    input.default,
  ]);
  const inputs = { ...Object.fromEntries(defaults), ...use.with, app: '' };
  const [install, build] = action.runs.steps.filter((step: { run?: string }) => step.run !== undefined);
  expect([install.run, build.run]).toEqual(['npm ci', 'npm run -s build']);
  expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.build).toBe('node portal/build.ts');
  // From the action’s own folder up to the root of Tierline, which GitHub fetches whole.
  expect(join('.github/actions/portal', build['working-directory'].replace(/^.*?\}\}\//, ''))).toBe('.');
  const { code, output, remove } = await buildPortal(filledIn(build.env, inputs));
  await remove();
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  const home = folder.read('dist/index.html');
  expect(home).toContain('lang="de"');
  expect(home).toContain('VPN verbindet sich und bricht wieder ab');
  expect(home).toContain('/desk/articles/');
  expect(folder.read('dist/sitemap.xml')).toContain('https://acme.github.io/desk/articles/');
});

test('its other steps are pinned by commit', () => {
  const uses: readonly string[] = action.runs.steps.flatMap((step: { uses?: string }) => step.uses ?? []);
  expect(uses).toHaveLength(3);
  for (const one of uses) expect(one).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});
