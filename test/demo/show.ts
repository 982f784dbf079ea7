/** The whole show: sets the stage, tells the story, sums it up, and stays or goes. */
import { once } from 'node:events';
import { listIssues } from './issues/read-issue.ts';
import { pace } from './setting/fast-clock.ts';
import { type Stage, type StageOptions, setStage } from './setting/stage.ts';
import { buildsPortals } from './setting/story-portal.ts';
import { story } from './story/story.ts';
import { Missed } from './telling/missed.ts';
import { type Play, startPlay } from './telling/play.ts';
import { startTeller, type Teller } from './telling/teller.ts';

export interface ShowOptions extends StageOptions {
  /** End after the story; otherwise everything stays open to look at until Ctrl-C. */
  readonly once: boolean;
  /** Open the start address in a browser, where there is one. */
  readonly opens: boolean;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Resolves to the exit code: 0 when every step was seen. */
export async function show({ once: goes, opens, ...options }: ShowOptions): Promise<number> {
  const began = Date.now();
  for (const signal of signals) process.once(signal, giveUp);
  console.log('Tierline: a support desk inside GitHub. Setting the stage takes a few seconds …');
  const stage = await setStage(options);
  try {
    const teller = startTeller(stage.clock.now);
    const play = startPlay(teller, stage.time);
    introduce(stage, teller);
    if (options.port !== 0 && new URL(stage.page).port !== String(options.port))
      teller.line(`  Port ${options.port} is taken by another process, so the page is elsewhere this time.`);
    if (opens) await openStart(`${stage.page}/`);
    stage.time.speed(pace.talking);
    const whole = await tell(stage, play, teller);
    await sumUp({ stage, play, teller, whole, seconds: Math.round((Date.now() - began) / 1_000) });
    // It would answer Ctrl-C itself, before the servers are stopped.
    await stage.visitorLeaves();
    if (!goes) await stay(stage, whole, teller);
    return whole ? 0 : 1;
  } finally {
    await stage.close();
  }
}

/** Ctrl-C in the middle of the story: 130, as the shell has it. */
function giveUp(): void {
  process.exit(130);
}

function introduce({ portal, page, tierline }: Stage, { line }: Teller): void {
  line('');
  line(
    '  All of this is real and on this machine: a local GitHub, Tierline as its server, the portal, a subscriber.',
  );
  line(
    '  Only the time is not: it begins on Friday, 20 November 2026, at nine in Berlin. A second lasts half a minute',
  );
  line('  there, and between two doings three more go by. The times on the left are Berlin’s.');
  line('');
  line(`  Start here              ${page}/   the tickets, as on GitHub`);
  line(`  Portal                  ${portal}`);
  line(`  Tierline                ${tierline.url}/health`);
  if (buildsPortals) line('  The portal is being built; until that is done, it says so itself.');
}

/** The time is as slow as everybody’s meanwhile. */
async function portalOpens({ visitor, time }: Stage, { line }: Teller): Promise<void> {
  time.speed(pace.real);
  const { how, why } = await visitor;
  time.speed(pace.talking);
  line('');
  line(`  The portal is open. It is visited ${how}.`);
  if (why !== null) line(`  ${why}`);
  if (!buildsPortals) line('  It came built with the package, so the step that builds it anew is left out.');
}

async function tell(stage: Stage, play: Play, teller: Teller): Promise<boolean> {
  try {
    for (const chapter of story) {
      if (chapter.visits === true) await portalOpens(stage, teller);
      teller.chapter(chapter.title);
      await chapter.tell({ stage, play });
    }
    return true;
  } catch (error) {
    // A missed step has been told already; anything else is a mistake of the demo's own.
    if (!(error instanceof Missed)) {
      teller.missed('the story goes on', [['error', String(error)]]);
      console.error(error);
    }
    return false;
  }
}

async function sumUp(end: {
  readonly stage: Stage;
  readonly play: Play;
  readonly teller: Teller;
  readonly whole: boolean;
  readonly seconds: number;
}): Promise<void> {
  const { stage, play, teller, whole, seconds } = end;
  const { line } = teller;
  line('');
  line(
    whole
      ? `All ${play.seen()} steps were seen, in ${seconds} seconds. The portal was visited ${(await stage.visitor).how}.`
      : `${play.seen()} steps were seen, and the next one was not: the story ends here, after ${seconds} seconds.`,
  );
}

async function stay(stage: Stage, whole: boolean, { line }: Teller): Promise<void> {
  const { page, portal, time, github } = stage;
  time.speed(pace.real);
  stage.handsAreFree();
  line('');
  line(
    'Everything stays open, and the time is as slow as yours now. Buttons at the top of each page move it on:',
  );
  line(
    '+15 min, +1 h, next deadline. Choose there who you are, and comment, set labels, close, reopen, give a 👍.',
  );
  line('');
  line(`  Start here  ${page}/`);
  line(`  Portal      ${portal}`);
  line(`  Webhooks    ${page}/webhooks`);
  if (whole) {
    line('');
    for (const one of await stillOpen(github)) line(`  ${page}/acme/desk/issues/${one}`);
  }
  line('');
  line('Press Ctrl-C to end.');
  for (const signal of signals) process.off(signal, giveUp);
  await Promise.race(signals.map((signal) => once(process, signal)));
  line('');
}

/** The open tickets: number, title, and what makes each worth a look. */
async function stillOpen(github: Stage['github']): Promise<readonly string[]> {
  const telling = /^(status: (new|waiting)|priority: P1|sla: .*|major|kind: problem)$/;
  const open = (await listIssues(github, 'acme/desk')).filter(
    ({ state, pull }) => state === 'open' && pull === null,
  );
  return open.map(({ number, title, labels }) => {
    const names = labels.map(({ name }) => name).filter((name) => telling.test(name));
    return `${String(number).padEnd(4)}${title}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
  });
}

/** Nowhere without a terminal or a screen, and never in CI. */
async function openStart(url: string): Promise<void> {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined;
  if (!process.stdout.isTTY || !hasScreen || (CI !== undefined && CI !== 'false')) return;
  const { openInBrowser } = await import('../../plugin/cli/setup/setup.ts');
  openInBrowser(url);
}
