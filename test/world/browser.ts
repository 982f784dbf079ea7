/** A real browser for tests and the demo: the system's own, else the one inside an npm package. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import npmChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

export type StartedBrowser = { readonly browser: Browser; readonly from: 'system' | 'npm' };

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
 */
export async function startBrowser(): Promise<StartedBrowser | { readonly none: string }> {
  const reasons: string[] = [];
  for (const path of await systemBrowsers()) {
    const started = await launch(path, 1);
    if ('browser' in started) return { ...started, from: 'system' };
    reasons.push(`${path}: ${started.none}`);
  }
  const unpacked = await unpack();
  if ('none' in unpacked) return { none: [...reasons, unpacked.none].join('; ') };
  // Another process may still be writing the file that we found.
  const started = await launch(unpacked.path, 20);
  if ('browser' in started) return { ...started, from: 'npm' };
  return { none: [...reasons, `the browser from npm: ${started.none}`].join('; ') };
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
    return { none: `the browser from npm could not be unpacked: ${firstLine(error)}` };
  }
}

async function launch(
  path: string,
  tries: number,
): Promise<{ readonly browser: Browser } | { readonly none: string }> {
  try {
    return { browser: await chromium.launch({ executablePath: path, args: FLAGS, headless: true }) };
  } catch (error) {
    if (tries <= 1) return { none: firstLine(error) };
    await wait(1000);
    return launch(path, tries - 1);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
