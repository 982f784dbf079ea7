/** Everything the story needs: the local GitHub, the page, a listener, the portal’s server and Tierline, in their order; then what takes its time, the portal’s build and a browser. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFolder } from '../../../knowledge/folder.ts';
import type { Log } from '../../../plugin/server/deps.ts';
import { start, type Tierline } from '../../../plugin/start.ts';
import type { WorldClock } from '../../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../../github-emulator/github.ts';
import { keepHistory } from '../../golden/keep-history.ts';
import { quietLog } from '../../quiet-log.ts';
import { formFiles } from '../issues/read-template.ts';
import { type Page, startPage } from '../page/page.ts';
import { admitVisitor } from '../visitor/admit-visitor.ts';
import type { Visitor } from '../visitor/visitor.ts';
import { atPort, isTaken } from './at-port.ts';
import { houseTime, startStoryClock } from './fast-clock.ts';
import { people } from './people.ts';
import { articles, articlesOf, buildsPortals, openPortal } from './story-portal.ts';
import { type Listener, startListener } from './subscriber.ts';
import { type Time, takeTime, untilAtRest } from './time.ts';

/** What chapters work with. Addresses end without a slash, but for the portal's. */
export interface Stage {
  readonly clock: WorldClock;
  readonly time: Time;
  readonly github: LocalGitHub;
  readonly tierline: Tierline;
  readonly listener: Listener;
  /** Comes once the portal is built, which takes longer than all the rest. */
  readonly visitor: Promise<Visitor>;
  readonly portal: string;
  /** Builds the portal from the articles in the desk’s repository, where one can be built. */
  readonly portalIsBuiltAnew: () => Promise<void>;
  readonly page: string;
  /** Whoever looks at the page moves the time from now on. */
  readonly handsAreFree: () => void;
  /** The browser is closed; the rest stays. */
  readonly visitorLeaves: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  /** Gives the listener a wrong secret, to prove that the story notices. */
  readonly wrongSecret: boolean;
  readonly withBrowser: boolean;
  /** Where the page is to be; the portal and the desk come after it. */
  readonly port: number;
  /** Whether it may be elsewhere where that port is taken. */
  readonly orAnyPort: boolean;
}

/** A port that was asked for by its number is not free. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Sets the stage; what was started is stopped again when something later fails. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const { wrongSecret, withBrowser } = options;
  const after = (places: number) => (options.port === 0 ? 0 : options.port + places);
  await using started = new AsyncDisposableStack();
  const clock = startStoryClock();
  const github = await startLocalGitHub(await places(clock));
  started.defer(github.close);
  const listener = await startListener(clock.now, wrongSecret);
  started.defer(listener.close);
  const page = await openPage({ github, heard: listener.heard, now: clock.now }, options);
  started.defer(page.close);
  github.showAt(page.url);
  const desk = `${page.url}/acme/desk`;
  const portal = await openPortal(after(1));
  started.defer(portal.close);
  page.portalIs(portal.url);
  const tierline = await atPort(after(2), (free) =>
    startTierline({ github, listener, clock, portal: portal.url }, free),
  );
  started.defer(tierline.stop);
  started.defer(() => keepHistory(tierline.deps.store));
  github.post.target(`${tierline.url}/webhooks`);
  const leadsTo = { desk, app: tierline.url };
  const opening = Promise.all([admitVisitor({ desk, withBrowser }), portal.build(articles, leadsTo)]);
  // Whoever asks for the visitor hears of it.
  opening.catch(() => undefined);
  const visitorLeaves = () => opening.then(([{ leave }]) => leave()).catch(() => undefined);
  started.defer(visitorLeaves);
  const time = takeTime(clock, tierline.deps, () => untilAtRest(github, tierline.deps));
  const portalIsBuiltAnew = async () => {
    if (!buildsPortals) return;
    const folder = await articlesOf(github);
    await portal.build(folder, leadsTo).finally(() => rm(dirname(folder), { recursive: true }));
  };
  const all = started.move();
  return {
    clock,
    time,
    github,
    tierline,
    listener,
    visitor: opening.then(([visitor]) => visitor.at(portal.url, portal.dist)),
    portal: portal.url,
    portalIsBuiltAnew,
    page: page.url,
    handsAreFree: () => page.isFree(time, portalIsBuiltAnew),
    visitorLeaves,
    close: () => all.disposeAsync(),
  };
}

async function openPage(
  sources: Parameters<typeof startPage>[0],
  { port, orAnyPort }: Pick<StageOptions, 'port' | 'orAnyPort'>,
): Promise<Page> {
  if (orAnyPort) return await atPort(port, (free) => startPage(sources, free));
  try {
    return await startPage(sources, port);
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    throw new PortTaken(
      `Port ${port} is taken by another process, or not for this user. Name another one with --port, or leave --port out: then the demo takes one that is free.`,
      { cause },
    );
  }
}

async function places(clock: WorldClock): Promise<Parameters<typeof startLocalGitHub>[0]> {
  const known = await readFolder(articles);
  return {
    clock,
    organisation: 'acme',
    people,
    installedOn: [],
    judge: 'prepared',
    repositories: [
      {
        name: 'desk',
        files: {
          ...formFiles('https://help.acme.example/'),
          ...Object.fromEntries(
            known.map(({ path, text }) => [`knowledge/articles/${path.split('/').at(-1)}`, text]),
          ),
        },
        collaborators: { lena: 'triage', omar: 'triage', dora: 'triage', mia: 'admin' },
      },
      {
        name: 'vpn-client',
        files: { '.github/tierline.yml': '# The desks that may open issues here.\naccepts: [acme/desk]\n' },
        collaborators: { dora: 'write' },
      },
      { name: 'desk-office', private: true, collaborators: { lena: 'write', omar: 'write', mia: 'admin' } },
    ],
  };
}

interface Around {
  readonly github: LocalGitHub;
  readonly listener: Listener;
  readonly clock: WorldClock;
  readonly portal: string;
}

function startTierline({ github, listener, clock, portal }: Around, port: number): Promise<Tierline> {
  const { id, privateKey, webhookSecret } = github.app;
  return start(
    {
      appId: id,
      privateKey,
      webhookSecrets: [webhookSecret],
      githubUrl: github.url,
      databaseUrl: 'sqlite::memory:',
      host: '127.0.0.1',
      port,
      subscribers: [listener.subscription],
      portal: new URL(portal).origin,
      logLevel: 'error',
    },
    houseTime(clock),
    troubleLog,
  );
}

// The story is told elsewhere; only what went wrong is worth a line between.
const troubleLog: Log = {
  ...quietLog,
  error: (facts, message) => console.error(`Tierline: ${message}`, facts),
};
