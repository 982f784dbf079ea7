/** `tierline portal`: the desk’s portal on this machine, from a checkout; from the package it is tried in test/package. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vpnArticle } from '../scenario/desk.ts';
import { hear } from '../start/child.ts';

let desk: string;
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'tierline-portal-'));
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

async function portal(...words: readonly string[]) {
  const child = hear(process.execPath, [resolve('plugin/cli.ts'), 'portal', ...words], { HOME: desk }, desk);
  return { code: await child.ended(), said: child.said() };
}

function write(folder: string): void {
  mkdirSync(join(desk, folder), { recursive: true });
  writeFileSync(join(desk, folder, 'KE-0001-vpn-error-809.md'), vpnArticle);
}

test('in the desk’s repository it builds the desk’s articles, whose tickets are opened where it was cloned from', async () => {
  write('knowledge/articles');
  execFileSync('git', ['init', '--quiet'], { cwd: desk });
  execFileSync('git', ['remote', 'add', 'origin', 'git@github.acme.example:acme/desk.git'], { cwd: desk });
  const { code, said } = await portal();
  expect(code, said).toBe(0);
  expect(said).toContain(`The portal is in ${join(desk, 'dist')}.`);
  expect(readFileSync(join(desk, 'dist/articles/KE-0001/index.html'), 'utf8')).toContain(
    'VPN drops with error 809',
  );
  expect(readFileSync(join(desk, 'dist/index.html'), 'utf8')).toContain(
    'https://github.acme.example/acme/desk',
  );
});

test('other folders are named, and what the articles lack is said as the action says it', async () => {
  write('help');
  writeFileSync(join(desk, 'help/KE-0002-broken.md'), '---\nid: KE-0002\n---\n');
  const { code, said } = await portal('--articles', 'help', '--out', 'site');
  expect(code).toBe(1);
  expect(said).toContain('KE-0002-broken.md');
});

test('a folder that is not there, and a flag that there is not', async () => {
  expect(await portal()).toEqual({
    code: 1,
    said: 'There is no folder knowledge/articles. Run this in the desk’s repository, or name the folder: --articles FOLDER.\n',
  });
  const { code, said } = await portal('--dist', 'x');
  expect(code).toBe(2);
  expect(said).toContain('--dist');
});
