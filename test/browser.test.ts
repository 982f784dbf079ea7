/** Which browser the tests and the demo get: this machine's own, else the one from npm, else an honest word. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import npmChromium from '@sparticuz/chromium';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startBrowser } from './browser.ts';

let sound = '';
let broken = '';

/** A folder with a `chromium` in it that does what the script says. */
async function folderWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-browser-'));
  await writeFile(join(folder, 'chromium'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'chromium'), 0o755);
  return folder;
}

async function started(path: string) {
  vi.stubEnv('PATH', path);
  const found = await startBrowser();
  if ('browser' in found) await found.browser.close();
  return found;
}

// The one from npm stands in for this machine's own, which need not be there.
vi.stubEnv('PATH', '');
const outcome = await startBrowser();
vi.unstubAllEnvs();
if ('browser' in outcome) await outcome.browser.close();
else console.warn(`Tests of which browser is used are skipped: ${outcome.none}`);
const skipped = 'none' in outcome;

beforeAll(async () => {
  const npm = skipped ? 'false' : await npmChromium.executablePath();
  [sound, broken] = await Promise.all([folderWith(`exec '${npm}' "$@"`), folderWith('exit 1')]);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => Promise.all([sound, broken].map((folder) => rm(folder, { recursive: true }))));

test.skipIf(skipped)('this machine’s own browser is used where there is one, and is named', async () => {
  expect(await started(sound)).toMatchObject({
    from: 'system',
    name: expect.stringMatching(/^Chromium \d+\.[\d.]+, the one at .*\/chromium$/),
  });
});

test.skipIf(skipped)('without one it is the one from npm', async () => {
  expect(await started('')).toMatchObject({
    from: 'npm',
    name: expect.stringMatching(/^Chromium \d+\.[\d.]+, the one from npm$/),
  });
});

test.skipIf(skipped)(
  'a browser of the machine that does not start gives way to the one from npm',
  async () => {
    expect(await started(broken)).toMatchObject({ from: 'npm' });
  },
);

test('where neither starts, the reason of each is told, and what to do', async () => {
  // There the one from npm looks for what it unpacked before.
  vi.stubEnv('TMPDIR', broken);
  const none = expect.stringMatching(
    new RegExp(`^${broken}/chromium: .+; the one from npm, ${broken}/chromium: .+\\. If .+ delete it$`),
  );
  expect(await started(broken)).toEqual({ none });
});
