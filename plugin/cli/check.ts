/** `tierline check`: the policy and the articles of a folder, read as the desk and the portal read them. */

import type { Finding } from '../../knowledge/text/problem.ts';
import { sayProblem } from '../../knowledge/text/problem.ts';
import { machineClock } from '../clock.ts';
import { articlesFolder } from '../github/files.ts';
import { policyFindings } from '../reply/proposal/policy-findings.ts';
import { articleFindings } from '../rules/article-findings.ts';
import { portalFindings } from './portal-findings.ts';
import { articlesIn, besideIn, policyIn, unreadArticlesIn, whyNotFolder } from './read-desk.ts';
import type { Deed } from './verb.ts';

/** Where there is no policy to say so. */
const ANY = { services: [], timezone: 'UTC' } as const;

export const check: Deed = {
  run: (words, print) => {
    const isJson = words.includes('--json');
    const [folder = '.', ...more] = words.filter((word) => word !== '--json');
    if (more.length > 0) {
      print(`Name one folder, or none for the one you are in. “${more.join(' ')}” is one too many.`);
      return Promise.resolve(2);
    }
    const refused = whyNotFolder(folder);
    if (refused !== null) {
      print(refused);
      return Promise.resolve(1);
    }
    const now = machineClock.now();
    const policy = policyIn(folder);
    const files = articlesIn(folder);
    const findings = [
      ...('policy' in policy
        ? [
            ...policyFindings(policy.text, policy.policy, now),
            ...portalFindings(folder, policy.text, policy.policy.portalSettings, files),
          ]
        : policy.problems.map((problem): Finding => ({ ...problem, level: 'mistake' }))),
      ...articleFindings(files, 'policy' in policy ? policy.policy : ANY, now, besideIn(folder)),
      ...unreadArticlesIn(folder).map(otherEnding),
    ];
    const mistakes = findings.filter(({ level }) => level === 'mistake');
    const warnings = findings.filter(({ level }) => level === 'warning');
    if (isJson) {
      print(JSON.stringify({ mistakes, warnings }));
      return Promise.resolve(mistakes.length === 0 ? 0 : 1);
    }
    for (const one of mistakes) print(sayProblem(one));
    for (const one of warnings) print(sayProblem({ ...one, message: `Warning: ${one.message}` }));
    if (mistakes.length === 0) print(sayGood(files.length, warnings.length));
    return Promise.resolve(mistakes.length === 0 ? 0 : 1);
  },
};

function otherEnding(file: string): Finding {
  const message = 'Nobody reads this file: its name is an article’s, but it does not end in .md or .mdx.';
  return { level: 'warning', file, line: 1, column: 1, message: `${message} Give it the ending .md.` };
}

function sayGood(articles: number, warnings: number): string {
  const but = warnings === 0 ? '' : `; mind the ${warnings === 1 ? 'warning' : `${warnings} warnings`} above`;
  if (articles === 0) return `The policy is good${but}. There is no article in ${articlesFolder} yet.`;
  const all = articles === 1 ? 'is 1 article' : `are ${articles.toLocaleString('en-GB')} articles`;
  return `The policy is good, and so ${all}${but}.`;
}
