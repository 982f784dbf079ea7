/** A whole desk in a box: the local GitHub, three repositories, people of every kind, and Tierline among them. */

import { setTimeout } from 'node:timers/promises';
import { deskLabels } from '../../plugin/core/ticket/labels.ts';
import { everyFeature, type Feature, grantsFor } from '../../plugin/github/permissions.ts';
import type { MetricsSettings } from '../../plugin/metrics-settings.ts';
import type { AlertSource } from '../../plugin/monitoring/source.ts';
import type { Subscriber } from '../../plugin/outbound/subscriber.ts';
import type { Log, WallClock } from '../../plugin/server/deps.ts';
import type { Network } from '../../plugin/server/receive/client-address.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { startWorldClock, type WorldClock } from '../github-emulator/clock.ts';
import type { Limits } from '../github-emulator/gateway/budget.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { keepHistory } from '../golden/keep-history.ts';
import { quietLog } from '../quiet-log.ts';
import { workOff } from './work-off.ts';

/** Friday at nine in Berlin: three hours before lunch. */
export const friday = Date.parse('2026-11-20T08:00:00Z');

export const policy = `# The service agreement of the acme desk.
tierline: 1
timezone: Europe/Berlin
portal: https://help.acme.example/
people:
  level-1: ['@lena', '@acme/service-desk']
  level-2: ['@omar']
  level-3: ['@dora']
  managers: ['@mia']
  call-for: [] # a call at the opening is a story of its own
services:
  vpn: { name: VPN, developers: acme/vpn-client }
  mail: { name: Mail }
# Short notes make short stories.
escalation: { level-2: { note-at-least: {} }, level-3: { note-at-least: {} } }
plan: { required-for: [] }
calendars:
  office:
    timezone: Europe/Berlin
    hours: { mon-fri: ['09:00-12:00', '13:00-17:00'] }
    holidays: ['--12-25', '--01-01']
clocks:
  calendar: office
  first-response:
    targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h }
    warn-at: 75%
  resolution:
    targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }
    warn-at: 75%
    pause-on: [user]
`;

export const vpnArticle = `---
id: KE-0001
title: VPN drops with error 809 behind some home routers
aliases: [vpn does not connect, tunnel drops]
symptoms: ["The VPN client says error 809 and gives up"]
codes: ["error 809"]
service: vpn
affected: []
status: workaround
cause: The router drops fragmented IKE packets.
workaround: Switch the client to TCP under Settings, Network, then connect again.
audience: public
reviewedOn: '2026-10-01'
reviewEvery: 6 months
lang: en
---

Ask for the router model and note it.
`;

