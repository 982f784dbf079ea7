/** A pull request to the default branch: where it touches the policy, its author hears what would come of it. */
import { holidayPaths } from '../../desk/policy/calendars/holiday-files.ts';
import { readPolicy } from '../../desk/policy/read.ts';
import { policyPath } from '../../desk/policy/schema.ts';
import { policyWarnings } from '../../desk/policy/warnings.ts';
import { endingCalendars } from '../../desk/proposal/ending-calendars.ts';
import type { Finding } from '../../desk/proposal/finding.ts';
import {
  type CheckReport,
  sayBrokenProposal,
  sayEndedDesk,
  sayGoodAcceptance,
  sayGoodProposal,
} from '../../desk/reply/proposal/say-check.ts';
import { changedFiles, fetchPolicy, type RepositoryFile } from '../../github/files.ts';
import type { Place, Proposal } from '../../github/news.ts';
import type { Job } from '../../github/perform/job.ts';
import { previewPolicy } from '../../rules/preview.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { githubEffect } from '../deliver/effects.ts';
import type { House } from '../house.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';
import { settle } from './settle.ts';

/** One check for each commit, however often it is told. */
export async function handleProposal(
  claim: Claim,
  { number, head, ref }: Proposal,
  place: Place,
  house: House,
): Promise<void> {
  const client = await house.github.installation(place.installation);
  const changed = await changedFiles(client, place.repository, number);
  if (changed === null)
    return settle(
      claim,
      house,
      'ignored',
      'GitHub does not show its files; the App needs the permission “Pull requests: read”',
    );
  const nothing = 'touches neither the policy nor a calendar file that it names';
  if (!changed.some((path) => path === policyPath || /\.ics$/i.test(path)))
    return settle(claim, house, 'ignored', nothing);
  const file = await fetchPolicy(client, place.repository, ref);
  const named = file === null ? [] : holidayPaths(file.text);
  if (!changed.some((path) => path === policyPath || named.includes(path)))
    return settle(claim, house, 'ignored', nothing);
  const { findings, ...report } = await judge(file, place, house);
  const annotations = findings.map(({ file: path, line, column, level, message }) => {
    return { path, line, column, level: level === 'mistake' ? ('failure' as const) : level, message };
  });
  const job: Job = { kind: 'check', ...place, head, ...report, annotations };
  const key = `policy-check/${place.repository.id}/${head}`;
  const now = house.clock.now();
  await house.store.transaction(async (tx) => {
    // In a stream of its own: an App that may not write checks yet still does all its other work.
    await tx.send([githubEffect(key, key, job, now)]);
    await tx.settle(claim, 'done', now, report.title);
  });
}

type Judged = CheckReport & { readonly findings: readonly Finding[] };

async function judge(file: RepositoryFile | null, place: Place, house: House): Promise<Judged> {
  const desk = await deskAt(place, house);
  const { id } = place.repository;
  const rows = desk === null ? [] : await house.store.tickets.list({ repository: id, open: true });
  if (file === null) return { ...sayEndedDesk(rows.length), findings: [] };
  const read = readPolicy({ ...file, version: 'proposed' });
  if ('problems' in read) {
    const findings = read.problems.map((problem) => ({ ...problem, level: 'mistake' as const }));
    return { ...sayBrokenProposal(findings), findings };
  }
  const { policy } = read;
  if (!policy.isDesk) return { ...sayGoodAcceptance(policy.accepts), findings: [] };
  const now = house.clock.now();
  const none = (version: string): never => {
    throw new Error(`a ticket of a repository that is no desk names policy ${version}`);
  };
  const tickets = rows.map(({ state }) => readSaved(state).ticket);
  const warnings = [
    ...policyWarnings(policy).map((message): Finding => {
      return { level: 'warning', file: policyPath, line: 1, column: 1, message };
    }),
    ...endingCalendars(file.text, policy, now),
  ];
  const report = sayGoodProposal({
    preview: previewPolicy(tickets, policy, desk?.policies ?? none, now),
    warnings,
    replaces: desk?.versions.find(({ effectiveAt }) => effectiveAt > now)?.effectiveAt ?? null,
    timezone: policy.timezone,
    now,
  });
  return { ...report, findings: warnings };
}
