/** A pull request to the default branch: where it touches the policy or articles, its author hears what would come of it. */

import type { JobOf } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { changedFiles, fetchPolicy, type RepositoryFile } from '../../github/files.ts';
import type { Proposal, PullNews } from '../../github/in/inbound-event.ts';
import { policyPath } from '../../policy/schema.ts';
import { holidayPaths } from '../../policy/sections/holidays.ts';
import { sayEndedDesk } from '../../reply/proposal/proposal.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { localeIn } from '../../words/render.ts';
import type { Judged } from '../aside/judged.ts';
import type { Deps } from '../deps.ts';
import { tellOfPull } from '../development/pulls.ts';
import { settle } from '../record.ts';
import { deskAt, versionAt } from '../set-up/desks.ts';
import { checkArticles } from './check-articles.ts';

/** The tickets that wait for the issues that it names hear of it; then it is judged as far as it changes the desk. */
export async function handlePull(claim: Claim, news: PullNews, deps: Deps): Promise<void> {
  const told = await tellOfPull(news, deps);
  if (news.proposal !== null) return handleProposal(claim, news.proposal, news.place, deps);
  return told === 0
    ? settle(claim, deps, 'ignored', 'a pull request for no issue of ours')
    : settle(claim, deps, 'done', `told ${told} tickets of a pull request`);
}

/** One check of each kind for each commit, however often it is told. */
export async function handleProposal(
  claim: Claim,
  proposal: Proposal,
  place: Place,
  deps: Deps,
): Promise<void> {
  const client = await deps.github.installation(place.installation);
  const changed = await changedFiles(client, place.repository, proposal.number);
  if (changed === null)
    return settle(
      claim,
      deps,
      'ignored',
      'GitHub does not show its files; the App needs the permission “Pull requests: read”',
    );
  const policy = await checkPolicy(client, changed, proposal, place, deps);
  const articles = await checkArticles(client, changed, proposal, place, deps);
  const jobs = [
    ...(policy === null ? [] : [jobOf('tierline policy', policy, proposal, place)]),
    ...(articles === null ? [] : [jobOf('tierline articles', articles, proposal, place)]),
  ];
  if (jobs.length === 0) return settle(claim, deps, 'ignored', NOTHING);
  const now = deps.clock.now();
  const effects = jobs.map((job) => outgoing(job, now));
  await deps.store.transaction(async (tx) => {
    await tx.send(effects);
    await tx.settle(claim, 'done', now, jobs.map(({ title }) => title).join('; '));
  });
}

const NOTHING = 'touches neither the policy, nor a calendar file that it names, nor an article';

type CheckJob = JobOf<'check'>;

const keys: Readonly<Record<CheckJob['name'], string>> = {
  'tierline policy': 'policy-check',
  'tierline articles': 'articles-check',
};

function jobOf(
  name: CheckJob['name'],
  { findings, ...report }: Judged,
  { head }: Proposal,
  place: Place,
): CheckJob {
  const annotations = findings.map(({ file: path, line, column, level, message }) => {
    return {
      path,
      line,
      column: column ?? 1,
      level: level === 'mistake' ? ('failure' as const) : level,
      message,
    };
  });
  const key = `${keys[name]}/${place.repository.id}/${head}`;
  return { kind: 'check', key, name, head, ...report, annotations, place };
}

/** Null where it touches neither the policy nor a calendar file that the policy names. */
async function checkPolicy(
  client: Client,
  changed: readonly string[],
  { ref }: Proposal,
  place: Place,
  deps: Deps,
): Promise<Judged | null> {
  if (!changed.some((path) => path === policyPath || /\.ics$/i.test(path))) return null;
  const file = await fetchPolicy(client, place.repository, ref);
  const named = file === null ? [] : holidayPaths(file.text);
  if (!changed.some((path) => path === policyPath || named.includes(path))) return null;
  return judge(file, place, deps);
}

async function judge(file: RepositoryFile | null, place: Place, deps: Deps): Promise<Judged> {
  const { store, clock, aside } = deps;
  const { id } = place.repository;
  const desk = await deskAt(place, deps);
  const isDesk = desk !== null;
  const now = clock.now();
  const language = desk === null ? 'en' : desk.policies(versionAt(desk, now).version).language;
  const rows = isDesk ? await store.tickets.list({ repository: id, open: true }) : [];
  if (file === null) return { ...sayEndedDesk(rows.length, localeIn(language)), findings: [] };
  const tickets = rows.map(({ state }) => state);
  const merged = isDesk ? await store.policies.list(id) : [];
  return aside.judge({ kind: 'policy', text: file.text, tickets, merged, now, language });
}