export interface World {
  readonly clock: WorldClock;
  readonly github: LocalGitHub;
  /** The process as it runs now. */
  readonly tierline: Tierline;
  /**
   * Stops the process and starts another on the same database, which must be a file; or on another one.
   *
   * @param meanwhile what somebody does while none runs
   */
  restart(databaseUrl?: string, meanwhile?: () => void): Promise<void>;
  /** Lets everything that is due happen, here and at GitHub, until both are quiet. */
  turn(): Promise<void>;
  /** Moves the time, and lets happen what that makes due. */
  later(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly policy?: string;
  readonly databaseUrl?: string;
  readonly subscribers?: readonly Subscriber[];
  readonly at?: number;
  /** A private repository `acme/back-office`: is the App installed there? Without a word there is none. */
  readonly backOffice?: 'installed' | 'not-installed';
  readonly subIssues?: boolean;
  /** False for an older server, which closes nothing as a duplicate. */
  readonly knowsDuplicates?: boolean;
  /** Whether the App may comment on locked issues. */
  readonly appWritesWhereLocked?: boolean;
  /** Further repositories of the developers’, where the App is installed. */
  readonly more?: readonly string[];
  readonly articles?: Readonly<Record<string, string>>;
  /** Leaves out the desk’s labels, as on the day on which the App is installed. */
  readonly labels?: 'absent';
  /** Whether GitHub’s limits are kept, as they are against the real one. */
  readonly paced?: boolean;
  /** Whether the local GitHub enforces its limits. */
  readonly limits?: boolean | Partial<Limits>;
  /** Bots of other Apps that may write in the desk, such as `stale[bot]`. */
  readonly bots?: readonly string[];
  /** The origin whose pages may give feedback. */
  readonly portal?: string;
  /** The proxies that are believed, as TRUSTED_PROXIES names them. */
  readonly trustedProxies?: readonly Network[];
  /** Who may read the metrics, and where. */
  readonly metrics?: MetricsSettings;
  /** Who may post alerts. */
  readonly alertSources?: readonly AlertSource[];
  /** For which features the App was registered; for all of them, unless said. */
  readonly features?: readonly Feature[];
}

export async function startDesk(options: WorldOptions = {}): Promise<World> {
  const clock = startWorldClock({ at: options.at ?? friday });
  const bots = options.bots ?? [];
  const github = await startLocalGitHub({
    clock,
    subIssues: options.subIssues ?? false,
    knowsDuplicates: options.knowsDuplicates ?? true,
    appWritesWhereLocked: options.appWritesWhereLocked ?? false,
    limits: options.limits ?? false,
    grants: grantsFor(options.features ?? everyFeature),
    organisation: 'acme',
    people: ['rita', 'ravi', 'lena', 'omar', 'dora', 'mia', 'sven', ...bots],
    teams: { 'service-desk': ['sven'] },
    repositories: [
      {
        name: 'desk',
        files: {
          '.github/tierline.yml': options.policy ?? policy,
          'knowledge/articles/KE-0001-vpn-error-809.md': vpnArticle,
          ...options.articles,
        },
        labels: options.labels === 'absent' ? [] : deskLabels(),
        collaborators: {
          lena: 'triage',
          omar: 'triage',
          dora: 'triage',
          mia: 'admin',
          sven: 'triage',
          ...Object.fromEntries(bots.map((bot) => [bot, 'write'] as const)),
        },
      },
      {
        name: 'vpn-client',
        files: { '.github/tierline.yml': 'accepts: [acme/desk]\n' },
        collaborators: { dora: 'write' },
      },
      ...(options.more ?? []).map((name) => ({
        name,
        files: { '.github/tierline.yml': 'accepts: [acme/desk]\n' },
        collaborators: { dora: 'write' } as const,
      })),
      ...(options.backOffice === undefined
        ? []
        : [{ name: 'back-office', private: true, collaborators: { lena: 'write', mia: 'admin' } } as const]),
    ],
    installedOn: [
      'desk',
      'vpn-client',
      ...(options.more ?? []),
      ...(options.backOffice === 'installed' ? ['back-office'] : []),
    ],
  });
  let databaseUrl = options.databaseUrl ?? 'sqlite::memory:';
  const light = async (): Promise<Tierline> => {
    const lit = await start(
      {
        appId: github.app.id,
        privateKey: github.app.privateKey,
        webhookSecrets: [github.app.webhookSecret],
        githubUrl: github.url,
        databaseUrl,
        host: '127.0.0.1',
        port: 0,
        subscribers: options.subscribers ?? [],
        alertSources: options.alertSources ?? [],
        logLevel: 'silent',
        paced: options.paced ?? false,
        metrics: options.metrics,
        trustedProxies: options.trustedProxies,
        ...(options.portal === undefined ? {} : { portal: options.portal }),
      },
      houseClock(clock),
      process.env['DEBUG'] === undefined ? quietLog : loudLog,
      false,
    );
    github.post.target(`${lit.url}/webhooks`);
    return lit;
  };
  let tierline = await light();
  const turn = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; ) {
      await github.post.settled();
      const before = github.requests().length;
      await workOff(tierline.deps);
      await github.post.settled();
      quiet = github.requests().length === before ? quiet + 1 : 0;
    }
  };
  return {
    clock,
    github,
    get tierline() {
      return tierline;
    },
    restart: async (other = databaseUrl, meanwhile = () => undefined) => {
      await tierline.stop();
      meanwhile();
      databaseUrl = other;
      tierline = await light();
    },
    turn,
    later: async (ms) => {
      clock.move(ms);
      await turn();
    },
    close: async () => {
      await keepHistory(tierline.deps.store);
      await tierline.stop();
      await github.close();
    },
  };
}

/** A clock of the desk that tells the world’s time; it sleeps by this machine’s. */
export function houseClock(clock: WorldClock, speed = 1): WallClock {
  return {
    now: () => clock.now(),
    stamp: () => Date.now(),
    sleep: (ms, signal) => setTimeout(Math.max(1, ms / speed), undefined, { signal }).catch(() => undefined),
  };
}

const loudLog: Log = {
  debug: (facts, message) => console.log(message, facts),
  info: (facts, message) => console.log(message, facts),
  warn: (facts, message) => console.warn(message, facts),
  error: (facts, message) => console.error(message, facts),
};
