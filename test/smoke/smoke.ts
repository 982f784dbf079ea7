/** One smoke run: the story on the local GitHub first, as it is believed to go, then on the real one, and the two compared. */
import { machineClock } from '../../plugin/clock.ts';
import { connectGitHub, type GitHub } from '../../plugin/github/app.ts';
import { statusOf } from '../../plugin/github/status.ts';
import { sayError } from '../../plugin/server/say-error.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { startLocalGitHub } from '../github-emulator/github.ts';
import { quietLog } from '../quiet-log.ts';
import { compare } from './differences.ts';
import { type Exchange, record } from './recording.ts';
import type { SmokeSettings } from './settings.ts';
import { type Furnished, furnish } from './site.ts';
import { type Patience, type Step, tellStory } from './story.ts';

/** Resolves to the exit code: 0 when every step was seen and nothing differs, 1 otherwise, 2 when the place is not fit for it. */
export async function smoke(
  settings: SmokeSettings,
  patience: Patience,
  print: (line: string) => void,
): Promise<number> {
  const place = `${settings.owner}/${settings.repo}`;
  const local = await rehearse();
  const missedHere = local.steps.filter(({ missed }) => missed !== null);
  for (const { what, missed } of missedHere) print(`rehearsal missed: ${what}. Last seen: ${missed}`);
  if (missedHere.length > 0) return 1;
  let played: Played;
  try {
    played = await play(settings, patience, (line) => print(line));
  } catch (error) {
    print(sayError(error));
    return error instanceof NotFit ? 2 : 1;
  }
  const { named, askedOfOne, more } = compare(played.exchanges, local.exchanges);
  const missed = played.steps.filter((step) => step.missed !== null);
  print('');
  print(`${played.steps.length - missed.length} of ${played.steps.length} steps were seen in ${place}.`);
  print(
    played.webhooks === 0
      ? 'No webhook arrived here; the desk found everything by asking, as after an outage.'
      : `${played.webhooks} webhooks arrived here.`,
  );
  print(
    named.length === 0
      ? 'No difference from the local GitHub that could matter.'
      : `${named.length} differences from the local GitHub:`,
  );
  for (const difference of named) print(`  ${difference}`);
  print(
    `Fields that only GitHub sends: ${more}. Asked of one alone, as a rule by chance of timing: ${askedOfOne.length}.`,
  );
  for (const one of askedOfOne) print(`  ${one}`);
  return missed.length + named.length === 0 ? 0 : 1;
}

class NotFit extends Error {}

interface Played {
  readonly steps: readonly Step[];
  readonly exchanges: readonly Exchange[];
  readonly webhooks: number;
}

/**
 * Furnishes the repository, plays the story, and takes everything away again, however it ended.
 *
 * @param up hears where the desk listens
 */
async function play(
  settings: SmokeSettings,
  patience: Patience,
  print: (line: string) => void,
  up: (url: string) => void = () => undefined,
): Promise<Played> {
  const recording = record(settings.config.githubUrl);
  const steps: Step[] = [];
  let tierline: Tierline | null = null;
  let site: Furnished | null = null;
  let issues: readonly number[] = [];
  try {
    const app = await appOn(settings);
    const furnished = await furnish(settings);
    if ('refused' in furnished) throw new NotFit(furnished.refused);
    site = furnished;
    tierline = await start({ ...settings.config, logLevel: 'silent' }, machineClock, quietLog);
    up(tierline.url);
    const told = (step: Step) => {
      steps.push(step);
      print(
        step.missed === null ? `seen    ${step.what}` : `MISSED  ${step.what}. Last seen: ${step.missed}`,
      );
    };
    issues = await tellStory({ settings, tierline, patience, told });
    // The desk asks for no payload; those that are looked at now are of every kind.
    recording.stop();
    const webhooks = await hearWebhooks(app, settings, site.since, recording.note);
    return { steps, exchanges: recording.exchanges(), webhooks };
  } finally {
    recording.stop();
    await tierline?.stop();
    for (const line of (await site?.clear(issues)) ?? []) print(line);
  }
}

/** The App, which must be installed there. @throws NotFit where it is not */
async function appOn({ config, owner, repo }: SmokeSettings): Promise<GitHub['app']> {
  const { appId, privateKey, githubUrl } = config;
  const { app } = connectGitHub({
    appId,
    privateKey,
    apiUrl: githubUrl,
    paced: null,
    timeout: 20_000,
    log: { warn: () => undefined },
  });
  try {
    await app.rest.apps.getRepoInstallation({ owner, repo });
    return app;
  } catch (cause) {
    if (statusOf(cause) !== 404) throw cause;
    const why = `The App is not installed on ${owner}/${repo}. Install it there, and run this again.`;
    throw new NotFit(why, { cause });
  }
}

/** The payloads that GitHub made meanwhile, whether they arrived or not. Resolves to how many did. */
async function hearWebhooks(
  app: GitHub['app'],
  { owner, repo }: SmokeSettings,
  since: number,
  note: (what: string, body: unknown) => void,
): Promise<number> {
  const { data: lines } = await app.rest.apps.listWebhookDeliveries({ per_page: 100 });
  const ours = lines.filter(({ delivered_at }) => Date.parse(delivered_at) >= since);
  let arrived = 0;
  for (const { id, event, action, status_code: status } of ours) {
    const { data } = await app.rest.apps.getWebhookDelivery({ delivery_id: id });
    const payload: unknown = data.request.payload;
    if (!JSON.stringify(payload).includes(`"${owner}/${repo}"`)) continue;
    note(`webhook ${event}${action === null ? '' : `.${action}`}`, payload);
    if (status >= 200 && status < 300) arrived += 1;
  }
  return arrived;
}

/** The same story on a GitHub of this machine, arranged as the real one should be. */
async function rehearse(): Promise<Played> {
  const clock = startWorldClock({ at: Date.now(), speed: 1 });
  const github = await startLocalGitHub({
    clock,
    organisation: 'acme',
    people: ['rita', 'lena'],
    repositories: [{ name: 'smoke', collaborators: { lena: 'admin', rita: 'read' } }],
    installedOn: ['smoke'],
    judge: 'prepared',
  });
  const settings: SmokeSettings = {
    owner: 'acme',
    repo: 'smoke',
    requester: github.tokenOf('rita'),
    staff: github.tokenOf('lena'),
    config: {
      appId: github.app.id,
      privateKey: github.app.privateKey,
      webhookSecrets: [github.app.webhookSecret],
      githubUrl: github.url,
      databaseUrl: 'sqlite::memory:',
      host: '127.0.0.1',
      port: 0,
      subscribers: [],
      logLevel: 'silent',
    },
  };
  try {
    const nobody = () => undefined;
    return await play(settings, { most: 30_000, pause: 100 }, nobody, (url) =>
      github.post.target(`${url}/webhooks`),
    );
  } finally {
    await github.close();
  }
}
