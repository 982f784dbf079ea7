/** Makes a desk of the repository for one run, and takes away again what it made. */
import type { Octokit } from '@octokit/rest';
import { statusOf } from '../../plugin/github/status.ts';
import { sayError } from '../../plugin/server/say-error.ts';
import type { SmokeSettings } from './settings.ts';
import { article, speaker } from './story.ts';

export interface Furnished {
  /** What happened before is not ours. */
  readonly since: number;
  /** Resolves to what could not be taken away, a line each, and to what stays. */
  readonly clear: (issues: readonly number[]) => Promise<readonly string[]>;
}

const policyPath = '.github/tierline.yml';
const MARK = '# Written by Tierline’s smoke run, which takes it away again.';

const policy = (staff: string) => `${MARK}
tierline: 1
timezone: UTC
people: { level-1: ['@${staff}'], managers: ['@${staff}'] }
services: { vpn: { name: VPN } }
clocks:
  calendar: 24x7
  first-response: { targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h } }
  resolution: { targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }, pause-on: [user] }
`;

const knownError = `---
id: ${article.id}
title: VPN drops with error 809 behind some home routers
symptoms: ["The VPN client says error 809 and gives up"]
codes: ["error 809"]
service: vpn
status: workaround
cause: The router drops fragmented IKE packets.
workaround: Switch the client to TCP under Settings, Network, then connect again.
reviewedOn: 2026-10-01
reviewEvery: 100 years
---
`;

/** A repository that is a desk already is left alone: its tickets are people’s. */
export async function furnish(settings: SmokeSettings): Promise<Furnished | { readonly refused: string }> {
  const { owner, repo } = settings;
  const place = { owner, repo };
  const lena = speaker(settings.staff, settings);
  const [staff, requester] = await Promise.all(
    [lena, speaker(settings.requester, settings)].map(
      async (who) => (await who.rest.users.getAuthenticated()).data.login,
    ),
  );
  if (staff === requester)
    return { refused: `Both tokens are ${staff}’s. Whoever asks cannot answer: name another person’s.` };
  const there = await readText(lena, place, policyPath);
  if (there !== null && !there.startsWith(MARK))
    return {
      refused: `${owner}/${repo} has a ${policyPath}, so it is a desk. Name a repository in GITHUB_SMOKE_REPO that is none: this run writes a policy of its own, opens issues, and takes everything away.`,
    };
  const since = Date.now() - 1000;
  const before = new Set(
    (await lena.paginate(lena.rest.issues.listLabelsForRepo, place)).map(({ name }) => name),
  );
  await writeText(lena, place, article.path, knownError);
  await writeText(lena, place, policyPath, policy(staff ?? ''));
  return { since, clear: (issues) => clear(lena, place, before, issues) };
}

type Place = Readonly<Record<'owner' | 'repo', string>>;

async function clear(
  lena: Octokit,
  place: Place,
  before: ReadonlySet<string>,
  issues: readonly number[],
): Promise<readonly string[]> {
  const left: string[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      left.push(`left    ${what}: ${sayError(error)}`);
    }
  };
  for (const path of [policyPath, article.path]) await attempt(path, () => removeFile(lena, place, path));
  for (const number of issues)
    await attempt(`issue #${number}`, () =>
      lena.rest.issues.update({
        ...place,
        issue_number: number,
        state: 'closed',
        state_reason: 'not_planned',
      }),
    );
  const labels = await lena.paginate(lena.rest.issues.listLabelsForRepo, place);
  for (const { name } of labels.filter((label) => !before.has(label.name)))
    await attempt(`label ${name}`, () => lena.rest.issues.deleteLabel({ ...place, name }));
  const numbers = issues.map((number) => `#${number}`).join(' and ');
  return issues.length === 0
    ? left
    : [
        ...left,
        `Taken away: policy, article, labels. ${numbers} stay, closed: only an administrator’s page deletes issues.`,
      ];
}

async function shaOf(
  who: Octokit,
  place: Place,
  path: string,
): Promise<{ sha: string; text: string } | null> {
  try {
    const { data } = await who.rest.repos.getContent({ ...place, path });
    if (Array.isArray(data) || !('content' in data)) return null;
    return { sha: data.sha, text: Buffer.from(data.content, 'base64').toString() };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

async function readText(who: Octokit, place: Place, path: string): Promise<string | null> {
  return (await shaOf(who, place, path))?.text ?? null;
}

async function writeText(who: Octokit, place: Place, path: string, text: string): Promise<void> {
  const there = await shaOf(who, place, path);
  await who.rest.repos.createOrUpdateFileContents({
    ...place,
    path,
    message: `Smoke run: write ${path}`,
    content: Buffer.from(text).toString('base64'),
    ...(there === null ? {} : { sha: there.sha }),
  });
}

async function removeFile(who: Octokit, place: Place, path: string): Promise<void> {
  const there = await shaOf(who, place, path);
  if (there === null) return;
  await who.rest.repos.deleteFile({
    ...place,
    path,
    message: `Smoke run: take ${path} away`,
    sha: there.sha,
  });
}
