/** Takes the README's two pictures anew, as the desk has just suggested a known error: `node test/demo/take-pictures.ts`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../browser.ts';
import { issueShows } from './looks/issue-shows.ts';
import { pace } from './setting/fast-clock.ts';
import { setStage } from './setting/stage.ts';
import { deskOpens } from './story/desk-opens.ts';
import { ritaOpens } from './story/known-error.ts';
import { startPlay } from './telling/play.ts';
import { startTeller } from './telling/teller.ts';

const first = { repository: 'acme/desk', number: 1 };
const folder = fileURLToPath(new URL('../../.github/screenshots/', import.meta.url));

const started = await startBrowser();
if ('none' in started) throw new Error(`no pictures without a browser: ${started.none}`);
const { browser } = started;
const stage = await setStage({ wrongSecret: false, withBrowser: true, port: 0, orAnyPort: true });
try {
  const scene = { stage, play: startPlay(startTeller(stage.clock.now), stage.clock) };
  stage.clock.speed(pace.talking);
  await deskOpens.tell(scene);
  await ritaOpens(stage);
  await scene.play.see(
    'The desk suggests a known error',
    issueShows(stage.github, first, { card: /KE-0002/ }),
  );
  await mkdir(folder, { recursive: true });
  await take(`${stage.page}/acme/desk/issues/1`, 'ticket', '.comment.bot', 24);
  await take(`${stage.portal}?q=outlook+asks+for+my+password`, 'portal', '.results li:nth-child(3)', 0);
} finally {
  await browser.close();
  await stage.close();
}

/** Down to the end of the first thing that the selector finds, and some pixels below. */
async function take(address: string, name: string, last: string, below: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2000 }, colorScheme: 'light' });
  await page.goto(address, { waitUntil: 'networkidle' });
  const box = await page.locator(last).first().boundingBox();
  if (box === null) throw new Error(`the picture ${name} has no ${last}`);
  const clip = { x: 0, y: 0, width: 1280, height: Math.ceil(box.y + box.height) + below };
  await page.screenshot({ path: `${folder}${name}.png`, clip });
  await page.close();
}
