/** Everything the story needs, started in its order: the local GitHub, the page, the portal, a listener, Tierline, a browser. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../../../knowledge/folder.ts';
import type { Log } from '../../../plugin/server/deps.ts';
import { start, type Tierline } from '../../../plugin/start.ts';
import { servePortal } from '../../../portal/preview.ts';
import type { WorldClock } from '../../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../../github-emulator/github.ts';
import { keepHistory } from '../../golden/keep-history.ts';
import { templates } from '../issues/read-template.ts';
import { startPage } from '../page/page.ts';
import { admitVisitor } from '../visitor/admit-visitor.ts';
import type { Visitor } from '../visitor/visitor.ts';
import { houseTime, startStoryClock } from './fast-clock.ts';
import { people } from './people.ts';
import { storyPortal } from './story-portal.ts';
import { type Listener, startListener } from './subscriber.ts';

/** What chapters work with. Addresses end without a slash, but for the portal's. */
export interface Stage {
  readonly clock: WorldClock;
  readonly github: LocalGitHub;
  readonly tierline: Tierline;
  readonly listener: Listener;
  readonly visitor: Visitor;
  readonly portal: string;
  readonly page: string;
  /** The browser is closed; the rest stays. */
  readonly visitorLeaves: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  /** Gives the listener a wrong secret, to prove that the story notices. */
  readonly wrongSecret: boolean;
  readonly withBrowser: boolean;
}

const root = new URL('../../../', import.meta.url);

/** Sets the stage; what was started is stopped again when something later fails. */
export async function setStage({ wrongSecret, withBrowser }: StageOptions): Promise<Stage> {
  await using started = new AsyncDisposableStack();
  const clock = startStoryClock();
  const github = await startLocalGitHub(await places(clock));
  started.defer(github.close);
  const listener = await startListener(clock.now, wrongSecret);
  started.defer(listener.close);
  const page = await startPage({ github, heard: listener.heard, now: clock.now });
  started.defer(page.close);
  const desk = `${page.url}/acme/desk`;
  const [built, visitor] = await Promise.all([storyPortal(desk), admitVisitor({ desk, withBrowser })]);
  started.defer(built.remove);
  // However the demo ends, it leaves nothing behind.
  process.once('exit', () => rmSync(built.dist, { recursive: true, force: true }));
  started.defer(visitor.leave);
  if (built.code !== 0) throw new Error(`the portal could not be built for the story:\n${built.output}`);
  const portal = await servePortal({ dist: built.dist, port: 0 });
  started.defer(portal.close);
  page.portalIs(portal.url);
  const tierline = await startTierline(github, listener, clock);
  started.defer(tierline.stop);
  started.defer(() => keepHistory(tierline.deps.store));
  github.post.target(`${tierline.url}/webhooks`);
  const all = started.move();
  return {
    clock,
    github,
    tierline,
    listener,
    visitor: visitor.at(portal.url, built.dist),
    portal: portal.url,
    page: page.url,
    visitorLeaves: visitor.leave,
    close: () => all.disposeAsync(),
  };
}

async function places(clock: WorldClock): Promise<Parameters<typeof startLocalGitHub>[0]> {
  const articles = await readFolder(fileURLToPath(new URL('knowledge/articles', root)));
  const forms = await Promise.all(
    templates
      .map((name) => `.github/ISSUE_TEMPLATE/${name}`)
      .map(async (path) => [path, await readFile(new URL(path, root), 'utf8')] as const),
  );
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
          ...Object.fromEntries(forms),
          ...Object.fromEntries(
            articles.map(({ path, text }) => [`knowledge/articles/${path.split('/').at(-1)}`, text]),
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

function startTierline(github: LocalGitHub, listener: Listener, clock: WorldClock): Promise<Tierline> {
  const { id, privateKey, webhookSecret } = github.app;
  return start(
    {
      appId: id,
      privateKey,
      webhookSecrets: [webhookSecret],
      githubUrl: github.url,
      databaseUrl: 'sqlite::memory:',
      host: '127.0.0.1',
      port: 0,
      subscribers: [listener.subscription],
      logLevel: 'error',
    },
    houseTime(clock),
    troubleLog,
  );
}

// The story is told elsewhere; only what went wrong is worth a line between.
const troubleLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts, message) => console.error(`Tierline: ${message}`, facts),
};
