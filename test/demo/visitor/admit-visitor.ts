/** Lets a visitor in: with a real browser where one starts, else with the portal's own code. */
import { browse } from './browse.ts';
import type { Visitor } from './visitor.ts';
import { goWithoutBrowser } from './without-browser.ts';

/** A visitor at the door: the portal may still be under construction. */
export interface Admitted {
  readonly at: (portal: string, dist: string) => Visitor;
  readonly leave: () => Promise<void>;
}

/** `desk` is the address that the portal's ticket links lead to. */
export async function admitVisitor(options: {
  readonly desk: string;
  readonly withBrowser: boolean;
}): Promise<Admitted> {
  const started = options.withBrowser ? await browser() : { none: 'the demo was started with --no-browser' };
  if ('none' in started) {
    return {
      at: (portal, dist) => goWithoutBrowser({ portal, dist, desk: options.desk, why: started.none }),
      leave: () => Promise.resolve(),
    };
  }
  const { browser: opened, name } = started;
  const page = await opened.newPage();
  return { at: (portal) => browse(page, portal, name), leave: () => opened.close() };
}

/** What starts it is installed in the repository, for tests, and not in the npm package. */
async function browser() {
  const loaded = await import('../../browser.ts').catch(() => null);
  return loaded === null
    ? { none: 'the npm package brings none; the repository’s own `npm run demo` does' }
    : await loaded.startBrowser();
}
