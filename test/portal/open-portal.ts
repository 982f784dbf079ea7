/** A built portal, served on this machine and opened in a real browser. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { servePortal } from '../../portal/preview.ts';
import { startBrowser } from '../browser.ts';
import { buildPortal } from './build-portal.ts';

export type OpenPortal = {
  /** Why there is no browser; then every test that needs one is skipped. */
  readonly none: string | undefined;
  /** The home page's address, with a slash at its end. */
  readonly url: string;
  /** A fresh page in a browser of its own, as a new visitor has it. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

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
  const started = await startBrowser();
  if ('none' in started) {
    console.warn(`Browser tests of the portal are skipped: ${started.none}`);
    const visit = () => Promise.reject(new Error('there is no browser'));
    return { none: started.none, url: '', visit, close: () => Promise.resolve() };
  }
  const built = await buildPortal({ TIERLINE_BASE: base, ...build });
  if (built.code !== 0) throw new Error(`the portal could not be built: ${built.output}`);
  const served = await servePortal({ dist: built.dist, port, base });
  return {
    none: undefined,
    url: served.url,
    visit: async (path, options) => {
      const context = await started.browser.newContext(options);
      const page = await context.newPage();
      await page.goto(served.url + path);
      return page;
    },
    close: async () => {
      await started.browser.close();
      await served.close();
      await built.remove();
    },
  };
}
