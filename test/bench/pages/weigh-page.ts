/** Opens a page in a real browser and says what came over the line, when it was painted, whether it moved, and what axe finds. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';

export interface Weight {
  /** Bytes that the line carried until the page was at rest: headers, styles, scripts and fonts included. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds to the first paint with something in it; the best of the visits. */
  readonly paint: number;
  /** Milliseconds to the largest contentful paint (LCP); the best of the visits. */
  readonly largest: number;
  /** Cumulative layout shift (CLS); the worst of the visits and of the widths that were looked at. */
  readonly shift: number;
  /** Violations of axe over all looks, each with its rule and look. */
  readonly violations: readonly string[];
}

const WIDTHS = [320, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
const VISITS = 3;

/** Each visit is a new visitor’s, with nothing kept from before. */
export async function weighPage(browser: Browser, url: string): Promise<Weight> {
  const visits: Awaited<ReturnType<typeof visitOnce>>[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(browser, url));
  const shifts = visits.map(({ shift }) => shift);
  const violations: string[] = [];
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      const look = await examine(browser, url, width, colorScheme);
      violations.push(...look.violations);
      shifts.push(look.shift);
    }
  return {
    bytes: Math.max(...visits.map(({ bytes }) => bytes)),
    requests: Math.max(...visits.map(({ requests }) => requests)),
    paint: Math.min(...visits.map(({ paint }) => paint)),
    largest: Math.min(...visits.map(({ largest }) => largest)),
    shift: Math.max(...shifts),
    violations,
  };
}

/** What the browser tells of a page while it loads; a largest paint is only told to who asks before. */
const WATCH = `
  window.seen = { largest: Number.NaN, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.seen.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Seen {
  readonly largest: number;
  readonly shift: number;
}

async function visitOnce(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await line.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate<number>(
    'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN',
  );
  const seen = await page.evaluate<Seen>('window.seen');
  await context.close();
  return { bytes, requests, paint, ...seen };
}

async function examine(
  browser: Browser,
  url: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<{ readonly violations: readonly string[]; readonly shift: number }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    bypassCSP: true,
  });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const { shift } = await page.evaluate<Seen>('window.seen');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
  await context.close();
  return {
    violations: violations.map(({ id, nodes }) => `${id} × ${nodes.length} (${width} px, ${colorScheme})`),
    shift,
  };
}
