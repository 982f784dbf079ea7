/** A built portal, served on this machine and opened in a real browser. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { servePortal } from '../../portal/preview.ts';
import { startBrowser } from '../browser.ts';
import { sharedBuild } from './shared-build.ts';

export interface OpenPortal {
  /** Why there is no browser; then every test that needs one is skipped. */
  readonly none: string | undefined;
  /** The home page's address, with a slash at its end. */
  readonly url: string;
  /** A fresh page with a store of its own, as a new visitor has it. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

// One browser serves every portal of a process, and ends with it.
let browserOnce: ReturnType<typeof startBrowser> | undefined;

/**
 * Builds, serves and starts a browser; where none starts, says so on a line that people see.
 *
 * @param settings.build further settings of the build, as the environment gives them
 */
export async function openPortal(
  settings: {
    readonly base?: string;
    readonly port?: number;
    readonly build?: Readonly<Record<string, string>>;
  } = {},
): Promise<OpenPortal> {
  const { base = '/', port = 0, build = {} } = settings;
  browserOnce ??= startBrowser();
  const started = await browserOnce;
  if ('none' in started) {
    console.warn(`Browser tests of the portal are skipped: ${started.none}`);
    const visit = () => Promise.reject(new Error('there is no browser'));
    return { none: started.none, url: '', visit, close: () => Promise.resolve() };
  }
  const dist = await sharedBuild({ TIERLINE_BASE: base, ...build });
  const served = await servePortal({ dist, port, base });
  const contexts: BrowserContext[] = [];
  return {
    none: undefined,
    url: served.url,
    visit: async (path, options) => {
      const context = await started.browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(served.url + path);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await served.close();
    },
  };
}
