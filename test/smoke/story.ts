/** The main story in a repository, played by two people through GitHub’s API and seen as they see it; cleaned up at its end. */
import { setTimeout } from 'node:timers/promises';
import { Octokit } from '@octokit/rest';
import { lookForMissed } from '../../plugin/server/recover/recover.ts';
import type { Tierline } from '../../plugin/start.ts';
import { form } from '../core/sample.ts';
import type { SmokeSettings } from './settings.ts';

/** How long a step may take to be seen, and how often it is looked for. In milliseconds. */
export interface Patience {
  readonly most: number;
  readonly pause: number;
}

export interface Step {
  readonly what: string;
  /** What it looked like at last, where it was not seen. */
  readonly missed: string | null;
}

export interface Stage {
  readonly settings: SmokeSettings;
  readonly tierline: Tierline;
  readonly patience: Patience;
  readonly told: (step: Step) => void;
}

interface Seen {
  readonly state: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** By the desk. */
  readonly comments: readonly string[];
}

export const article = { id: 'KE-9001', path: 'knowledge/articles/KE-9001-smoke-vpn-error-809.md' };

/** Every step is told; what follows a missed one is tried all the same. */
export async function tellStory(stage: Stage): Promise<readonly number[]> {
  const { settings } = stage;
  const { owner, repo } = settings;
  const place = { owner, repo };
  const rita = speaker(settings.requester, settings);
  const lena = speaker(settings.staff, settings);
  const lenaIs = (await lena.rest.users.getAuthenticated()).data.login;
  const open = async (title: string, happened: string) =>
    (await rita.rest.issues.create({ ...place, title, body: form({ 'What happened?': happened }) })).data
      .number;
  const say = async (who: Octokit, issue: number, text: string) =>
    (await who.rest.issues.createComment({ ...place, issue_number: issue, body: text })).data.id;
  const see = (what: string, issue: number, is: (seen: Seen) => boolean) =>
    lookFor(stage, what, async () => {
      const seen = await look(lena, place, issue);
      return { is: is(seen), seen };
    });
  const has = (seen: Seen, ...labels: readonly string[]) => labels.every((one) => seen.labels.includes(one));

  const first = await open('VPN: error 809 at home', 'The VPN says error 809 and gives up.');
  await see(
    'a new issue is greeted, has its labels, and a known error is suggested',
    first,
    (seen) =>
      has(seen, 'tier: 1', 'status: new', 'service: vpn') &&
      seen.comments.some((text) => text.includes(article.id)),
  );
  await say(lena, first, `We know this one.\n\n/take\n/known ${article.id}`);
  await see(
    'staff take it and apply the known error; it waits for the requester',
    first,
    (seen) =>
      has(seen, article.id, 'waiting: user') &&
      seen.assignees.includes(lenaIs) &&
      seen.comments.some((text) => text.includes('Switch the client to TCP')),
  );
  await say(rita, first, 'It works now, thank you.\n\n/confirm');
  await see(
    'the requester confirms, and it is closed',
    first,
    (seen) => seen.state === 'closed' && has(seen, 'status: closed'),
  );

  const second = await open('The VPN is slow', 'It is slow since this morning.');
  await see('a second issue is greeted', second, (seen) => has(seen, 'tier: 1', 'status: new'));
  const refused = await say(rita, second, '/take');
  await lookFor(stage, 'a command without the right to it gets 😕 and a comment', async () => {
    const { data } = await lena.rest.reactions.listForIssueComment({ ...place, comment_id: refused });
    return {
      is: data.some(({ content }) => content === 'confused'),
      seen: data.map(({ content }) => content),
    };
  });
  await lena.rest.issues.addLabels({ ...place, issue_number: second, labels: ['priority: P1'] });
  await see(
    'a priority set by hand is the only one',
    second,
    (seen) => seen.labels.filter((label) => label.startsWith('priority: ')).join() === 'priority: P1',
  );
  await say(lena, second, 'Looking.\n\n/solved Restarted the gateway.');
  await see(
    'a solution leaves the issue open, as resolved',
    second,
    (seen) => seen.state === 'open' && has(seen, 'status: resolved'),
  );
  await rita.rest.issues.update({ ...place, issue_number: second, state: 'closed' });
  await see(
    'the requester’s own button confirms it',
    second,
    (seen) => seen.state === 'closed' && has(seen, 'status: closed'),
  );
  return [first, second];
}

/** What fails is told by the step that it belongs to. */
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export function speaker(auth: string, { config }: Pick<SmokeSettings, 'config'>): Octokit {
  return new Octokit({ auth, baseUrl: config.githubUrl, userAgent: 'tierline-smoke', log: silent });
}

async function look(
  who: Octokit,
  place: { readonly owner: string; readonly repo: string },
  issue: number,
): Promise<Seen> {
  const one = { ...place, issue_number: issue };
  const [{ data }, comments] = await Promise.all([
    who.rest.issues.get(one),
    who.paginate(who.rest.issues.listComments, one),
  ]);
  return {
    state: data.state,
    labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (data.assignees ?? []).map(({ login }) => login),
    comments: comments
      .filter(({ user }) => user?.type === 'Bot')
      .map((comment) => (comment.body ?? '').replace(/<!--[\s\S]*/, '').trim()),
  };
}

/** Where no webhook reaches this machine, the desk finds what happened as it does after an outage. */
async function lookFor(
  { tierline, patience, told }: Stage,
  what: string,
  attempt: () => Promise<{ readonly is: boolean; readonly seen: unknown }>,
): Promise<void> {
  const until = Date.now() + patience.most;
  for (let tries = 1; ; tries += 1) {
    const { is, seen } = await attempt();
    if (is) return told({ what, missed: null });
    if (Date.now() > until) return told({ what, missed: JSON.stringify(seen) });
    if (tries % 3 === 0) await lookForMissed(tierline.deps, null);
    await setTimeout(patience.pause);
  }
}
