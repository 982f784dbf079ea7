/** A real browser for tests and the demo: the system's own, else the one inside an npm package. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import npmChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A browser without a window. `name` says which one it is, e.g. `Chromium 150.0.7871.100, the one at /usr/bin/chromium`. */
export interface StartedBrowser {
  readonly browser: Browser;
  readonly from: 'system' | 'npm';
  readonly name: string;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

// Runs as root in a container, and asks nobody outside for anything.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium without a window. When none starts, `none` says why, so that a test can skip
 * with a line that people see.
 *
 * @param flags more of Chromium’s own
 */
export async function startBrowser(
  flags: readonly string[] = [],
): Promise<StartedBrowser | { readonly none: string }> {
  const reasons: string[] = [];
  for (const path of await systemBrowsers()) {
    const started = await launch(path, flags, 1);
    if ('browser' in started) return named(started.browser, 'system', `the one at ${path}`);
    reasons.push(`${path}: ${started.none}`);
  }
  const unpacked = await unpack();
  if ('none' in unpacked) return { none: [...reasons, unpacked.none].join('; ') };
  const started = await launch(unpacked.path, flags, 20);
  if ('browser' in started) return named(started.browser, 'npm', 'the one from npm');
  const remedy = 'If an earlier run was stopped while it unpacked that file, delete it';
  return { none: [...reasons, `the one from npm, ${unpacked.path}: ${started.none}. ${remedy}`].join('; ') };
}

function named(browser: Browser, from: StartedBrowser['from'], which: string): StartedBrowser {
  return { browser, from, name: `Chromium ${browser.version()}, ${which}` };
}

async function systemBrowsers(): Promise<readonly string[]> {
  const { PATH = '' } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = await Promise.all(
    [...places, MAC].map(async (path) => ((await runs(path)) ? path : undefined)),
  );
  return found.filter((path) => path !== undefined);
}

async function runs(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpack(): Promise<{ readonly path: string } | { readonly none: string }> {
  try {
    return { path: await npmChromium.executablePath() };
  } catch (error) {
    return { none: `the one from npm could not be unpacked: ${firstLine(error)}` };
  }
}

async function launch(
  path: string,
  flags: readonly string[],
  tries: number,
): Promise<{ readonly browser: Browser } | { readonly none: string }> {
  try {
    return {
      browser: await chromium.launch({ executablePath: path, args: [...FLAGS, ...flags], headless: true }),
    };
  } catch (error) {
    const why = firstLine(error);
    // Busy is a file that another process is still unpacking.
    if (tries <= 1 || !why.includes('ETXTBSY')) return { none: why };
    await wait(1000);
    return launch(path, flags, tries - 1);
  }
}

function firstLine(error: unknown): string {
  const line = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  return line.replace('browserType.launch: ', '');
}
