/** Makes the README's moving picture anew, in both themes, from the demo's own story: `node test/demo/take-pictures.ts`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { startBrowser } from '../browser.ts';
import type { IssuePlace } from './issues/read-issue.ts';
import { pace } from './setting/fast-clock.ts';
import { type Stage, setStage } from './setting/stage.ts';
import { developerIssue, raviInTheOffice, raviTicket } from './story/scene.ts';
import { story } from './story/story.ts';
import { type Play, startPlay } from './telling/play.ts';
import { startTeller } from './telling/teller.ts';

/** One picture of the series: what stands under it, where it is taken, and for how long it stays, in milliseconds. */
interface Shot {
  /** After this step of the story has been seen. */
  readonly after: string;
  readonly says: string;
  readonly stays: number;
  /** Brings the page to what is to be seen. */
  readonly go: (page: Page, stage: Stage) => Promise<void>;
}

const size = { width: 1120, height: 700 };
const themes = ['light', 'dark'] as const;

const error = 'Error 809: The network connection between your computer and the VPN server';

const shots: readonly Shot[] = [
  {
    after: 'The portal has the known error on top',
    says: 'An error, pasted into the portal: it is known.',
    stays: 3500,
    go: async (page, { portal }) => {
      await page.goto(`${portal}?${new URLSearchParams({ q: error })}`);
      await page.locator('.results li a').first().waitFor();
    },
  },
  {
    after: 'No ticket was needed',
    says: 'Its workaround helps. “This solved it”: no ticket was needed.',
    stays: 3500,
    go: async (page) => {
      const first = page.locator('.results li a').first();
      await first.click();
      const solved = page.locator('button.solved');
      await solved.scrollIntoViewIfNeeded();
      await solved.click();
      await page.locator('article-feedback [role=status]:not(:empty)').waitFor();
      await page.locator('article-feedback').evaluate((found) => found.scrollIntoView({ block: 'end' }));
      await page.mouse.wheel(0, 120);
    },
  },
  {
    after: 'Four office hours are promised for the solution, and the hour of lunch does not count',
    says: 'What nobody knows becomes an issue, with a promise and a card that says how it stands.',
    stays: 4500,
    go: (page, stage) => issue(page, stage, raviTicket, '.comment.bot'),
  },
  {
    after: 'Lena works on it and answers for it',
    says: 'Lena of level 1 answers and takes it. It is hers to its end, whoever works on it.',
    stays: 3500,
    go: (page, stage) => lastOf(page, stage, raviTicket),
  },
  {
    after: 'The developers have an issue in their own repository, with all that was tried',
    says: 'It takes developers: they get an issue in their own repository, with the whole story.',
    stays: 4000,
    go: (page, stage) => issue(page, stage, developerIssue, null),
  },
  {
    after: 'Whoever works on it reads by when',
    says: 'Three of four hours are over, and the promise is at risk: staff are told where only staff read.',
    stays: 3500,
    go: (page, stage) => lastOf(page, stage, raviInTheOffice),
  },
  {
    after: 'After the fourth the promise is broken, and the manager hears it',
    says: 'The promise is broken, and the manager is named.',
    stays: 3500,
    go: (page, stage) => lastOf(page, stage, raviInTheOffice),
  },
  {
    after: 'The ticket says by itself that a fix is there',
    says: 'The developers close their issue, and the ticket knows.',
    stays: 4500,
    go: (page, stage) => issue(page, stage, raviTicket, '.comment.bot'),
  },
];

const folder = fileURLToPath(new URL('../../.github/screenshots/', import.meta.url));
const started = await startBrowser();
if ('none' in started) throw new Error(`no pictures without a browser: ${started.none}`);
const { browser } = started;
const options = { wrongSecret: false, withBrowser: true, port: 0, orAnyPort: true };
const stage = await setStage(options);
try {
  const taken = await play(stage, browser);
  for (const theme of themes) {
    const frames = taken[theme];
    const picture = await sharp([...frames], { join: { animated: true } })
      .webp({ quality: 82, effort: 6, loop: 0, delay: shots.map(({ stays }) => stays) })
      .toBuffer();
    await writeFile(`${folder}story-${theme}.webp`, picture);
    console.log(`story-${theme}.webp: ${Math.round(picture.length / 1024)} kB, ${frames.length} pictures`);
  }
} finally {
  await browser.close();
  await stage.close();
}

/** Tells the story as far as the last picture, and takes each as soon as its step was seen. */
async function play(on: Stage, with_: Browser): Promise<Readonly<Record<(typeof themes)[number], Buffer[]>>> {
  const taken: Record<(typeof themes)[number], Buffer[]> = { light: [], dark: [] };
  const pages = await Promise.all(
    themes.map(async (theme) => {
      const context = await with_.newContext({ viewport: size, colorScheme: theme, bypassCSP: true });
      // Lena may see the back office, too.
      await context.addCookies([{ name: 'speaker', value: 'lena', url: on.page }]);
      return { theme, page: await context.newPage() };
    }),
  );
  const told = startPlay(startTeller(on.clock.now), on.time);
  const watched: Play = {
    ...told,
    see: async (expected, look, patience) => {
      await told.see(expected, look, patience);
      const shot = shots.find(({ after }) => after === expected);
      if (shot === undefined) return;
      for (const { theme, page } of pages) {
        await shot.go(page, on);
        taken[theme].push(await under(page, shot));
      }
    },
  };
  // The time stands until the portal is built.
  await on.visitor;
  on.time.speed(pace.talking);
  for (const chapter of story) {
    if (taken.light.length === shots.length) break;
    await chapter.tell({ stage: on, play: watched });
  }
  const lacking = shots.slice(taken.light.length).map(({ after }) => after);
  if (lacking.length > 0) throw new Error(`the story no longer has these steps: ${lacking.join('; ')}`);
  return taken;
}

async function issue(
  page: Page,
  { page: home }: Stage,
  place: IssuePlace,
  top: string | null,
): Promise<void> {
  await page.goto(`${home}/${place.repository}/issues/${place.number}`, { waitUntil: 'networkidle' });
  if (top !== null)
    await page
      .locator(top)
      .first()
      .evaluate((found) => found.scrollIntoView({ block: 'start' }));
}

/** The newest comment, at the lower end of the picture. */
async function lastOf(page: Page, on: Stage, place: IssuePlace): Promise<void> {
  await issue(page, on, place, null);
  await page
    .locator('.comment')
    .last()
    .evaluate((found) => found.scrollIntoView({ block: 'end' }));
  await page.mouse.wheel(0, 110);
}

/** The page with the sentence under it. */
async function under(page: Page, { says }: Shot): Promise<Buffer> {
  await page.waitForTimeout(300);
  await page.evaluate((sentence) => {
    const line = document.createElement('div');
    line.textContent = sentence;
    line.style.cssText =
      'position:fixed;inset:auto 0 0 0;z-index:99;padding:14px 24px;font:600 20px/1.35 system-ui,sans-serif;color:#fff;background:#0f4c5c';
    document.body.append(line);
  }, says);
  const picture = await page.screenshot();
  await page.evaluate(() => document.body.lastElementChild?.remove());
  return picture;
}
